import { dayText } from '../../../district/days.ts';
import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import type { QuarterlyDocument } from './document.ts';
import { quarterlyLooksForm } from './looks.ts';
import { quarterlyFinalForm, quarterlyVersionForm } from './make-final.ts';
import { coverWords, finalToldWords } from './messages.ts';

const day = (text: string) => dayText.parse(text);

/** What versions of a quarterly report show, with example data. */
export function quarterlyFinalSamples(fill: Fill): readonly Sample[] {
  const since = day('2026-09-01');
  const until = day('2026-11-30');
  const first = { number: 1, kind: 'first', on: day('2026-12-02'), why: '' } as const;
  const why = fill('A reading of Nov 12 was entered twice.', 300);
  const document: QuarterlyDocument = {
    district: fill('Mill City', 80),
    sample: true,
    author: fill('Mona Monitor', 80),
    onBehalf: false,
    since,
    until,
    version: first,
    replaces: null,
    finalOn: day('2026-12-01'),
    publicFrom: day('2026-12-02'),
    sections: [
      {
        place: 'summary',
        title: 'Overall summary',
        words: [paragraph('Of 24 benchmarks, 9 are met or on track, 6 are off track, and 9 have no data.')],
        keys: [],
      },
    ],
    checked: [],
    disagreements: [],
    leftOut: 3,
    withheld: [],
    earlier: [],
    claims: [],
  };
  const second: QuarterlyDocument = {
    ...document,
    version: { number: 2, kind: 'correction', on: day('2026-12-12'), why },
    replaces: { number: 1, on: day('2026-12-02'), changed: [fill('1 Rigorous instruction', 60)] },
    earlier: [first],
  };
  const hit = {
    place: 'summary',
    title: 'Overall summary',
    hash: 'x',
    word: 'may',
    written: 'May',
    asks: `May: the month, or ${fill('Ana May', 80)}?`,
    sentences: [fill('In May every school taught the unit.', 300)],
  };
  const report = { id: 'r', since, until, version: 1 };
  const today = day('2026-12-01');
  return [
    { name: 'a quarterly report is public', on: 'message', words: coverWords(document, 'r', true) },
    { name: 'a quarterly report before anybody', on: 'message', words: coverWords(document, 'r', false) },
    { name: 'a correction of a quarterly report', on: 'message', words: coverWords(second, 'r', true) },
    { name: 'a quarterly report is final', on: 'message', words: finalToldWords(report, 'tomorrow at 5 PM') },
    sampleWindow('names in a quarterly report', quarterlyLooksForm, { id: 'r', hits: [hit], more: 4 }),
    sampleWindow('a quarterly report to make final', quarterlyFinalForm, {
      keeps: [],
      hits: 0,
      looks: ['You write 82%. The record says 78% since Nov 12 (2.1.B1 Students explain).'],
      gatheredOn: day('2026-11-29'),
      today,
    }),
    sampleWindow('what keeps a quarterly report from being final', quarterlyFinalForm, {
      keeps: ['The fact-check isn’t over: it’s due Dec 8.', '2 words may be a name or a withheld figure. Answer each.'],
      hits: 2,
      looks: [],
      gatheredOn: today,
      today,
    }),
    sampleWindow('a new version of a quarterly report', quarterlyVersionForm, { version: 1 }),
  ];
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayText } from '../../../src/district/days.ts';
import { staleFigures, staleSaid } from '../../../src/features/quarterly-reports/draft/figures.ts';
import {
  type DraftedSentence,
  draftedIn,
  gatheredAgain,
} from '../../../src/features/quarterly-reports/draft/gathered.ts';
import type { Print, QuarterlySection } from '../../../src/features/quarterly-reports/rules.ts';
import { paragraph } from '../../../src/kit/words/pieces.ts';

const since = dayText.parse('2026-11-12');
type Figures = readonly (readonly [value: string, of: string])[];

function sentence(words: string, figures: Figures, earlier: Figures = []): DraftedSentence {
  const said = (all: Figures) => all.map(([value, of]) => ({ value, of, since }));
  return {
    key: words,
    part: 'evidence',
    objectiveId: null,
    words: [paragraph(words)],
    detail: [],
    refs: ['benchmark/1'],
    weight: 0,
    figures: said(figures),
    earlier: said(earlier),
    withheld: [],
    question: '',
  };
}

const explain = sentence('2.1.B1 Students explain: 78% of 84 visits as of Nov 12. The target is 80%.', [
  ['78%', '2.1.B1'],
  ['84', '2.1.B1, n'],
  ['80%', '2.1.B1, target'],
]);
const talk = sentence('2.1.B10 Students talk: 31% as of Nov 12.', [['31%', '2.1.B10']]);
const counts = sentence(
  '9 of 14 benchmarks were met or on track.',
  [
    ['9 of 14', 'benchmarks met or on track'],
    ['120', 'visits'],
  ],
  [
    ['7 of 14', 'benchmarks met or on track'],
    ['84', 'visits'],
  ],
);

const section = (words: string, print: Print = 'own', drafted = [explain, talk, counts]): QuarterlySection => ({
  place: 'summary',
  title: 'Overall summary',
  drafted,
  written: { print, leftOut: [], words },
});
const said = (words: string): string[] => staleFigures([section(words)]).map(staleSaid);

test.each([
  // By the code, the short name, and in the words people use for a percentage.
  ['In 2.1.B1 we saw 82%.', 'You write 82%. The record says 78% since Nov 12 (2.1.B1 Students explain).'],
  [
    'Students explain their thinking in 82 percent of visits.',
    'You write 82 percent. The record says 78% since Nov 12 (2.1.B1 Students explain).',
  ],
  // What was drafted before, wherever it is said in the part.
  ['By now 7 of 14 are met.', 'You write 7 of 14. The record says 9 of 14 since Nov 12 (benchmarks met or on track).'],
  [
    'By now 7 out of the 14 are met.',
    'You write 7 out of the 14. The record says 9 of 14 since Nov 12 (benchmarks met or on track).',
  ],
  ['We made 84 visits.', 'You write 84 visits. The record says 120 since Nov 12 (visits).'],
])('%s is marked', (words, expected) => {
  expect(said(words)).toEqual([expected]);
});

test.each([
  'In 2.1.B1 we saw 78%, and the target is 80%.',
  'In 2.1.B1 we saw 78.0 %.',
  '9 of 14 are met, after 120 visits.',
  'Students talk: 31%.',
  // No row of the plan, and nothing that was drafted before.
  'The committee met 3 times and 82% of parents came.',
  // Numbers that are no figures: codes, days, years.
  'On November 7, 2026 we looked at 2.1.B1.',
  'Nothing else happened.',
  '',
])('%s is not marked', (words) => {
  expect(said(words)).toEqual([]);
});

test('a code is not mistaken for one that begins with it', () => {
  expect(said('In 2.1.B10 we saw 31%.')).toEqual([]);
  expect(said('In 2.1.B10 we saw 78%.')).toEqual([
    'You write 78%. The record says 31% since Nov 12 (2.1.B10 Students talk).',
  ]);
});

test('a row is known in every part, and a part that is left out is not looked at', () => {
  const elsewhere = section('In 2.1.B1 we saw 82%.', 'drafted', []);

  expect(staleFigures([section(''), elsewhere]).map(({ wrote }) => wrote)).toEqual(['82%']);
  expect(staleFigures([section('In 2.1.B1 we saw 82%.', 'nothing')])).toEqual([]);
});

test('what is written with the figures of today is never marked, whatever they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 10_000 }), (percent, n) => {
      const one = sentence(`3.1.B1 Reading: ${percent}% of ${n} students.`, [
        [`${percent}%`, '3.1.B1'],
        [n.toLocaleString('en-US'), '3.1.B1, n'],
      ]);
      expect(staleFigures([section(`In 3.1.B1 we saw ${percent}%.`, 'own', [one])])).toEqual([]);
      expect(staleFigures([section(`In 3.1.B1 we saw ${percent + 1}%.`, 'own', [one])])).toHaveLength(1);
    }),
  );
});

test('whatever is typed is read to its end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 3_000 }), (words) => {
      expect(staleFigures([section(words)]).length).toBeLessThan(3_000);
    }),
    { numRuns: 50 },
  );
  expect(said(`${'9 of '.repeat(700)}`)).toEqual([]);
  expect(said('1'.repeat(3_000))).toEqual([]);
});

test('what is gathered again remembers which figures were others, and since when a sentence is another', () => {
  const gathered = (value: string) =>
    JSON.stringify([
      {
        part: 'evidence',
        words: [paragraph(`2.1.B1 Students explain: ${value}.`)],
        refs: ['benchmark/1'],
        weight: 0,
        figures: [{ value, of: '2.1.B1', since }],
      },
    ]);
  const first = gatheredAgain({ gathered: null, gatheredOn: null }, gathered('82%'), since);
  expect(draftedIn(first)).toMatchObject([{ earlier: [], changedSince: null }]);

  const later = dayText.parse('2026-11-20');
  const second = gatheredAgain({ gathered: first, gatheredOn: since }, gathered('78%'), later);
  expect(draftedIn(second)).toMatchObject([{ earlier: [{ value: '82%' }], changedSince: since }]);

  // The same day once more: it is still said. Another day: nothing is new, and the figure is still known.
  expect(draftedIn(gatheredAgain({ gathered: second, gatheredOn: later }, gathered('78%'), later))).toMatchObject([
    { changedSince: since },
  ]);
  const third = gatheredAgain({ gathered: second, gatheredOn: later }, gathered('78%'), dayText.parse('2026-11-21'));
  expect(draftedIn(third)).toMatchObject([{ earlier: [{ value: '82%' }], changedSince: null }]);
});

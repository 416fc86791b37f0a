import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { chart, paragraph, table } from '../../../kit/words/pieces.ts';
import type { QuarterlySection } from '../rules.ts';
import { quarterlyBeginForm, quarterlyGathered, quarterlyNotGathered } from './begin.ts';
import type { DraftedSentence } from './gathered.ts';
import { quarterlyListWords } from './list.ts';
import { quarterlyHead, writingWords } from './page.ts';
import { quarterlyPartForm } from './part.ts';
import { quarterlyReportedForm } from './reported.ts';
import { restsWords } from './rests.ts';

const id = '0197f000-0000-7000-8000-000000000001';
const row = 'benchmark/0197f000-0000-7000-8000-000000000002';
const period = { since: '2026-09-01', until: '2026-11-30' } as const;
const today = '2026-12-02';

const drafted = (fill: Fill): DraftedSentence[] =>
  Array.from({ length: 30 }, (_, at) => ({
    key: `evidence ${row} ${at}`,
    part: (['done', 'evidence', 'seen', 'concerns'] as const)[Math.floor(at / 8)] ?? 'concerns',
    objectiveId: 'o1',
    words: [paragraph(fill('1.1.B1 Rigorous tasks: 78% of 84 visits as of Nov 12. The target is 80%.', 400))],
    detail:
      at > 0
        ? []
        : [
            table({ caption: 'Benchmarks', headings: ['Benchmark', 'Now'], rows: [['1.1.B1', '78%']] }),
            chart({
              kind: 'line',
              title: 'Now',
              categories: ['Oct', 'Nov'],
              series: [{ name: 'Now', values: [71, 78] }],
            }),
          ],
    refs: [row, 'siteObservation/0197f000-0000-7000-8000-000000000003'],
    weight: at,
    figures: [{ value: '78%', of: '1.1.B1', since: '2026-11-12' }],
    withheld: [],
    question: '',
    changedSince: at < 4 ? '2026-11-20' : null,
  }));

const sectionsOf = (fill: Fill): QuarterlySection[] => {
  const written = { print: 'drafted', leftOut: [], words: fill('In 1.1.B1 we saw 82%.', 3_000) } as const;
  const section = (place: QuarterlySection['place'], title: string, all: readonly DraftedSentence[]) => ({
    place,
    title,
    drafted: all,
    written: { ...written, words: place === 'summary' ? written.words : '' },
  });
  return [
    section('lastSteps', 'What became of the last report’s next steps', []),
    section('summary', 'Overall summary', drafted(fill).slice(0, 3)),
    ...[1, 2, 3].map((at) => section(`objective/o${at}`, `${at} ${fill('Rigorous instruction', 48)}`, drafted(fill))),
    section('routine', 'The district’s routine', []),
    section('reported', 'What the superintendent reported', []),
    section('nextSteps', 'Recommended next steps', []),
  ];
};

/** Everything that is shown of a draft. */
export function quarterlyDraftSamples(fill: Fill): Sample[] {
  const report = {
    ...period,
    id,
    author: fill('Mona Monitor', 80),
    enteredById: 'p1',
    gathered: JSON.stringify(drafted(fill)),
    sentOn: null,
    version: 1,
  };
  const sections = sectionsOf(fill);
  const summary = sections.filter(({ place }) => place === 'summary');
  const objective = sections.filter(({ place }) => place === 'objective/o1');
  const listed = Array.from({ length: 5 }, () => ({ report, stands: 'Public since Fri, Dec 11.' }));
  const page = { from: 0, more: true, mayBegin: true, reported: [] };
  const part = (some: readonly QuarterlySection[], stale: readonly string[]) =>
    some.map((section) =>
      sampleWindow(`Quarterly report: part ${section.place}`, quarterlyPartForm, { report, section, stale }),
    );
  const message = (name: string, words: Extract<Sample, { on: string }>['words']): Sample => ({
    name,
    on: 'message',
    words,
  });
  return [
    message('Quarterly reports', quarterlyListWords(listed, page)),
    message('Quarterly reports: none yet', quarterlyListWords([], { ...page, more: false, mayBegin: false })),
    message('Quarterly report: its page, for who writes it', [
      ...quarterlyHead(report, 'Draft.'),
      ...writingWords(report, sections, today),
    ]),
    ...objective.map((one) =>
      message('Quarterly report: what it rests on', restsWords(id, one, 0, new Map([[row, '1.1.B1 Rigorous tasks']]))),
    ),
    message('Quarterly report: the draft is ready', quarterlyGathered(report, 'is ready: 5 parts, 93 sentences.')),
    message(
      'Quarterly report: gathered again',
      quarterlyGathered(report, 'was gathered again. 4 sentences changed since Fri, Nov 20.'),
    ),
    message('Quarterly report: not gathered', quarterlyNotGathered(report)),
    ...part(summary, ['You write 82%. The record says 78% since Nov 12 (1.1.B1 Rigorous tasks).']),
    ...part(objective, []),
    sampleWindow('Quarterly report: begin', quarterlyBeginForm, {
      ...period,
      authors: [
        { id: 'p1', name: fill('Mona Monitor', 80) },
        { id: 'p2', name: fill('Mo Nitor', 80) },
      ],
      onBehalf: true,
    }),
    sampleWindow('Quarterly report: what the superintendent reports', quarterlyReportedForm, {
      ...period,
      successes: fill('Two schools share a coach.', 3_000),
      impediments: '',
    }),
  ];
}

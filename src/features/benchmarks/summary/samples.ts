import type { BenchmarkKind, BenchmarkStatus } from '../../../district/plan/plan.ts';
import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { summaryCoverWords, summaryNotPosted } from './cover.ts';
import { summaryReplyWords } from './messages.ts';
import { summaryForm } from './post.ts';
import type { Objective, Summary, SummaryLine } from './rules.ts';

const kinds: readonly BenchmarkKind[] = ['earlyEvidence', 'shortTermOutcome', 'finalOutcome'];
const statuses: readonly BenchmarkStatus[] = [
  'met',
  'onTrack',
  'onTrack',
  'offTrack',
  'noData',
  'notMet',
  'partlyMet',
  'notDue',
];

/** The usual summary, and one of the largest plan there is. */
export function summarySamples(fill: Fill): Sample[] {
  const usual = sampleOf(fill, { objectives: 3, each: 6 });
  const large = sampleOf(fill, { objectives: 5, each: 30 });
  const [first] = large.objectives;
  return [
    { name: 'Benchmark summary', on: 'message', words: summaryCoverWords(usual, 'usual') },
    {
      name: 'Benchmark summary in a public channel',
      on: 'message',
      words: summaryCoverWords(large, 'large', 'everybody'),
    },
    { name: 'Benchmark summary of a large plan', on: 'message', words: summaryCoverWords(large, 'large') },
    ...(first
      ? [
          {
            name: 'Benchmark summary: a strategic objective',
            on: 'message' as const,
            words: summaryReplyWords(first, large.lines),
          },
        ]
      : []),
    { name: 'Benchmark summary: not posted', on: 'message', words: summaryNotPosted('the channel is shared') },
    sampleWindow('Benchmark summary: the window', summaryForm, { summary: large, channel: '' }),
  ];
}

function sampleOf(fill: Fill, size: { readonly objectives: number; readonly each: number }): Summary {
  const objectives = Array.from({ length: size.objectives }, (_, at): Objective => {
    return { id: `o${at}`, code: String(at + 1), words: fill('Rigorous instruction in every classroom', 2_000) };
  });
  const lines = objectives.flatMap((objective, o) =>
    Array.from({ length: size.each }, (_, at) => lineOf(fill, objective, o * size.each + at)),
  );
  const before = Object.fromEntries(lines.map((one) => [one.id, { status: 'noData' as const, latest: '' }]));
  return {
    planName: fill('Mill City improvement plan', 200),
    postedOn: '2026-11-02',
    beforeOn: '2026-10-01',
    gone: [],
    before,
    objectives,
    lines,
    updated: 'on Nov 16 at 10:42 AM',
  };
}

function lineOf(fill: Fill, { id, code }: Objective, at: number): SummaryLine {
  const status = statuses[at % statuses.length] ?? 'noData';
  return {
    id: `b${at}`,
    code: `${code}.${1 + (at % 5)}.B${at + 1}`,
    words: fill('Students reason in the task in 70% of classrooms', 2_000),
    kind: kinds[at % 3] ?? 'finalOutcome',
    objectiveId: id,
    status,
    decided: at % 5 === 0,
    latest: status === 'noData' ? '' : fill('62% (n = 84), October', 300),
    inFigures: at % 7 !== 0,
    target: fill('70 %', 400),
    due: fill('Jan 29, 2027', 200),
    owner: at % 4 === 0 ? undefined : `${fill('Dana Kim', 80)} ${at % 9}`,
    missing: status === 'noData' ? ['October', 'November'] : [],
  };
}

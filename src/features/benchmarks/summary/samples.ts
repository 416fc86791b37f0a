import type { BenchmarkKind, BenchmarkStatus } from '../../../district/plan/plan.ts';
import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { type Before, summaryNotPosted, summaryParentWords, wholeSummaryWords } from './messages.ts';
import { summaryForm } from './post.ts';
import type { Objective, Summary, SummaryLine } from './rules.ts';
import { summaryReplies } from './thread.ts';

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
  const six = sampleOf(fill, { objectives: 6, each: 6 });
  const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  const reply = (summary: Summary, name: string, before?: Before): Words =>
    summaryReplies(summary, before).find((one) => one.name === name)?.words ?? [];
  return [
    message('Benchmark summary', summaryParentWords(usual, 'usual')),
    message('Benchmark summary of a large plan', summaryParentWords(large, 'large')),
    message(
      'Benchmark summary, the first',
      summaryParentWords({ ...usual, beforeOn: null, updated: undefined }, 'first'),
    ),
    message('Benchmark summary: what changed', reply(large, 'changed')),
    message('Benchmark summary: what changed, in a public channel', reply(large, 'changed', 'everybody')),
    message('Benchmark summary: who needs to act', reply(large, 'act')),
    message('Benchmark summary: what needs somebody, in a public channel', reply(large, 'act', 'everybody')),
    message('Benchmark summary: by kind', reply(large, 'kinds')),
    message('Benchmark summary: a strategic objective', reply(large, 'o0')),
    message('Benchmark summary: a strategic objective, in a public channel', reply(large, 'o0', 'everybody')),
    message('Benchmark summary: other strategic objectives', reply(six, 'o4')),
    message('Benchmark summary, read alone', wholeSummaryWords(usual)),
    message('Benchmark summary: not posted', summaryNotPosted('the channel is shared')),
    sampleWindow('Benchmark summary: the window', summaryForm, { summary: large, channel: '' }),
  ];
}

function sampleOf(fill: Fill, size: { readonly objectives: number; readonly each: number }): Summary {
  const objectives = Array.from({ length: size.objectives }, (_, at): Objective => {
    return {
      id: `o${at}`,
      code: String(at + 1),
      words: fill('Rigorous instruction in every classroom', 2_000),
      shortName: '',
    };
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
    shortName: '',
    kind: kinds[at % 3] ?? 'finalOutcome',
    objectiveId: id,
    status,
    decided: at % 5 === 0,
    evidenceKinds: 1,
    latest: status === 'noData' ? '' : fill('62% (n = 84), October', 300),
    inFigures: at % 7 !== 0,
    target: fill('70 %', 400),
    due: fill('Jan 29, 2027', 200),
    owner: at % 4 === 0 ? undefined : `${fill('Dana Kim', 80)} ${at % 9}`,
    missing: status === 'noData' ? ['October', 'November'] : [],
  };
}

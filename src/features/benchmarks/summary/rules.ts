import type { Day } from '../../../district/days.ts';
import {
  type BenchmarkKind,
  type BenchmarkStatus,
  benchmarkKinds,
  type StrategicObjective,
} from '../../../district/plan/plan.ts';

/** A benchmark as a summary tells of it. */
export interface SummaryLine {
  readonly id: string;
  readonly code: string;
  readonly words: string;
  /** Empty until somebody confirmed one. */
  readonly shortName: string;
  readonly kind: BenchmarkKind;
  readonly objectiveId: string;
  readonly status: BenchmarkStatus;
  /** A person has decided so, otherwise than the rule. */
  readonly decided: boolean;
  /** On how many kinds of evidence it rests. */
  readonly evidenceKinds: number;
  /** Its newest reading as people say it; empty when there is none. */
  readonly latest: string;
  /** Its newest reading is a figure and not a sentence that somebody wrote. */
  readonly inFigures: boolean;
  /** `80%`, and by when, as written where it is no day. */
  readonly target: string;
  readonly due: string;
  /** Who answers for it today, or who is written down for it; undefined when nobody is. */
  readonly owner: string | undefined;
  /** What should have been read for and was not, as people say it: periods, or its due date. */
  readonly missing: readonly string[];
}

/** How a benchmark stood in a summary. */
export interface Stood {
  readonly status: BenchmarkStatus;
  readonly latest: string;
  /** It rested on one kind of evidence; left out where it did not. */
  readonly single?: true | undefined;
}

export type Snapshot = Readonly<Record<string, Stood>>;

export type Objective = Pick<StrategicObjective, 'code' | 'words'> & {
  readonly id: string;
  readonly shortName: string;
};

/** Everything a summary is said from. */
export interface Summary {
  readonly planName: string;
  readonly postedOn: Day;
  /** The day of the summary before; null for the first. */
  readonly beforeOn: Day | null;
  readonly before: Snapshot;
  readonly objectives: readonly Objective[];
  readonly lines: readonly SummaryLine[];
  /** What stood in the one before and is no longer in the plan. */
  readonly gone: readonly SummaryLine[];
  /** When it was last brought up to date, as people say it; undefined while it is new. */
  readonly updated: string | undefined;
}

export const snapshotOf = (lines: readonly SummaryLine[]): Snapshot =>
  Object.fromEntries(
    lines.map(({ id, status, latest, evidenceKinds }) => [
      id,
      { status, latest, ...(evidenceKinds === 1 ? { single: true as const } : {}) },
    ]),
  );

/** The statuses there are among these, the best first. */
export const statusesOf = (lines: readonly SummaryLine[]): BenchmarkStatus[] =>
  order.filter((status) => lines.some((one) => one.status === status));

const order: readonly BenchmarkStatus[] = [
  'met',
  'onTrack',
  'partlyMet',
  'offTrack',
  'notMet',
  'noData',
  'notDue',
  'dropped',
];

/** The kinds there are, each with its benchmarks. */
export function byKind(
  lines: readonly SummaryLine[],
): { readonly kind: BenchmarkKind; readonly lines: readonly SummaryLine[] }[] {
  return benchmarkKinds
    .map((kind) => ({ kind, lines: lines.filter((one) => one.kind === kind) }))
    .filter((one) => one.lines.length > 0);
}

export interface Move {
  readonly line: SummaryLine;
  /** Undefined for a benchmark that was not in the plan then. */
  readonly was: Stood | undefined;
}

/** What is otherwise than it was: changes of status first, then new readings. */
export function benchmarksMovedSince(before: Snapshot, lines: readonly SummaryLine[]): Move[] {
  const moves = lines
    .map((line) => ({ line, was: before[line.id] }))
    .filter(({ line, was }) => was === undefined || was.status !== line.status || was.latest !== line.latest);
  const weight = ({ line, was }: Move) => (was !== undefined && was.status !== line.status ? 0 : 1);
  return moves.sort((a, b) => weight(a) - weight(b));
}

/** Who must act, and on what: where a reading is missing or things go the wrong way. Whoever need not is not named. */
export function whoMustAct(
  lines: readonly SummaryLine[],
): { readonly owner: string | undefined; readonly lines: readonly SummaryLine[] }[] {
  const waiting = waitingLines(lines);
  const owners = [...new Set(waiting.map(({ owner }) => owner))].sort(named);
  return owners.map((owner) => ({ owner, lines: waiting.filter((one) => one.owner === owner) }));
}

/** Where somebody must act, without who. */
export const waitingLines = (lines: readonly SummaryLine[]): SummaryLine[] => lines.filter(needsSomebody);

const needsSomebody = ({ status, missing }: SummaryLine): boolean =>
  missing.length > 0 || status === 'offTrack' || status === 'notMet' || status === 'noData';

/** What nobody answers for stands first. */
const named = (a: string | undefined, b: string | undefined): number =>
  Number(a !== undefined) - Number(b !== undefined) || (a ?? '').localeCompare(b ?? '');

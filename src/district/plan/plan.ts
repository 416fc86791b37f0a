import type { Day } from '../days.ts';
import { fold } from '../people.ts';

/** What a benchmark measures: adults' practice, students' results, or a goal the state has set. */
export const benchmarkKinds = ['earlyEvidence', 'shortTermOutcome', 'finalOutcome'] as const;
export type BenchmarkKind = (typeof benchmarkKinds)[number];

/** How often a benchmark that recurs is read. */
export const cadences = ['weekly', 'monthly', 'quarterly', 'perMeeting'] as const;
export type Cadence = (typeof cadences)[number];

/** Which way is better. */
export const directions = ['up', 'down'] as const;
export type Direction = (typeof directions)[number];

/** How an action goes. What is blocked says by what. */
export const actionStatuses = ['noAction', 'inProgress', 'blocked', 'complete', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** How a benchmark stands. *No data* is a state of its own and never counted as not met. */
export const benchmarkStatuses = [
  'notDue',
  'onTrack',
  'offTrack',
  'met',
  'partlyMet',
  'notMet',
  'noData',
  'dropped',
] as const;
export type BenchmarkStatus = (typeof benchmarkStatuses)[number];

/** The plan as it is written: the whole tree, each level in its order. */
export interface Plan {
  readonly head: PlanHead;
  readonly objectives: readonly StrategicObjective[];
  readonly initiatives: readonly Initiative[];
  readonly benchmarks: readonly Benchmark[];
  readonly actions: readonly Action[];
  readonly keyIssues: readonly KeyIssue[];
}

export interface PlanHead {
  readonly name: string;
  /** `2026-27`. */
  readonly schoolYear: string;
  /** The theory of action: why this plan should help. */
  readonly theory: string;
}

/** The name people speak of a row by, as a workbook writes it; undefined where it leaves that as it is. */
interface ShortNamed {
  readonly shortName?: string | undefined;
}

export interface StrategicObjective extends ShortNamed {
  /** As the district writes it; `codeKey` says what it is known by. */
  readonly code: string;
  readonly words: string;
}

/** Who is responsible: as written, and the one person that is when the text is exactly one. */
export interface Owned {
  readonly rawOwner: string;
  readonly ownerId: string | null;
}

/** By when: as written, and the day when the text is one. */
export interface Dated {
  readonly rawDue: string;
  readonly dueOn: Day | null;
}

export interface Initiative extends Owned, ShortNamed {
  readonly code: string;
  /** The key of its strategic objective. */
  readonly parent: string;
  readonly words: string;
}

export interface Benchmark extends Owned, Dated, ShortNamed {
  readonly code: string;
  /** The key of its initiative, or of a strategic objective it stands directly under. No initiative has an objective's key. */
  readonly parent: string;
  readonly kind: BenchmarkKind;
  readonly words: string;
  readonly cadence: Cadence | null;
  /** As written: a figure, or words. */
  readonly baseline: string;
  readonly target: string;
  readonly unit: string;
  readonly direction: Direction | null;
  readonly evidence: string;
}

export interface Action extends Owned, Dated, ShortNamed {
  readonly code: string;
  /** The key of its initiative. */
  readonly parent: string;
  readonly words: string;
}

export interface KeyIssue {
  readonly words: string;
  readonly source: string;
}

/** A row that is kept. One that is ended stays: records point at it, and its code may be taken up again. */
export type Kept<Row> = Row & { readonly id: string; readonly position: number; readonly endedOn: Day | null };

/** The plan as it is kept, ended rows too. `head` is undefined before the first import. */
export interface KeptPlan {
  readonly head: PlanHead | undefined;
  /** The number of the newest version; 0 before the first. */
  readonly version: number;
  readonly objectives: readonly Kept<StrategicObjective>[];
  readonly initiatives: readonly Kept<Initiative>[];
  readonly benchmarks: readonly Kept<Benchmark>[];
  readonly actions: readonly Kept<Action>[];
  readonly keyIssues: readonly Kept<KeyIssue>[];
}

/** The rows that count today, in their order. */
export const activeRows = <Row>(rows: readonly Kept<Row>[]): Kept<Row>[] => rows.filter((one) => one.endedOn === null);

/** What a row of the plan is known by, however its code is written: `II.1`, `2.1` and `2.01.` are the same. */
export function codeKey(code: string): string {
  const [first = '', ...rest] = fold(code).replaceAll(/\s/g, '').split('.').filter(Boolean);
  return [arabic(first), ...rest].map((part) => part.replace(/^0+(?=\d)/, '')).join('.');
}

/** Whether a line begins with something that may be a code: it has a figure or a point in it. */
export const beginsWithCode = (typed: string): boolean => /^\S*[\d.]/.test(typed.trim());

/** Up to thirty-nine. Beyond that `C` and `D` would be numbers, and some districts letter their objectives. */
const roman = /^(x{0,3})(ix|iv|v?i{0,3})$/;

const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function arabic(part: string): string {
  if (part === '' || !roman.test(part)) return part;
  const figures = [...part].map((letter) => worth[letter] ?? 0);
  const sum = figures.reduce((total, one, at) => total + (one < (figures[at + 1] ?? 0) ? -one : one), 0);
  return String(sum);
}

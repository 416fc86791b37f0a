import { type Day, schoolYearStart } from '../../../district/days.ts';
import { highlightDaysIn } from '../../../district/highlight-meetings/store.ts';
import type { BenchmarkStatus } from '../../../district/plan/plan.ts';
import { planBegan } from '../../../district/plan/store.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Reading } from '../../../kit/context.ts';
import { figureIn, goalIn, sayReading, unitOf } from '../figures/rules.ts';
import { isMissingReading } from '../owed/rules.ts';
import { daysOfPeriod, expectedPeriods, isRead, type Period } from '../periods/rules.ts';
import { type Facts, standingBy } from '../rules.ts';
import {
  type BenchmarkDecision,
  type BenchmarkRow,
  benchmarkDecisions,
  benchmarksIn,
  evidenceOf,
  type KeptReading,
  kindsOfEvidence,
  readingsOf,
} from '../store.ts';

/** How a benchmark stands. */
export interface BenchmarkNow {
  readonly benchmark: BenchmarkRow;
  /** What counts: what a person has decided, or else what the rule says. */
  readonly status: BenchmarkStatus;
  readonly byRule: BenchmarkStatus;
  /** Why the rule says so, in a sentence. */
  readonly why: string;
  readonly decided: BenchmarkDecision | undefined;
  readonly latest: Latest | undefined;
  /** Those that count, newest first, at most twelve. */
  readonly readings: readonly KeptReading[];
  /** Periods that are over and have no reading, newest first. */
  readonly missing: readonly Period[];
  /** Those of them that were to be read more than a school week ago. */
  readonly overdue: readonly Period[];
  /** A reading that was due is not there. */
  readonly isMissing: boolean;
  /** It has evidence that does not contradict what is reported, and of how many kinds. */
  readonly hasEvidence: boolean;
  readonly evidenceKinds: number;
  /** The newest evidence, oldest first. */
  readonly evidence: ReturnType<typeof evidenceOf>;
}

/** The newest reading that counts, as people say it. */
export interface Latest {
  /** `62% (n = 84)`. */
  readonly words: string;
  readonly value: number | null;
  readonly n: number | null;
  readonly period: Period;
  /** The last day it tells of. */
  readonly readOn: Day;
  readonly by: string;
}

/** How every benchmark stands that goes on, in the plan's order; or only these, ended ones too. As many statements however many there are. */
export function standingsOf(c: Reading, ids?: readonly string[]): BenchmarkNow[] {
  const rows = benchmarksIn(c.db, ids);
  const all = rows.map((row) => row.id);
  return standingsFrom(c, rows, {
    readings: readingsOf(c.db, all),
    evidence: evidenceOf(c.db, all),
    kinds: kindsOfEvidence(c.db, all),
    decisions: benchmarkDecisions(c.db),
  });
}

/** What was known of benchmarks on a day. */
export interface KnownOfBenchmarks {
  readonly readings: readonly KeptReading[];
  readonly evidence: ReturnType<typeof evidenceOf>;
  readonly kinds: ReturnType<typeof kindsOfEvidence>;
  readonly decisions: readonly BenchmarkDecision[];
}

/** How benchmarks stand by what is known of them on `today`. */
export function standingsFrom(
  c: Pick<Reading, 'db' | 'today'>,
  rows: readonly BenchmarkRow[],
  known: KnownOfBenchmarks,
): BenchmarkNow[] {
  const readings = grouped(known.readings);
  const evidence = grouped(known.evidence);
  const kinds = grouped(known.kinds);
  const decided = new Map(known.decisions.map((one) => [one.benchmarkId, one]));
  const expecting = expectingOn(c, rows);
  return rows.map((row) =>
    standingOf(row, {
      ...expecting,
      readings: readings.get(row.id) ?? [],
      evidence: evidence.get(row.id) ?? [],
      kinds: kinds.get(row.id) ?? [],
      decided: decided.get(row.id),
    }),
  );
}

/** The same of one; undefined when there is none. */
export const standingOn = (c: Reading, id: string): BenchmarkNow | undefined => standingsOf(c, [id])[0];

type Around = Pick<BenchmarkNow, 'readings' | 'evidence' | 'decided'> & {
  readonly kinds: ReturnType<typeof kindsOfEvidence>;
} & ReturnType<typeof expectingOn>;

function standingOf(row: BenchmarkRow, { readings, evidence, kinds, decided, ...expecting }: Around): BenchmarkNow {
  const read = new Set(readings.map((one) => one.period));
  const expected = expectedPeriods({ ...row, ...expecting });
  const missing = expected.filter((period) => !isRead(period, read, { ...row, ...expecting }));
  const overdue = missing.filter((period) => isOverdue(period, expecting));
  const facts: Facts = {
    ended: row.endedOn !== null,
    goal: goalIn(row),
    baseline: figureIn(row.baseline),
    dueOn: row.dueOn,
    recurs: row.cadence !== null,
    lastMissing: overdue[0] !== undefined && (readings[0]?.measuredOn ?? '') < firstDayOf(overdue[0]),
    latest: readings[0],
    hasEvidence: kinds.length > 0,
    since: expecting.since,
    today: expecting.today,
  };
  const { status: byRule, why } = standingBy(facts);
  const status = decided?.status ?? byRule;
  const latest = readings[0] && latestOf(readings[0], row);
  return {
    benchmark: row,
    status,
    byRule,
    why,
    decided,
    readings,
    evidence,
    missing,
    overdue,
    latest,
    isMissing: isMissingReading({ status, decided, latest, overdue, dueOn: row.dueOn, today: expecting.today }),
    hasEvidence: facts.hasEvidence,
    evidenceKinds: kinds.filter(({ kind }) => kind !== null).length,
  };
}

/** A school week is left to bring in the reading of a period that is over. */
const grace = 5;

const isOverdue = (period: Period, { schoolDaysSince }: ReturnType<typeof expectingOn>): boolean => {
  const days = daysOfPeriod(period);
  return days !== undefined && schoolDaysSince(days.last) > grace;
};

const firstDayOf = (period: Period): string => daysOfPeriod(period)?.first ?? '';

function latestOf({ value, words, n, period, measuredOn, by }: KeptReading, row: BenchmarkRow): Latest {
  return { words: sayReading({ value, words, n }, unitOf(row)), value, n, period, readOn: measuredOn, by };
}

/**
 * Readings are expected of whole periods from September on, or from when the plan was there, if that was later. A calendar that
 * marks no summer counts the weekdays of July and August as school days; nobody has anything to read then.
 */
function expectingOn({ db, today }: Pick<Reading, 'db' | 'today'>, rows: readonly Pick<BenchmarkRow, 'cadence'>[]) {
  const year = schoolYearStart(today);
  const september: Day = `${Number(year.slice(0, 4))}-09-01`;
  const since = [september, planBegan(db) ?? today].sort()[1] ?? september;
  const school = schoolDaysIn(db, year, today);
  const hadSchool = (first: Day, last: Day) => school.some((day) => day >= first && day <= last);
  const schoolDaysSince = (day: Day) => school.filter((one) => one > day).length;
  // Few plans read anything at each meeting; the others need not know of any.
  const meetings = rows.some(({ cadence }) => cadence === 'perMeeting') ? highlightDaysIn(db, year, today) : [];
  return { since, today, hadSchool, schoolDaysSince, meetings };
}

function grouped<Row extends { readonly benchmarkId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const by = new Map<string, Row[]>();
  for (const row of rows) by.set(row.benchmarkId, [...(by.get(row.benchmarkId) ?? []), row]);
  return by;
}

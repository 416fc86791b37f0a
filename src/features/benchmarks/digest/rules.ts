import { addDays, type Day, daysBetween } from '../../../district/days.ts';
import type { BenchmarkStatus } from '../../../district/plan/plan.ts';

/** Days that are told of, both ends included. */
interface Days {
  readonly since: Day;
  readonly until: Day;
}

/** A reading as far as a digest asks when it was noted, and how the benchmark stood with it. */
export interface Noted {
  readonly onDay: Day;
  readonly stood: BenchmarkStatus;
}

const isWithin = (day: Day, { since, until }: Days): boolean => day >= since && day <= until;

/** Of readings, newest first, the newest that was noted in these days. */
export const notedIn = <R extends Pick<Noted, 'onDay'>>(readings: readonly R[], days: Days): R | undefined =>
  readings.find(({ onDay }) => isWithin(onDay, days));

/** What must be known to say that a benchmark came to be met. */
export interface Met {
  readonly status: BenchmarkStatus;
  /** Newest first. */
  readonly readings: readonly Noted[];
  readonly evidence: readonly { readonly onDay: Day }[];
  readonly decided: { readonly on: Day } | undefined;
}

/** Whether it came to be met in these days: by a reading, by evidence of one, or because somebody decided so. One that was met before is no news. */
export function becameMet({ status, readings, evidence, decided }: Met, days: Days): boolean {
  const shown = evidence.filter(({ onDay }) => onDay <= days.until);
  if (status !== 'met' || shown.length === 0) return false;
  if (decided) return isWithin(decided.on, days);
  if (readings.some(({ onDay, stood }) => stood === 'met' && onDay < days.since)) return false;
  const newest = readings.find(({ onDay }) => onDay <= days.until);
  // What was read after these days is for the next to tell.
  if (!newest || (newest !== readings[0] && newest.stood !== 'met')) return false;
  return [newest, ...shown].some(({ onDay }) => isWithin(onDay, days));
}

/** From so many days after its date on somebody has to decide; */
const decideAfter = 30;
/** after so many it is let go: the summary has it. */
const letGoAfter = 120;

const short: ReadonlySet<BenchmarkStatus> = new Set<BenchmarkStatus>(['offTrack', 'notMet', 'partlyMet', 'noData']);

/** For how many days a benchmark that fell short has waited for somebody to decide what follows; undefined where none waits. */
export function waitsForDecision(
  one: { readonly status: BenchmarkStatus; readonly decided: object | undefined; readonly dueOn: Day | null },
  today: Day,
): number | undefined {
  if (one.decided || one.dueOn === null || !short.has(one.status)) return undefined;
  const waits = daysBetween(one.dueOn, today);
  return waits >= decideAfter && waits <= letGoAfter ? waits : undefined;
}

/** How many of the benchmarks that had been read by the end of a month stood well with their newest reading. */
export interface MonthStood {
  readonly month: Day;
  readonly read: number;
  readonly well: number;
}

const well: ReadonlySet<BenchmarkStatus> = new Set<BenchmarkStatus>(['onTrack', 'met']);

/** The same from how each benchmark stood at the end of each month; null where it had not been read by then. */
export function monthsStood(
  rows: readonly { readonly last: Day; readonly stood: BenchmarkStatus | null }[],
): MonthStood[] {
  const months = [...new Set(rows.map(({ last }) => last))].sort();
  return months.map((month) => {
    const stood = rows.flatMap((one) => (one.last === month && one.stood !== null ? [one.stood] : []));
    return { month, read: stood.length, well: stood.filter((one) => well.has(one)).length };
  });
}

/** The last days of the months of a school year up to today, today standing for the month that goes on. September is the first. */
export function monthEndsSoFar(yearStart: Day, today: Day): Day[] {
  const september: Day = `${Number(yearStart.slice(0, 4))}-09-01`;
  const ends: Day[] = [];
  for (let first = september; first <= today; first = firstOfNext(first)) {
    const last = addDays(firstOfNext(first), -1);
    ends.push(last < today ? last : today);
  }
  return ends;
}

const firstOfNext = (first: Day): Day => `${addDays(first, 31).slice(0, 8)}01` as Day;

import type { Day, Month } from '../../../district/days.ts';
import { monthOf, sayMonth } from '../../../district/days.ts';
import type { Cadence } from '../../../district/plan/plan.ts';
import { type Bound, boundNames, boundOf } from '../../../district/sightings.ts';
import { percent } from '../figures/rules.ts';
import { daysOfPeriod, type Period } from '../periods/rules.ts';

/** How often the look-fors of a benchmark were seen where somebody looked for them. */
export interface SeenLookFors {
  readonly month: Month;
  readonly seen: number;
  readonly looked: number;
  readonly bound: Bound;
}

/** A reading that walkthroughs suggest. A person takes it or leaves it: it is never recorded by itself. */
export interface Proposal {
  readonly period: Period;
  readonly value: number;
  readonly seen: number;
  readonly looked: number;
  readonly bound: Bound;
  /** Visits of its last month may still join the figures. */
  readonly soFar: boolean;
}

export interface Proposing {
  readonly cadence: Cadence | null;
  /** The periods of the calendar that are over and not read, newest first. */
  readonly missing: readonly Period[];
  /** The newest day any reading tells of. */
  readonly readUntil: Day | undefined;
  /** The last day of the newest month that is over. */
  readonly lastMonthEnd: Day;
}

/** For which period walkthroughs could tell something. Their figures are monthly, so a week has none. */
export function periodToPropose({ cadence, missing, readUntil, lastMonthEnd }: Proposing): Period | undefined {
  if (cadence === 'monthly' || cadence === 'quarterly') return missing[0];
  if (cadence === 'weekly') return undefined;
  return readUntil === undefined || readUntil < lastMonthEnd ? lastMonthEnd : undefined;
}

/** The months whose figures belong to a period: its own, or for a single day the month it ends. */
export function monthsOf(period: Period): { readonly from: Month; readonly to: Month } | undefined {
  const days = daysOfPeriod(period);
  return days && { from: monthOf(days.first), to: monthOf(days.last) };
}

/** What the figures of a period come to; undefined where there are none. */
export function proposalFrom(period: Period, figures: readonly SeenLookFors[], soFar: boolean): Proposal | undefined {
  const seen = figures.reduce((sum, one) => sum + one.seen, 0);
  const looked = figures.reduce((sum, one) => sum + one.looked, 0);
  return looked === 0
    ? undefined
    : { period, seen, looked, value: percent(seen, looked), bound: boundOf(figures), soFar };
}

/** `41 of 66 times looked for, October`, or `at most 3 of 9`; `October so far` while visits may still join the figures. */
export function sayCounts({ period, seen, looked, bound, soFar }: Proposal): string {
  const months = monthsOf(period);
  const when = !months
    ? ''
    : months.from === months.to
      ? sayMonth(months.to)
      : `${sayMonth(months.from)} to ${sayMonth(months.to)}`;
  return `${boundNames[bound]}${seen.toLocaleString('en-US')} of ${looked.toLocaleString('en-US')} times looked for, ${when}${soFar ? ' so far' : ''}`;
}

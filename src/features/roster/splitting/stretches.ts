import { addDays, type Day } from '../../../district/days.ts';
import type { RosterHolding } from '../workbook/holdings.ts';

/** Days on which the same roles were held: from its first day to the day before the next one’s. */
export interface RoleStretch {
  readonly from: Day | undefined;
  readonly before: Day | undefined;
  /** The roles held on it; empty in a gap. */
  readonly held: readonly RosterHolding[];
}

/** All days, cut wherever a role begins or has ended, and on a day that somebody chose. */
export function stretchesOf(holdings: readonly RosterHolding[], cut?: Day): RoleStretch[] {
  const counted = holdings.filter(({ fromDay, toDay }) => toDay === null || fromDay <= toDay);
  const ends = counted.flatMap(({ toDay }) => (toDay === null ? [] : [addDays(toDay, 1)]));
  const cuts = [...new Set([...counted.map(({ fromDay }) => fromDay), ...ends, ...(cut ? [cut] : [])])].sort();
  return [undefined, ...cuts].map((from, at) => ({
    from,
    before: cuts[at],
    held: from === undefined ? [] : counted.filter((one) => isHeldOn(one, from)),
  }));
}

const isHeldOn = ({ fromDay, toDay }: RosterHolding, day: Day): boolean =>
  fromDay <= day && (toDay === null || toDay >= day);

/** Where among them a day lies. */
export const stretchOf = (stretches: readonly RoleStretch[], day: string): number =>
  stretches.findLastIndex(({ from }) => from === undefined || from <= day);

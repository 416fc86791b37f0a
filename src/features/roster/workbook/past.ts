import type { Day } from '../../../district/days.ts';
import type { ChangedPerson } from '../rules.ts';
import { lastDay, type NewHolding } from './holdings.ts';

/** A role whose days in the past will have been otherwise: who held what, before and after. */
export interface PastChange {
  readonly name: string;
  /** Undefined: nothing was known of it. */
  readonly was: NewHolding | undefined;
  readonly now: NewHolding;
}

/**
 * What an import would change of days that are past, of people who were known then. Counts and owed turns go by these days, so
 * nobody changes them by the way: it takes a reason.
 */
export function pastChanges(changed: readonly ChangedPerson[], today: Day): PastChange[] {
  return changed.flatMap(({ now: { name }, altered, begun }) => {
    const otherwise = altered.map(({ was, fromDay, toDay }) => ({ name, was, now: { ...was, fromDay, toDay } }));
    const added = begun.map((now) => ({ name, was: undefined, now }));
    return [...otherwise, ...added].filter(({ was, now }) => pastOf(was, today) !== pastOf(now, today));
  });
}

/** The days of a role that are past, as text; empty for none. */
function pastOf(held: NewHolding | undefined, today: Day): string {
  if (!held) return '';
  const yesterday = lastDay(today);
  const until = held.toDay === null || held.toDay > yesterday ? yesterday : held.toDay;
  return held.fromDay <= until ? `${held.fromDay} ${until}` : '';
}

import { and, gt, lte } from 'drizzle-orm';
import type { Tx } from '../../../db/tx.ts';
import { type Day, dayOf } from '../../../district/days.ts';
import { lookForTool, roleHolding } from '../../../district/schema.ts';
import type { Settings } from '../../../district/settings.ts';
import type { Moment } from '../../../kit/context.ts';

/** The district's day under the settings it is about to have: a time zone that is only now said decides which day it is. */
export function todayWith({ now, today }: Pick<Moment, 'now' | 'today'>, { timeZone }: Partial<Settings>): Day {
  return timeZone === undefined ? today : dayOf(now, timeZone);
}

/**
 * Where a new time zone makes it yesterday again, what began today begins a day earlier: it goes on. Otherwise everybody would
 * be locked out until midnight.
 */
export function keepBegun(tx: Tx, { was, now }: { readonly was: Day; readonly now: Day }): void {
  if (now >= was) return;
  const begunSince = (fromDay: typeof roleHolding.fromDay | typeof lookForTool.fromDay) =>
    and(gt(fromDay, now), lte(fromDay, was));
  tx.update(roleHolding).set({ fromDay: now }).where(begunSince(roleHolding.fromDay)).run();
  tx.update(lookForTool).set({ fromDay: now }).where(begunSince(lookForTool.fromDay)).run();
}

import { and, eq } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { type Dilt, lastDilt, nextDilt } from '../../../district/dilt/store.ts';
import { standsFor } from '../../../district/same-person.ts';
import type { Reading } from '../../../kit/context.ts';
import { isFrozen } from '../due/store.ts';
import { selfRating } from '../schema.ts';

/** The newest DILT whose packet is frozen: the next one, or else the last. */
export function lastFrozen(c: Reading): Dilt | undefined {
  return [nextDilt(c.db, c.today), lastDilt(c.db, c.today)].find((one) => one !== undefined && isFrozen(c, one));
}

/** Which standards people had rated before the packet of a DILT was frozen. Who had rated none is not in it. */
export function ratedInTime(db: Reader, diltId: string): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = db
    .select({ personId: standsFor(selfRating.personId), code: selfRating.code })
    .from(selfRating)
    .where(and(eq(selfRating.diltId, diltId), eq(selfRating.late, false)))
    .all();
  const by = new Map<string, Set<string>>();
  for (const { personId, code } of rows) by.set(personId, (by.get(personId) ?? new Set()).add(code));
  return by;
}

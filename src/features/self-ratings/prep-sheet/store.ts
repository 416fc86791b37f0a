import { and, asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { dilt } from '../../../district/dilt/schema.ts';
import { asOne, isOf } from '../../../district/same-person.ts';
import { selfRating } from '../schema.ts';
import { type Rated, withFacts } from '../store.ts';

/** What somebody rated last, for whichever DILT, and for which: the newest they have begun. Undefined where they never have. */
export function ratedLast(db: Reader, personId: string) {
  const mine = isOf(selfRating.personId, personId);
  const newest = db
    .select({ id: dilt.id, day: dilt.day, movedFrom: dilt.movedFrom })
    .from(selfRating)
    .innerJoin(dilt, eq(dilt.id, selfRating.diltId))
    .where(mine)
    .orderBy(desc(dilt.day), desc(selfRating.id))
    .limit(1)
    .get();
  if (!newest) return undefined;
  const rows = db
    .select(asOne(selfRating))
    .from(selfRating)
    .where(and(mine, eq(selfRating.diltId, newest.id)))
    .orderBy(asc(selfRating.id))
    .all();
  const ratings: readonly Rated[] = withFacts(db, rows);
  return { dilt: newest, ratings };
}

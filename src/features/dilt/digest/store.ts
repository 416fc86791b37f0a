import { and, asc, between, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { dilt } from '../../../district/dilt/schema.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import type { Span } from '../../../district/occasions.ts';
import { asOne, standsFor } from '../../../district/same-person.ts';
import { school } from '../../../district/schema.ts';
import { segment } from '../agenda/schema.ts';
import { commitment } from '../commitments/schema.ts';

/** The DILTs that took place in a stretch of days. */
export const heldIn = (db: Reader, { since, until }: Span): Dilt[] =>
  db
    .select(asOne(dilt))
    .from(dilt)
    .where(and(between(dilt.day, since, until), isNull(dilt.cancelledOn)))
    .orderBy(asc(dilt.day), asc(dilt.id))
    .all();

/** What schools said in a stretch of days that they have kept, with what it was taught by. */
export const keptIn = (db: Reader, { since, until }: Span) =>
  db
    .select({ id: commitment.id, school: school.name, taught: segment.title, ownerId: standsFor(commitment.ownerId) })
    .from(commitment)
    .innerJoin(school, eq(school.id, commitment.schoolId))
    .innerJoin(segment, eq(segment.id, commitment.segmentId))
    .where(and(eq(commitment.state, 'kept'), between(commitment.stateOn, since, until)))
    .orderBy(asc(school.name), asc(commitment.id))
    .all();

/** What these people were to bring back and have said nothing of. */
export function openCommitmentsOf(db: Reader, ownerIds: readonly string[]) {
  if (ownerIds.length === 0) return [];
  const { id, ownerId, byDay } = commitment;
  return db
    .select({ id, ownerId: standsFor(ownerId), byDay })
    .from(commitment)
    .where(and(inArray(standsFor(ownerId), [...ownerIds]), eq(commitment.state, 'open')))
    .orderBy(asc(byDay), asc(id))
    .all();
}

import { and, eq, ne } from 'drizzle-orm';
import { isOf } from '../../../district/same-person.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { selfRatingDraft } from '../schema.ts';
import type { WhichRating } from '../store.ts';
import { type GivenRating, givenRating } from './given.ts';

/** What the viewer had answered of a standard when they left its window; undefined when nothing waits. */
export function draftOf(c: Asked, which: WhichRating): GivenRating | undefined {
  const row = c.db.select({ given: selfRatingDraft.given }).from(selfRatingDraft).where(mine(c, which)).get();
  return row && givenRating.parse(JSON.parse(row.given));
}

/** Keeps what is answered so far. What waited for another DILT is over with it. */
export function keepRatingDraft(c: Asked<Writing>, which: WhichRating, soFar: GivenRating): void {
  const kept = { given: JSON.stringify(soFar), savedAt: c.now.toString() };
  const { personId, diltId, code } = selfRatingDraft;
  c.db
    .delete(selfRatingDraft)
    .where(and(isOf(personId, c.viewer.person.id), ne(diltId, which.dilt)))
    .run();
  c.db
    .insert(selfRatingDraft)
    .values({ personId: c.viewer.person.id, diltId: which.dilt, code: which.code, ...kept })
    .onConflictDoUpdate({ target: [personId, diltId, code], set: kept })
    .run();
}

/** It was sent: nothing waits any more. */
export function dropRatingDraft(c: Asked<Writing>, which: WhichRating): void {
  c.db.delete(selfRatingDraft).where(mine(c, which)).run();
}

const mine = ({ viewer }: Asked, { dilt, code }: WhichRating) =>
  and(
    isOf(selfRatingDraft.personId, viewer.person.id),
    eq(selfRatingDraft.diltId, dilt),
    eq(selfRatingDraft.code, code),
  );

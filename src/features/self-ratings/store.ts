import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import type { Day } from '../../district/days.ts';
import { type Facets, visible } from '../../district/policy.ts';
import { newId, type Ref } from '../../district/ref.ts';
import { asOne, isOf, standsFor } from '../../district/same-person.ts';
import type { Asked, Writing } from '../../kit/context.ts';
import { maxStandards } from './rules.ts';
import { selfRating, selfRatingFact } from './schema.ts';

/** A rating as it is kept. */
export type RatingRow = typeof selfRating.$inferSelect;

/** Something on record that was ticked for a rating, in the words of that moment. */
export interface FactKept {
  readonly ref: Ref;
  readonly day: Day;
  readonly words: string;
}

/** A rating with what was ticked for it. */
export interface Rated extends RatingRow {
  readonly facts: readonly FactKept[];
}

/** Which standard, for which DILT. */
export interface WhichRating {
  readonly dilt: string;
  readonly code: string;
}

const theirs = { person: selfRating.personId };

/** The viewer's own ratings for a DILT. */
export function ownRatings({ db, viewer }: Asked, diltId: string): Rated[] {
  const mine = and(isOf(selfRating.personId, viewer.person.id), eq(selfRating.diltId, diltId));
  const rows = db
    .select(asOne(selfRating))
    .from(selfRating)
    .where(and(mine, visible(viewer, 'ratings.own', theirs)))
    .orderBy(asc(selfRating.id))
    .all();
  return withFacts(db, rows);
}

/** Ratings with what was ticked for each. */
export function withFacts(db: Reader, rows: readonly RatingRow[]): Rated[] {
  if (rows.length === 0) return [];
  const facts = db
    .select()
    .from(selfRatingFact)
    .where(
      inArray(
        selfRatingFact.ratingId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(selfRatingFact.ratingId), asc(selfRatingFact.position))
    .all();
  const by = new Map<string, FactKept[]>(rows.map(({ id }) => [id, []]));
  for (const { ratingId, ref, day, words } of facts) by.get(ratingId)?.push({ ref, day, words });
  return rows.map((row) => ({ ...row, facts: by.get(row.id) ?? [] }));
}

/** What the viewer promised in the rating before the one for this DILT: the next step, by standard. */
export function promisesBefore({ db, viewer }: Asked, diltId: string): ReadonlyMap<string, string> {
  const others = and(isOf(selfRating.personId, viewer.person.id), ne(selfRating.diltId, diltId));
  const newest = db
    .select({ diltId: selfRating.diltId, code: selfRating.code, nextStep: selfRating.nextStep })
    .from(selfRating)
    .where(and(others, visible(viewer, 'ratings.own', theirs)))
    .orderBy(desc(selfRating.id))
    .limit(maxStandards)
    .all();
  const last = newest.filter((one) => one.diltId === newest[0]?.diltId);
  return new Map(last.map(({ code, nextStep }) => [code, nextStep]));
}

/** Which standards people have rated for a DILT: everybody, or the one given. Who has rated none is not in it. */
export function ratedFor(db: Reader, diltId: string, of?: string): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = db
    .select({ personId: standsFor(selfRating.personId), code: selfRating.code })
    .from(selfRating)
    .where(and(eq(selfRating.diltId, diltId), of === undefined ? undefined : isOf(selfRating.personId, of)))
    .all();
  const by = new Map<string, Set<string>>();
  for (const { personId, code } of rows) by.set(personId, (by.get(personId) ?? new Set()).add(code));
  return by;
}

/** What somebody says of themselves in a standard. What belongs to it while they are still working on it is asked apart. */
export type SaidRating = Omit<
  RatingRow,
  'id' | 'personId' | 'diltId' | 'code' | 'evidence' | 'goal' | 'steps' | 'savedAt' | 'onDay'
>;

/** Keeps the viewer's rating in a standard, in the place of an earlier one for the same DILT. */
export function keepRating(
  c: Asked<Writing>,
  { dilt, code }: WhichRating,
  said: SaidRating,
  facts: readonly FactKept[],
): void {
  const made = { ...said, savedAt: c.now.toString(), onDay: c.today };
  const left = said.working ? {} : nothingToWorkOn;
  const row = { id: newId(), personId: c.viewer.person.id, diltId: dilt, code, ...nothingToWorkOn, ...made };
  c.db
    .insert(selfRating)
    .values(row)
    .onConflictDoUpdate({
      target: [selfRating.diltId, selfRating.personId, selfRating.code],
      set: { ...made, ...left },
    })
    .run();
  // A rating by another entry of theirs stays as it was.
  const kept = c.db
    .select({ id: selfRating.id })
    .from(selfRating)
    .where(mine(c, { dilt, code }))
    .orderBy(sql`${selfRating.personId} = ${row.personId} DESC`)
    .get();
  const id = kept?.id ?? row.id;
  c.db.delete(selfRatingFact).where(eq(selfRatingFact.ratingId, id)).run();
  if (facts.length === 0) return;
  c.db
    .insert(selfRatingFact)
    .values(facts.map(({ ref, day, words }, position) => ({ ratingId: id, position, ref, day, words })))
    .run();
}

const nothingToWorkOn = { evidence: '', goal: '', steps: '' };

/** What shows that somebody is still working on a standard, the goal, and the steps. */
export function keepWorking(
  c: Asked<Writing>,
  which: WhichRating,
  said: Pick<RatingRow, 'evidence' | 'goal' | 'steps'>,
): void {
  c.db
    .update(selfRating)
    .set({ ...said, savedAt: c.now.toString() })
    .where(mine(c, which))
    .run();
}

const mine = ({ viewer }: Asked, { dilt, code }: WhichRating) =>
  and(eq(selfRating.diltId, dilt), isOf(selfRating.personId, viewer.person.id), eq(selfRating.code, code));

/** Whose a rating is; undefined when there is none. */
export const facetsOfRating = (db: Reader, id: string): Facets | undefined =>
  db
    .select({ person: standsFor(selfRating.personId) })
    .from(selfRating)
    .where(eq(selfRating.id, id))
    .get();

/** Who wants ideas with a rating, and on what; null where nobody does. */
export function ideasWantedOf(db: Reader, id: string) {
  const row = db.select(asOne(selfRating)).from(selfRating).where(eq(selfRating.id, id)).get();
  if (!row || row.ideasWanted === '') return null;
  return { personId: row.personId, standard: row.standard, words: row.ideasWanted };
}

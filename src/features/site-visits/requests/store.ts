import { asc, eq, or, type SQL } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { asList, isOneOf, prepared } from '../../../db/prepared.ts';
import type { Facets } from '../../../district/policy.ts';
import { newId } from '../../../district/ref.ts';
import { asOne, isOf, standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { SiteAnswer } from '../rules.ts';
import { siteRequest, siteVisit } from '../schema.ts';

/** A request, with who holds what is wanted. */
export type SiteRequest = ReturnType<typeof requests>[number];

const requests = (db: Reader, where: SQL | undefined) =>
  db
    .select({ row: asOne(siteRequest), owner: person.name })
    .from(siteRequest)
    .innerJoin(person, eq(person.id, standsFor(siteRequest.ownerId)))
    .where(where)
    .orderBy(asc(siteRequest.id))
    .all()
    .map(({ row, owner }) => ({ ...row, owner }));

const wantedFor = prepared((db: Reader) =>
  db
    .select({ row: asOne(siteRequest), owner: person.name })
    .from(siteRequest)
    .innerJoin(person, eq(person.id, standsFor(siteRequest.ownerId)))
    .where(isOneOf(siteRequest.visitId, 'visits'))
    .orderBy(asc(siteRequest.id))
    .prepare(),
);

/** What is wanted for these visits, in the order it was asked for. */
export const siteRequestsFor = (db: Reader, visitIds: readonly string[]): SiteRequest[] =>
  visitIds.length === 0
    ? []
    : wantedFor(db)
        .all({ visits: asList(visitIds) })
        .map(({ row, owner }) => ({ ...row, owner }));

export const siteRequestById = (db: Reader, id: string): SiteRequest | undefined =>
  requests(db, eq(siteRequest.id, id))[0];

/** What somebody holds, asked for or answered. */
export const siteRequestsWith = (db: Reader, personId: string): SiteRequest[] =>
  requests(
    db,
    or(
      isOf(siteRequest.ownerId, personId),
      isOf(siteRequest.askedById, personId),
      isOf(siteRequest.answeredById, personId),
    ),
  );

/** Who holds what is wanted, and whose visit it is for. */
export const facetsOfSiteRequest = (db: Reader, id: string): Facets | undefined =>
  db
    .select({
      owner: standsFor(siteRequest.ownerId),
      author: standsFor(siteVisit.authorId),
      enteredBy: standsFor(siteVisit.enteredById),
    })
    .from(siteRequest)
    .innerJoin(siteVisit, eq(siteVisit.id, siteRequest.visitId))
    .where(eq(siteRequest.id, id))
    .get();

/** Keeps one more thing that is wanted, and returns its id. */
export function keepSiteRequest(
  { db, today, viewer }: Asked<Writing>,
  one: { readonly visitId: string; readonly words: string; readonly ownerId: string },
): string {
  const id = newId();
  db.insert(siteRequest)
    .values({ id, ...one, askedById: viewer.person.id, askedOn: today, answerWords: '' })
    .run();
  return id;
}

/** Keeps what was answered. */
export function answerSiteRequest(
  { db, today, viewer }: Asked<Writing>,
  id: string,
  given: { readonly answer: SiteAnswer; readonly answerWords: string },
): void {
  const by = { answeredById: viewer.person.id, answeredOn: today };
  db.update(siteRequest)
    .set({ ...given, ...by })
    .where(eq(siteRequest.id, id))
    .run();
}

/** It is not wanted any more. */
export function takeBackSiteRequest({ db, today }: Writing, id: string): void {
  db.update(siteRequest).set({ takenBackOn: today }).where(eq(siteRequest.id, id)).run();
}

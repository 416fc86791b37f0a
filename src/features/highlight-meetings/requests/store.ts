import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { asList, isOneOf, prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import type { Facets } from '../../../district/policy.ts';
import { newId } from '../../../district/ref.ts';
import { standsFor } from '../../../district/same-person.ts';
import { evidence, person } from '../../../district/schema.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { RequestAnswer } from './rules.ts';
import { highlightRequest } from './schema.ts';

/** A request as lists say it. */
export interface HighlightRequest {
  readonly id: string;
  readonly meetingId: string;
  readonly words: string;
  readonly ownerId: string;
  readonly owner: string;
  readonly askedBy: string;
  readonly askedById: string;
  readonly answer: RequestAnswer | null;
  readonly answerWords: string;
  readonly answeredById: string | null;
  readonly answeredOn: Day | null;
  readonly takenBackOn: Day | null;
  /** What was attached, oldest first. */
  readonly attached: readonly { readonly words: string; readonly url: string }[];
}

/** More than anybody brings to a meeting. */
export const requestsMost = 100;

function listing(db: Reader, where: SQL | undefined) {
  return db
    .select({
      id: highlightRequest.id,
      meetingId: highlightRequest.meetingId,
      words: highlightRequest.words,
      ownerId: standsFor(highlightRequest.ownerId),
      owner: person.name,
      askedById: standsFor(highlightRequest.askedById),
      askedBy: sql<string>`(SELECT p.name FROM ${person} p WHERE p.id = ${standsFor(highlightRequest.askedById)})`,
      answer: highlightRequest.answer,
      answerWords: highlightRequest.answerWords,
      answeredById: standsFor(highlightRequest.answeredById),
      answeredOn: highlightRequest.answeredOn,
      takenBackOn: highlightRequest.takenBackOn,
    })
    .from(highlightRequest)
    .innerJoin(person, eq(person.id, standsFor(highlightRequest.ownerId)))
    .where(where)
    .orderBy(asc(highlightRequest.id))
    .limit(requestsMost);
}

function withAttached(db: Reader, rows: ReturnType<ReturnType<typeof listing>['all']>): HighlightRequest[] {
  const attached = attachedTo(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    attached: attached.filter(({ about }) => about === `highlightRequest/${row.id}`),
  }));
}

const evidenceAbout = prepared((db: Reader) =>
  db
    .select({ about: evidence.about, words: evidence.words, url: evidence.url })
    .from(evidence)
    .where(isOneOf(evidence.about, 'refs'))
    .orderBy(asc(evidence.id))
    .prepare(),
);

const attachedTo = (db: Reader, ids: readonly string[]) =>
  ids.length === 0 ? [] : evidenceAbout(db).all({ refs: asList(ids.map((id) => `highlightRequest/${id}`)) });

const wanted = prepared((db: Reader) =>
  listing(db, and(isOneOf(highlightRequest.meetingId, 'meetings'), isNull(highlightRequest.takenBackOn))).prepare(),
);

/** What is wanted for these meetings, in the order it was asked for. What was taken back is not. */
export function requestsFor(db: Reader, meetingIds: readonly string[]): HighlightRequest[] {
  if (meetingIds.length === 0) return [];
  return withAttached(db, wanted(db).all({ meetings: asList(meetingIds) }));
}

/** One of them, taken back or not. */
export const requestById = (db: Reader, id: string): HighlightRequest | undefined =>
  withAttached(db, listing(db, eq(highlightRequest.id, id)).all())[0];

/** Who holds what is asked for; undefined when there is no such request. */
export function facetsOfRequest(db: Reader, id: string): Facets | undefined {
  return db
    .select({ owner: standsFor(highlightRequest.ownerId) })
    .from(highlightRequest)
    .where(eq(highlightRequest.id, id))
    .get();
}

/** Keeps one more thing that is wanted, and returns its id. */
export function keepRequest(
  { db, today, viewer }: Asked<Writing>,
  one: { readonly meetingId: string; readonly words: string; readonly ownerId: string },
): string {
  const id = newId();
  db.insert(highlightRequest)
    .values({ id, ...one, askedById: viewer.person.id, askedOn: today, answerWords: '' })
    .run();
  return id;
}

/** Keeps what was answered. */
export function keepRequestAnswer(
  { db, today, viewer }: Asked<Writing>,
  id: string,
  answer: RequestAnswer,
  answerWords: string,
): void {
  db.update(highlightRequest)
    .set({ answer, answerWords, answeredById: viewer.person.id, answeredOn: today })
    .where(eq(highlightRequest.id, id))
    .run();
}

/** It is not wanted any more. */
export function takeBack({ db, today }: Writing, id: string): void {
  db.update(highlightRequest).set({ takenBackOn: today }).where(eq(highlightRequest.id, id)).run();
}

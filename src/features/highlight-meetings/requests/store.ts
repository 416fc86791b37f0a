import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import type { Facets } from '../../../district/policy.ts';
import { newId } from '../../../district/ref.ts';
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

function select(db: Reader, where: SQL | undefined): HighlightRequest[] {
  const rows = db
    .select({
      id: highlightRequest.id,
      meetingId: highlightRequest.meetingId,
      words: highlightRequest.words,
      ownerId: highlightRequest.ownerId,
      owner: person.name,
      askedById: highlightRequest.askedById,
      askedBy: sql<string>`(SELECT p.name FROM ${person} p WHERE p.id = ${highlightRequest.askedById})`,
      answer: highlightRequest.answer,
      answerWords: highlightRequest.answerWords,
      answeredById: highlightRequest.answeredById,
      answeredOn: highlightRequest.answeredOn,
      takenBackOn: highlightRequest.takenBackOn,
    })
    .from(highlightRequest)
    .innerJoin(person, eq(person.id, highlightRequest.ownerId))
    .where(where)
    .orderBy(asc(highlightRequest.id))
    .limit(requestsMost)
    .all();
  const attached = attachedTo(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    attached: attached.filter(({ about }) => about === `highlightRequest/${row.id}`),
  }));
}

function attachedTo(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .select({ about: evidence.about, words: evidence.words, url: evidence.url })
    .from(evidence)
    .where(
      inArray(
        evidence.about,
        ids.map((id) => `highlightRequest/${id}` as const),
      ),
    )
    .orderBy(asc(evidence.id))
    .all();
}

/** What is wanted for these meetings, in the order it was asked for. What was taken back is not. */
export function requestsFor(db: Reader, meetingIds: readonly string[]): HighlightRequest[] {
  if (meetingIds.length === 0) return [];
  return select(db, and(inArray(highlightRequest.meetingId, [...meetingIds]), isNull(highlightRequest.takenBackOn)));
}

/** One of them, taken back or not. */
export const requestById = (db: Reader, id: string): HighlightRequest | undefined =>
  select(db, eq(highlightRequest.id, id))[0];

/** Who holds what is asked for; undefined when there is no such request. */
export function facetsOfRequest(db: Reader, id: string): Facets | undefined {
  return db.select({ owner: highlightRequest.ownerId }).from(highlightRequest).where(eq(highlightRequest.id, id)).get();
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

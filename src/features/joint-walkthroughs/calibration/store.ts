import { and, asc, count, eq, gt, gte, inArray, isNotNull, isNull, lt, max, notExists, sql, sum } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { newId } from '../../../district/ref.ts';
import { standsFor } from '../../../district/same-person.ts';
import { lookFor } from '../../../district/schema.ts';
import { jointAnswer, jointRoom, jointWalkthrough } from '../schema.ts';
import type { BlindRoom, PublishedAgreement } from './rules.ts';
import { agreementBlock } from './schema.ts';

const [one, other] = [alias(jointAnswer, 'one_answer'), alias(jointAnswer, 'other_answer')];

/** Rooms of visits since a day that were revealed up to an instant. */
interface AgreementSpan {
  readonly since: Day;
  readonly through: string;
}

/** What the one marked of each look-for, and what the other marked of the same. */
const marked = sql`json_each(${one.given}, '$.marks') AS marked`;
const [key, own] = [sql`marked.key`, sql`marked.value`];
const theirs = sql`json_extract(${other.given}, '$.marks."' || marked.key || '"')`;

/**
 * The one place that reads blind answers without a viewer. It may, because no answer leaves the database: of a room only that both have sent it
 * and looked for something, of what they marked only sums over all rooms of a look-for that are published together. Rooms that were withdrawn
 * are not in it, nor those that a block of that look-for has counted, nor those of years before the last.
 */
function lookedForByBoth(db: Reader, { since, through }: AgreementSpan) {
  const counted = db
    .select({ one: sql`1` })
    .from(agreementBlock)
    .where(and(eq(agreementBlock.code, lookFor.code), gt(agreementBlock.through, jointRoom.revealedAt)));
  return (
    db
      .select({
        code: lookFor.code,
        observer: standsFor(jointWalkthrough.observerId).as('observer'),
        secondObserver: standsFor(jointWalkthrough.secondObserverId).as('second'),
        teacherId: standsFor(jointRoom.teacherId).as('teacher'),
        same: sql<number>`${own} = ${theirs}`.as('same'),
        seen: sql<number>`(${own} = 'seen') + (${theirs} = 'seen')`.as('seen'),
      })
      .from(jointWalkthrough)
      // Crossed, so that SQLite begins with the visits of these years, by their index.
      .crossJoin(jointRoom)
      .innerJoin(one, eq(one.roomId, jointRoom.id))
      .innerJoin(other, and(eq(other.roomId, jointRoom.id), gt(other.id, one.id)))
      .innerJoin(marked, sql`${own} IN ('seen', 'notSeen') AND ${theirs} IN ('seen', 'notSeen')`)
      .innerJoin(lookFor, eq(lookFor.id, key))
      .where(
        and(
          eq(jointRoom.jointId, jointWalkthrough.id),
          eq(jointRoom.blind, true),
          isNotNull(jointRoom.revealedAt),
          lt(jointRoom.revealedAt, through),
          gte(jointWalkthrough.day, since),
          isNull(jointRoom.withdrawnOn),
          isNotNull(one.sentAt),
          isNotNull(other.sentAt),
          notExists(counted),
        ),
      )
      .as('looked_for_by_both')
  );
}

/** The rooms that no block has counted, by look-for: who walked and about whom, and not what they marked. */
export function blindRoomsToCount(db: Reader, span: AgreementSpan): BlindRoom[] {
  const both = lookedForByBoth(db, span);
  const { code, observer, secondObserver, teacherId } = both;
  return db
    .select({ code, observer, secondObserver, teacherId })
    .from(both)
    .all()
    .map((row) => ({ code: row.code, pair: [row.observer, row.secondObserver], teacherId: row.teacherId }));
}

/** Publishes a block of each of these look-fors: all its rooms up to here, as sums. Blocks are never changed and never taken back. */
export function publishAgreement(
  tx: Tx,
  codes: readonly string[],
  { refreshedOn, ...span }: AgreementSpan & { readonly refreshedOn: Day },
): void {
  if (codes.length === 0) return;
  const both = lookedForByBoth(tx, span);
  const sums = tx
    .select({
      code: both.code,
      bothLooked: count(),
      agreed: sum(both.same).mapWith(Number),
      seen: sum(both.seen).mapWith(Number),
    })
    .from(both)
    .where(inArray(both.code, [...codes]))
    .groupBy(both.code)
    .all();
  for (const block of sums)
    tx.insert(agreementBlock)
      .values({ id: newId(), ...block, through: span.through, refreshedOn })
      .run();
}

/** What is published, over all blocks of each look-for, and when the newest of them was. */
export const publishedAgreement = (db: Reader): (PublishedAgreement & { readonly on: Day | null })[] =>
  db
    .select({
      code: agreementBlock.code,
      bothLooked: sum(agreementBlock.bothLooked).mapWith(Number),
      agreed: sum(agreementBlock.agreed).mapWith(Number),
      seen: sum(agreementBlock.seen).mapWith(Number),
      on: max(agreementBlock.refreshedOn),
    })
    .from(agreementBlock)
    .groupBy(agreementBlock.code)
    .orderBy(asc(agreementBlock.code))
    .all();

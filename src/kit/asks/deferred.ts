import { and, between, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import type { Day } from '../../district/days.ts';
import { idFrom } from '../../district/ref.ts';
import { asOne, isOf } from '../../district/same-person.ts';
import type { Item } from './log.ts';
import { askEscalated, askSnoozed, type EscalatedWhy } from './schema.ts';
import type { PutOff } from './snooze.ts';

const snoozedBy = prepared((db: Reader) =>
  db
    .select(asOne(askSnoozed))
    .from(askSnoozed)
    .where(isOf(askSnoozed.personId, sql.placeholder('personId')))
    .prepare(),
);
const handedBy = prepared((db: Reader) =>
  db
    .select(asOne(askEscalated))
    .from(askEscalated)
    .where(isOf(askEscalated.personId, sql.placeholder('personId')))
    .prepare(),
);

export type Snoozed = typeof askSnoozed.$inferSelect;

/** What somebody has put off, past ones too. */
export const snoozedOf = (db: Reader, personId: string): Snoozed[] => snoozedBy(db).all({ personId });

const snoozedBetween = prepared((db: Reader) =>
  db
    .select(asOne(askSnoozed))
    .from(askSnoozed)
    .where(between(askSnoozed.untilDay, sql.placeholder('from'), sql.placeholder('to')))
    .prepare(),
);

/** What anybody put off until one of these days. */
export const snoozedUntil = (db: Reader, days: { readonly from: Day; readonly to: Day }): Snoozed[] =>
  snoozedBetween(db).all(days);

/** Puts it off. Put off again, it counts from then. */
export function noteSnoozed(db: Tx, { personId, item }: Item, { day, until }: PutOff, onDay: Day): void {
  const values = { until: until.toString(), untilDay: day, onDay, cameBack: false };
  db.insert(askSnoozed)
    .values({ personId, item, ...values })
    .onConflictDoUpdate({ target: [askSnoozed.personId, askSnoozed.item], set: values })
    .run();
}

/** It came back in a message of its own. */
export function noteBack(db: Tx, personId: string, items: readonly string[]): void {
  if (items.length === 0) return;
  db.update(askSnoozed)
    .set({ cameBack: true })
    .where(and(isOf(askSnoozed.personId, personId), inArray(askSnoozed.item, [...items])))
    .run();
}

export type Escalation = typeof askEscalated.$inferSelect;

/** Leaves it to the plan manager, once. */
export function keepEscalation(db: Tx, { personId, item }: Item, why: EscalatedWhy, onDay: Day, words = ''): void {
  db.insert(askEscalated)
    .values({
      id: idFrom('escalation', onDay, personId, item, why),
      personId,
      item,
      why,
      words,
      onDay,
      endedOn: null,
      endedBy: null,
    })
    .onConflictDoNothing()
    .run();
}

const openOnes = prepared((db: Reader) =>
  db
    .select(asOne(askEscalated))
    .from(askEscalated)
    .where(isNull(askEscalated.endedOn))
    .orderBy(askEscalated.onDay, askEscalated.id)
    .limit(60)
    .prepare(),
);

/** What the plan manager has not seen to yet, the oldest first. */
export const openEscalations = (db: Reader): Escalation[] => openOnes(db).all();

export const escalationById = (db: Reader, id: string): Escalation | undefined =>
  db.select(asOne(askEscalated)).from(askEscalated).where(eq(askEscalated.id, id)).get();

/** What was handed to the plan manager of one person’s. */
export const escalationsOf = (db: Reader, personId: string): Escalation[] => handedBy(db).all({ personId });

export const escalationsSince = (db: Reader, since: Day): Escalation[] =>
  db.select(asOne(askEscalated)).from(askEscalated).where(gte(askEscalated.onDay, since)).all();

/** It is seen to; by nobody, when its cause is gone. */
export function endEscalation(db: Tx, id: string, endedBy: string | null, endedOn: Day): void {
  db.update(askEscalated)
    .set({ endedOn, endedBy })
    .where(and(eq(askEscalated.id, id), isNull(askEscalated.endedOn)))
    .run();
}

/** Whether it is still put off: seconds and their parts compare as moments, not as text. */
export const isDeferred = ({ until }: Pick<Snoozed, 'until'>, now: Temporal.Instant): boolean =>
  Date.parse(until) > now.epochMilliseconds;

/** Items that somebody said are not theirs. */
export const declinedOf = (db: Reader, personId: string): string[] =>
  escalationsOf(db, personId)
    .filter(({ why }) => why === 'notMine')
    .map(({ item }) => item);

/** Items that are held back at this moment: put off, or said not to be theirs. */
export function deferredItems(db: Reader, personId: string, now: Temporal.Instant): ReadonlySet<string> {
  const putOff = snoozedOf(db, personId).filter((one) => isDeferred(one, now));
  return new Set([...putOff.map(({ item }) => item), ...declinedOf(db, personId)]);
}

import { and, count, eq, gte, inArray, isNotNull, isNull, max, min, notExists, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import type { Day } from '../../district/days.ts';
import { newId } from '../../district/ref.ts';
import { outbox } from '../schema.ts';
import type { AskedOnce } from './load.ts';
import { asked, askHanded, askSnoozed, type HandedWhy, messageOfDay } from './schema.ts';
import type { PutOff } from './snooze.ts';

/** Something of a person: which ask it is. */
export interface Item {
  readonly personId: string;
  readonly item: string;
}

const askedToday = prepared((db: Reader) =>
  db
    .select({ item: asked.item })
    .from(asked)
    .where(and(eq(asked.personId, sql.placeholder('personId')), eq(asked.day, sql.placeholder('day'))))
    .prepare(),
);
const times = prepared((db: Reader) =>
  db
    .select({ n: count(), last: max(asked.day) })
    .from(asked)
    .where(
      and(
        eq(asked.personId, sql.placeholder('personId')),
        eq(asked.item, sql.placeholder('item')),
        // Slack was away until its time was over: nobody was asked.
        notExists(
          db
            .select({ one: sql`1` })
            .from(outbox)
            .where(and(eq(outbox.name, messageOfDay), isNotNull(outbox.withdrawn))),
        ),
      ),
    )
    .prepare(),
);
const snoozedBy = prepared((db: Reader) =>
  db
    .select()
    .from(askSnoozed)
    .where(eq(askSnoozed.personId, sql.placeholder('personId')))
    .prepare(),
);
const handedBy = prepared((db: Reader) =>
  db
    .select()
    .from(askHanded)
    .where(eq(askHanded.personId, sql.placeholder('personId')))
    .prepare(),
);
const insertAsked = prepared((db: Tx) =>
  db
    .insert(asked)
    .values({
      personId: sql.placeholder('personId'),
      day: sql.placeholder('day'),
      item: sql.placeholder('item'),
    })
    .onConflictDoNothing()
    .prepare(),
);

/** What somebody was asked on a day. */
export const itemsAskedOn = (db: Reader, personId: string, day: Day): string[] =>
  askedToday(db)
    .all({ personId, day })
    .map(({ item }) => item);

/** On how many days it was asked, and on which last. A day whose message never came is none. */
export function timesAsked(db: Reader, one: Item): { readonly n: number; readonly last: Day | null } {
  const { personId, item } = one;
  return times(db).get({ personId, item }) ?? { n: 0, last: null };
}

export function noteAsked(db: Tx, personId: string, day: Day, item: string): void {
  insertAsked(db).run({ personId, day, item });
}

/** Nothing of these is asked any more. */
export function noteGone(db: Tx, personId: string, items: readonly string[], day: Day): void {
  if (items.length === 0) return;
  db.update(asked)
    .set({ goneOn: day })
    .where(and(eq(asked.personId, personId), inArray(asked.item, [...items]), isNull(asked.goneOn)))
    .run();
}

/** What was asked since a day and is not known to be settled. */
export const notGone = (db: Reader, since: Day): Item[] =>
  db
    .selectDistinct({ personId: asked.personId, item: asked.item })
    .from(asked)
    .where(and(gte(asked.day, since), isNull(asked.goneOn)))
    .all();

/** Everything somebody was asked since a day, each once. */
export const askedSince = (db: Reader, personId: string, since: Day): AskedOnce[] =>
  db
    .select({ item: asked.item, firstOn: min(asked.day), goneOn: max(asked.goneOn) })
    .from(asked)
    .where(and(eq(asked.personId, personId), gte(asked.day, since)))
    .groupBy(asked.item)
    .all()
    .flatMap(({ item, firstOn, goneOn }) => (firstOn === null ? [] : [{ item, firstOn, goneOn }]));

/** The same of everybody: how many were asked at least one thing, and all of it. */
export const askedOfAllSince = (db: Reader, since: Day): (AskedOnce & { readonly personId: string })[] =>
  db
    .select({ personId: asked.personId, item: asked.item, firstOn: min(asked.day), goneOn: max(asked.goneOn) })
    .from(asked)
    .where(gte(asked.day, since))
    .groupBy(asked.personId, asked.item)
    .all()
    .flatMap(({ firstOn, ...row }) => (firstOn === null ? [] : [{ ...row, firstOn }]));

export type Snoozed = typeof askSnoozed.$inferSelect;

/** What somebody has put off, past ones too. */
export const snoozedOf = (db: Reader, personId: string): Snoozed[] => snoozedBy(db).all({ personId });

/** What anybody put off until a moment of that day. */
export const snoozedUntil = (db: Reader, day: Day): Snoozed[] =>
  db.select().from(askSnoozed).where(eq(askSnoozed.untilDay, day)).all();

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
    .where(and(eq(askSnoozed.personId, personId), inArray(askSnoozed.item, [...items])))
    .run();
}

export type Handed = typeof askHanded.$inferSelect;

/** Leaves it to the plan manager, once. */
export function handOn(db: Tx, { personId, item }: Item, why: HandedWhy, onDay: Day, words = ''): void {
  db.insert(askHanded)
    .values({ id: newId(), personId, item, why, words, onDay, endedOn: null, endedBy: null })
    .onConflictDoNothing()
    .run();
}

/** What the plan manager has not seen to yet, the oldest first. */
export const handedOpen = (db: Reader): Handed[] =>
  db.select().from(askHanded).where(isNull(askHanded.endedOn)).orderBy(askHanded.onDay, askHanded.id).limit(60).all();

export const handedById = (db: Reader, id: string): Handed | undefined =>
  db.select().from(askHanded).where(eq(askHanded.id, id)).get();

/** What was handed to the plan manager of one person’s. */
export const handedOf = (db: Reader, personId: string): Handed[] => handedBy(db).all({ personId });

export const handedSince = (db: Reader, since: Day): Handed[] =>
  db.select().from(askHanded).where(gte(askHanded.onDay, since)).all();

/** It is seen to; by nobody, when its cause is gone. */
export function endHanded(db: Tx, id: string, endedBy: string | null, endedOn: Day): void {
  db.update(askHanded)
    .set({ endedOn, endedBy })
    .where(and(eq(askHanded.id, id), isNull(askHanded.endedOn)))
    .run();
}

/** Whether it is still put off: seconds and their parts compare as moments, not as text. */
export const isOff = ({ until }: Pick<Snoozed, 'until'>, now: Temporal.Instant): boolean =>
  Date.parse(until) > now.epochMilliseconds;

/** Items that are held back at this moment: put off, or said not to be theirs. */
export function heldBack(db: Reader, personId: string, now: Temporal.Instant): ReadonlySet<string> {
  const putOff = snoozedOf(db, personId).filter((one) => isOff(one, now));
  const declined = handedOf(db, personId).filter(({ why }) => why === 'notMine');
  return new Set([...putOff, ...declined].map(({ item }) => item));
}

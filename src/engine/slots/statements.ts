import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import { schedule, slot } from '../../kit/schema.ts';

/** How far each job was looked at. */
export const seenRows = prepared((db: Tx) => db.select().from(schedule).prepare());

/** Writes down how far a job was looked at. */
export const keepSeen = prepared((db: Tx) =>
  db
    .insert(schedule)
    .values({ name: sql.placeholder('name'), seenUntil: sql.placeholder('seenUntil') })
    .onConflictDoUpdate({ target: schedule.name, set: { seenUntil: sql`excluded.seen_until` } })
    .prepare(),
);

/** Writes a slot down, unless it is. */
export const insertSlot = prepared((db: Tx) =>
  db
    .insert(slot)
    .values({
      schedule: sql.placeholder('name'),
      day: sql.placeholder('day'),
      dueAt: sql.placeholder('dueAt'),
      state: sql.placeholder('state'),
    })
    .onConflictDoNothing()
    .prepare(),
);

/** What is to run or appointed. */
export const slotsDue = prepared((db: Db) =>
  db
    .select({ name: slot.schedule, day: slot.day, dueAt: slot.dueAt })
    .from(slot)
    .where(eq(slot.state, 'due'))
    .orderBy(slot.day, slot.dueAt)
    .prepare(),
);

/** A slot has run. */
export const markRan = prepared((db: Tx) =>
  db
    .update(slot)
    .set({ state: 'ran' })
    .where(and(eq(slot.schedule, sql.placeholder('name')), eq(slot.day, sql.placeholder('day'))))
    .prepare(),
);

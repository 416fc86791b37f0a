import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day, TimeOfDay } from '../../district/days.ts';
import { person } from '../../district/schema.ts';

/** What a person was asked on which day: so that nobody is asked twice a day, nor for the same thing for ever. */
export const asked = sqliteTable(
  'asked',
  {
    personId: text().notNull(),
    day: text().$type<Day>().notNull(),
    /** The ask's name and the record it is about. */
    item: text().notNull(),
    /** The day it was found that nothing is asked any more. */
    goneOn: text().$type<Day>(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.day, t.item] }),
    index('asked_item').on(t.personId, t.item),
    index('asked_day').on(t.day),
    // What is still open: the few rows a day looks at again.
    index('asked_open').on(t.day).where(sql`gone_on IS NULL`),
  ],
);

/** The name for life of the message in which something was asked. */
export const messageOfDay = sql<string>`'asks/' || ${asked.personId} || '/' || ${asked.day}`;

/** How far into a day people were asked: whoever’s time came since is next. */
export const askRound = sqliteTable('ask_round', {
  day: text().$type<Day>().primaryKey(),
  /** District time, ISO. */
  until: text().notNull(),
});

/** What somebody put off, and until when. */
export const askSnoozed = sqliteTable(
  'ask_snoozed',
  {
    personId: text()
      .notNull()
      .references(() => person.id),
    item: text().notNull(),
    /** District time, ISO; and the day it is on. */
    until: text().notNull(),
    untilDay: text().$type<Day>().notNull(),
    onDay: text().$type<Day>().notNull(),
    /** It came back in a message of its own, the second of that day. */
    cameBack: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.personId, t.item] }), index('ask_snoozed_until').on(t.untilDay)],
);

/** Why something was handed to a human: they say it is not theirs, it was asked often enough, they are asked too much. */
export type EscalatedWhy = 'notMine' | 'lastTime' | 'load';

/** What the app leaves to the plan manager, by the name of who was asked. */
export const askEscalated = sqliteTable(
  'ask_handed',
  {
    id: text().primaryKey(),
    /** Who was asked. */
    personId: text()
      .notNull()
      .references(() => person.id),
    item: text().notNull(),
    why: text().$type<EscalatedWhy>().notNull(),
    /** Their line to the plan manager, where they wrote one. */
    words: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    /** The plan manager saw to it. */
    endedOn: text().$type<Day>(),
    endedBy: text().references(() => person.id),
  },
  (t) => [
    uniqueIndex('ask_handed_item').on(t.personId, t.item, t.why),
    index('ask_handed_open').on(t.onDay).where(sql`ended_on IS NULL`),
    index('ask_handed_by').on(t.endedBy),
    index('ask_handed_month').on(t.onDay),
  ],
);

/** When somebody is asked, where that is not the district’s usual. */
export const personHours = sqliteTable('person_hours', {
  personId: text()
    .primaryKey()
    .references(() => person.id),
  /** Null: the district’s. */
  timeZone: text(),
  askAt: text().$type<TimeOfDay>().notNull(),
  fromTime: text().$type<TimeOfDay>().notNull(),
  toTime: text().$type<TimeOfDay>().notNull(),
});

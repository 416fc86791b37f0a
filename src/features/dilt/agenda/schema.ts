import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../district/days.ts';
import { dilt } from '../../../district/dilt/schema.ts';
import { initiative } from '../../../district/plan/schema.ts';
import { person } from '../../../district/schema.ts';

/** The agenda of a DILT as a whole: what its segments are is in `segment`. */
export const agenda = sqliteTable(
  'agenda',
  {
    diltId: text()
      .primaryKey()
      .references(() => dilt.id),
    /** What is to be decided on the day; may be empty. */
    toDecide: text().notNull(),
    /** The lines as they were written last, until they are saved; `draftId` names that version. */
    draft: text().notNull(),
    draftId: text().notNull(),
    writtenById: text()
      .notNull()
      .references(() => person.id),
    /** The channel its thread stands in, and since when, district time, ISO. Null while it is not posted. */
    channelId: text(),
    postedAt: text(),
    postedById: text().references(() => person.id),
  },
  (t) => [index('agenda_written_by').on(t.writtenById), index('agenda_posted_by').on(t.postedById)],
);

/** Whether whoever is responsible for a segment is prepared, as they said. */
export const readinesses = ['open', 'ready', 'help'] as const;
export type Readiness = (typeof readinesses)[number];

/** A part of a DILT: what it teaches, who is responsible, and when it ran. Its materials are evidence about it. */
export const segment = sqliteTable(
  'segment',
  {
    id: text().primaryKey(),
    diltId: text()
      .notNull()
      .references(() => dilt.id),
    position: integer().notNull(),
    minutes: integer().notNull(),
    title: text().notNull(),
    teaches: text().notNull(),
    ownerId: text()
      .notNull()
      .references(() => person.id),
    initiativeId: text().references(() => initiative.id),
    /** Codes of the look-fors it serves. */
    lookFors: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    readiness: text().$type<Readiness>().notNull(),
    /** What help is wanted, or a word with it. */
    readinessNote: text().notNull(),
    /** District time, ISO. */
    startedAt: text(),
    endedAt: text(),
    /** Minutes that were added on the day. */
    added: integer().notNull(),
    /** The segment of an earlier DILT that did not take place. */
    carriedFrom: text(),
    /** When its owner was last reminded of it, and by whom. */
    remindedOn: text().$type<Day>(),
    remindedById: text().references(() => person.id),
    /** Taken off the agenda: the row stays. */
    removedOn: text().$type<Day>(),
  },
  (t) => [
    index('segment_dilt').on(t.diltId, t.position),
    index('segment_owner').on(t.ownerId),
    index('segment_initiative').on(t.initiativeId),
    index('segment_reminded_by').on(t.remindedById),
  ],
);

import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../days.ts';
import { person, school } from '../schema.ts';

/**
 * Older walkthroughs opened to somebody who leads a school: those of a day and later, until a last day, with a reason. `byId` null: by
 * the app itself, when it began to show these people no more than a school year.
 */
export const walkthroughOpening = sqliteTable(
  'walkthrough_opening',
  {
    id: text().primaryKey(),
    readerId: text()
      .notNull()
      .references(() => person.id),
    schoolId: text()
      .notNull()
      .references(() => school.id),
    /** Null: of every teacher of the school. */
    teacherId: text().references(() => person.id),
    fromDay: text().$type<Day>().notNull(),
    untilDay: text().$type<Day>().notNull(),
    byId: text().references(() => person.id),
    reason: text().notNull(),
    /** District time, ISO. */
    at: text().notNull(),
  },
  (t) => [
    index('walkthrough_opening_reader').on(t.readerId, t.untilDay),
    index('walkthrough_opening_teacher').on(t.teacherId),
  ],
);

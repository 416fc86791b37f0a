import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../district/days.ts';
import type { Role } from '../../../district/people.ts';
import { person } from '../../../district/schema.ts';

/**
 * Who is meant by a text that stands in the column of persons responsible and is not one person's name, such as “Principals”.
 * Answered once, it holds for every row with that text, also for those that are imported later.
 */
export const ownerAnswer = sqliteTable('owner_answer', {
  /** `textKey` of the text. */
  textKey: text().primaryKey(),
  kind: text().$type<'person' | 'role' | 'eachSchool'>().notNull(),
  personId: text().references(() => person.id),
  /** Whoever is the only one to hold it on the day. */
  role: text().$type<Role>(),
  byId: text()
    .notNull()
    .references(() => person.id),
  onDay: text().$type<Day>().notNull(),
});

/** The day that is meant by a text such as “ongoing”. */
export const dueAnswer = sqliteTable('due_answer', {
  textKey: text().primaryKey(),
  dueOn: text().$type<Day>().notNull(),
  /** Looked at in each highlight meeting until then. */
  eachMeeting: text().$type<'yes' | 'no'>().notNull(),
  byId: text()
    .notNull()
    .references(() => person.id),
  onDay: text().$type<Day>().notNull(),
});

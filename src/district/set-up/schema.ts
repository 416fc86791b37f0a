import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../days.ts';
import { person } from '../schema.ts';

/** The first set-up is over: a superintendent has looked at Home. One row, written once. */
export const setUpEnd = sqliteTable('set_up_end', {
  id: integer().primaryKey(),
  personId: text()
    .notNull()
    .references(() => person.id),
  onDay: text().$type<Day>().notNull(),
});

import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { person } from '../../district/schema.ts';
import { importTable } from '../../kit/imports/table.ts';

/** The workbooks of the roster: who handed over which, when, and how much it changed. */
export const rosterImport = importTable('roster_import');

/** A change made to the roster by hand: who, when, and what it was in words. */
export const rosterChange = sqliteTable('roster_change', {
  id: text().primaryKey(),
  changerId: text()
    .notNull()
    .references(() => person.id),
  /** District time, ISO. */
  at: text().notNull(),
  /** Whose roles or name it changed; null for the settings. */
  personId: text().references(() => person.id),
  words: text().notNull(),
});

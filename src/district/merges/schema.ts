import { sql } from 'drizzle-orm';
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Day } from '../days.ts';
import { person } from '../schema.ts';

/**
 * Two entries that are one person: one of them stays, and stands for the other. No record is rewritten; taking it back sets an end.
 * Its columns are named like no other table's: they stand beside a record's in the same statement.
 */
export const personMerge = sqliteTable(
  'same_person',
  {
    mergeId: text().primaryKey(),
    awayId: text()
      .notNull()
      .references(() => person.id),
    staysId: text()
      .notNull()
      .references(() => person.id),
    saidById: text()
      .notNull()
      .references(() => person.id),
    saidOn: text().$type<Day>().notNull(),
    saidWhy: text().notNull(),
    /** The account that went with the entry to the one that stays. Null where that had one of its own. */
    movedAccount: text(),
    /** The account the one that stays had before, and nobody used any more. */
    replacedAccount: text(),
    undoneOn: text().$type<Day>(),
    undoneById: text().references(() => person.id),
    undoneWhy: text(),
  },
  (t) => [
    uniqueIndex('same_person_away').on(t.awayId).where(sql`undone_on IS NULL`),
    index('same_person_stays').on(t.staysId).where(sql`undone_on IS NULL`),
  ],
);

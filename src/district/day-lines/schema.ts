import { sql } from 'drizzle-orm';
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../days.ts';
import { person } from '../schema.ts';

/** What somebody is told once, in the message of a day, with nothing to do about it. */
export const dayLine = sqliteTable(
  'day_line',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => person.id),
    words: text().notNull(),
    madeOn: text().$type<Day>().notNull(),
    /** The day in whose message it stands; null until then. */
    saidOn: text().$type<Day>(),
  },
  (t) => [
    index('day_line_said').on(t.personId, t.saidOn),
    index('day_line_waits').on(t.madeOn).where(sql`said_on IS NULL`),
  ],
);

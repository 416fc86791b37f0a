import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Month } from '../../../district/days.ts';
import { person } from '../../../district/schema.ts';
import { walkthrough } from '../schema.ts';

/** One of a principal's own copies with the names masked, handed to a supervisor to talk over. */
export const sharedCopy = sqliteTable(
  'shared_copy',
  {
    id: text().primaryKey(),
    walkthroughId: text()
      .notNull()
      .references(() => walkthrough.id),
    observerId: text()
      .notNull()
      .references(() => person.id),
    supervisorId: text()
      .notNull()
      .references(() => person.id),
    month: text().$type<Month>().notNull(),
    /** What was shared, as the principal approved it. */
    words: text().notNull(),
    /** District time, ISO. */
    at: text().notNull(),
  },
  (t) => [index('shared_copy_month').on(t.observerId, t.month)],
);

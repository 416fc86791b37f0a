import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Ref } from '../../../district/ref.ts';
import { person } from '../../../district/schema.ts';

/** Who read a named walkthrough that is not their own and not about them, and when. */
export const protectedView = sqliteTable(
  'protected_view',
  {
    id: text().primaryKey(),
    viewerId: text()
      .notNull()
      .references(() => person.id),
    about: text().$type<Ref>().notNull(),
    /** District time, ISO. */
    at: text().notNull(),
  },
  (t) => [index('protected_view_about').on(t.about)],
);

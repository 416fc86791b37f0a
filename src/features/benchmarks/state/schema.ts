import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../district/days.ts';
import { benchmark } from '../../../district/plan/schema.ts';
import { person, school } from '../../../district/schema.ts';

/** A figure the state has published, as it was published. Entered again, the older one stays and counts no more. */
export const stateMeasure = sqliteTable(
  'state_measure',
  {
    id: text().primaryKey(),
    /** The final outcome it stands beside. */
    benchmarkId: text()
      .notNull()
      .references(() => benchmark.id),
    measure: text().notNull(),
    studentGroup: text().notNull(),
    year: text().notNull(),
    /** Null: the whole district. */
    schoolId: text().references(() => school.id),
    baseline: text().notNull(),
    prior: text().notNull(),
    target: text().notNull(),
    result: text().notNull(),
    /** How many students it is about: of too few nothing is shown. */
    n: integer().notNull(),
    points: text().notNull(),
    rating: text().notNull(),
    byId: text()
      .notNull()
      .references(() => person.id),
    onDay: text().$type<Day>().notNull(),
    /** The newer figure for the same; null while this one counts. */
    replacedBy: text(),
  },
  (t) => [
    index('state_measure_newest').on(t.benchmarkId, t.replacedBy, t.year),
    index('state_measure_school').on(t.schoolId),
    index('state_measure_by').on(t.byId),
  ],
);

import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../../district/days.ts';
import { person } from '../../../district/schema.ts';

/** A summary of the benchmarks that was posted to a channel. The newest of a channel is kept true as readings arrive. */
export const benchmarkSummary = sqliteTable(
  'benchmark_summary',
  {
    id: text().primaryKey(),
    channelId: text().notNull(),
    postedOn: text().$type<Day>().notNull(),
    /** Null: the month's own. */
    byId: text().references(() => person.id),
    /** How every benchmark stood in the summary before this one, as JSON: what has moved is said against it. */
    before: text().notNull(),
    /** The day of that one; null when there was none. */
    beforeOn: text().$type<Day>(),
    /** How every benchmark stood in this one when it was posted, and how it says that they stand now, as JSON. */
    standing: text().notNull(),
  },
  (t) => [index('benchmark_summary_channel').on(t.channelId, t.id), index('benchmark_summary_by').on(t.byId)],
);

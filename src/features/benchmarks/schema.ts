import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../district/days.ts';
import type { BenchmarkStatus } from '../../district/plan/plan.ts';
import { benchmark } from '../../district/plan/schema.ts';
import { person } from '../../district/schema.ts';

/** What a benchmark was read as. Never changed and never deleted: a correction is a reading of its own that takes the place of another. */
export const reading = sqliteTable(
  'reading',
  {
    id: text().primaryKey(),
    benchmarkId: text()
      .notNull()
      .references(() => benchmark.id),
    /** Of which period: `2026-11`, `2026-W47`, `2026-Q4`, or a day where the benchmark is not read by periods. */
    period: text().notNull(),
    /** The last day it tells of: its period's, or the day of recording where the period was not over then. */
    measuredOn: text().$type<Day>().notNull(),
    /** Null where it was read in words. */
    value: real(),
    /** Empty where it is a figure. */
    words: text().notNull(),
    /** How many were counted, asked or tested. */
    n: integer(),
    note: text().notNull(),
    source: text().$type<'person' | 'walkthroughs'>().notNull(),
    byId: text()
      .notNull()
      .references(() => person.id),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    /** The reading whose place it takes. */
    corrects: text(),
    /** The reading that took its place; null while it counts. */
    supersededBy: text(),
    /** How the benchmark stood by the rule right after it: what the target was then is not what it is now. */
    stood: text().$type<BenchmarkStatus>().notNull(),
  },
  (t) => [
    index('reading_newest').on(t.benchmarkId, t.supersededBy, t.measuredOn, t.id),
    index('reading_on_day').on(t.benchmarkId, t.onDay, t.id),
    index('reading_by').on(t.byId, t.onDay),
  ],
);

/** A person has decided that a benchmark stands otherwise than the rule says, and why. One at a time goes on. */
export const benchmarkDecision = sqliteTable(
  'benchmark_decision',
  {
    id: text().primaryKey(),
    benchmarkId: text()
      .notNull()
      .references(() => benchmark.id),
    status: text().$type<BenchmarkStatus>().notNull(),
    reason: text().notNull(),
    byId: text()
      .notNull()
      .references(() => person.id),
    at: text().notNull(),
    onDay: text().$type<Day>().notNull(),
    /** Taken back, or another one taken in its place. */
    endedOn: text().$type<Day>(),
  },
  (t) => [
    index('benchmark_decision_open').on(t.endedOn, t.benchmarkId),
    index('benchmark_decision_of').on(t.benchmarkId),
    index('benchmark_decision_by').on(t.byId),
  ],
);

import { and, asc, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import { type Day, schoolYearStart } from '../../../district/days.ts';
import type { BenchmarkStatus } from '../../../district/plan/plan.ts';
import { benchmark } from '../../../district/plan/schema.ts';
import { person } from '../../../district/schema.ts';
import { reading } from '../schema.ts';
import { type MonthStood, monthEndsSoFar, monthsStood } from './rules.ts';

/** How the benchmarks that go on stood at the end of each month of the school year, by the newest reading of that time. */
export function stoodByMonth(db: Reader, today: Day): MonthStood[] {
  const rows = monthEndsSoFar(schoolYearStart(today), today).flatMap((last) =>
    stoodOn(db, last).map(({ stood }) => ({ last, stood })),
  );
  return monthsStood(rows);
}

/** One step down an index for each benchmark, however many readings there are. */
function stoodOn(db: Reader, day: Day): { stood: BenchmarkStatus | null }[] {
  const newest = alias(reading, 'newest');
  const theirs = db
    .select({ stood: newest.stood })
    .from(newest)
    .where(and(eq(newest.benchmarkId, benchmark.id), isNull(newest.supersededBy), lte(newest.measuredOn, day)))
    .orderBy(desc(newest.measuredOn), desc(newest.id))
    .limit(1);
  return db
    .select({ stood: sql<BenchmarkStatus | null>`(${theirs})` })
    .from(benchmark)
    .where(isNull(benchmark.endedOn))
    .orderBy(asc(benchmark.position))
    .all();
}

/** The names of these people. */
export function namesOfPeople(db: Reader, ids: readonly string[]): ReadonlyMap<string, string> {
  if (ids.length === 0) return new Map();
  const rows = db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, [...ids]))
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

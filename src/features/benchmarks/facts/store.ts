import { and, between, desc, eq, isNull } from 'drizzle-orm';
import type { Span } from '../../../district/occasions.ts';
import { benchmark } from '../../../district/plan/schema.ts';
import { refTo } from '../../../district/ref.ts';
import { isOf } from '../../../district/same-person.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Fact } from '../../../kit/occasions.ts';
import { say } from '../../../kit/words/text.ts';
import { sayPeriod } from '../periods/rules.ts';
import { reading } from '../schema.ts';

/** Nobody reads more of them. */
const most = 50;

/** The readings somebody recorded in a stretch of time, the newest of each benchmark: `1.1.B1: read for November 2026`. */
export function readingFacts({ db }: Reading, of: string, { since, until }: Span): Fact[] {
  const rows = db
    .select({ id: benchmark.id, code: benchmark.code, period: reading.period, day: reading.onDay })
    .from(reading)
    .innerJoin(benchmark, eq(benchmark.id, reading.benchmarkId))
    .where(and(isOf(reading.byId, of), between(reading.onDay, since, until), isNull(reading.supersededBy)))
    .orderBy(desc(reading.onDay), desc(reading.id))
    .limit(most)
    .all();
  const newest = rows.filter(({ id }, at) => rows.findIndex((one) => one.id === id) === at);
  return newest.map(({ id, code, period, day }) => ({
    ref: refTo('benchmark', id),
    day,
    words: say`${code}: read for ${sayPeriod(period)}`,
  }));
}

import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import { asList, isOneOf, prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import { benchmark } from '../../../district/plan/schema.ts';
import type { Questions } from '../../../district/questions.ts';
import { asOne } from '../../../district/same-person.ts';
import type { Reading } from '../../../kit/context.ts';
import { sayReading, unitOf } from '../figures/rules.ts';
import { isOfTooFew } from '../quarterly-report/rules.ts';
import { benchmarksAsOf } from '../quarterly-report/store.ts';
import { fellShort } from '../rules.ts';
import { reading } from '../schema.ts';
import { newestReadings } from '../store.ts';
import { standingsOf } from './store.ts';

/** Where every benchmark stands that goes on; or those that may be published, as they stood on a day. */
export function benchmarkStandings(
  c: Reading,
  { publicOn }: Questions['benchmarkStandings']['asked'],
): Questions['benchmarkStandings']['answer'] {
  const standings =
    publicOn === undefined
      ? standingsOf(c)
      : benchmarksAsOf(c, publicOn).filter(({ benchmark, latest }) => !isOfTooFew(benchmark, latest?.n ?? null));
  return standings.map((one) => ({
    benchmarkId: one.benchmark.id,
    status: one.status,
    decided: one.decided !== undefined,
    latest: one.latest?.words ?? '',
    readOn: one.latest?.readOn ?? null,
    evidenceKinds: one.evidenceKinds,
  }));
}

const notedBefore = prepared((db: Reader) => {
  const earlier = alias(reading, 'earlier');
  const theirs = db
    .select({ id: earlier.id })
    .from(earlier)
    .where(and(eq(earlier.benchmarkId, benchmark.id), lt(earlier.onDay, sql.placeholder('day'))))
    .orderBy(desc(earlier.onDay), desc(earlier.id))
    .limit(newestReadings);
  return db
    .select({ reading: asOne(reading), benchmark })
    .from(benchmark)
    .innerJoin(reading, inArray(reading.id, theirs))
    .where(isOneOf(benchmark.id, 'ids'))
    .orderBy(asc(reading.measuredOn), asc(reading.id))
    .prepare();
});

/**
 * What was known of each before a day: the reading of the newest period as it was noted then, corrected since or not. What was
 * noted last may be of an older period: a late reading, or a correction.
 */
export function readingsBefore(
  { db }: Reading,
  { benchmarkIds, day }: Questions['readingsBefore']['asked'],
): Questions['readingsBefore']['answer'] {
  const rows = notedBefore(db).all({ ids: asList(benchmarkIds), day });
  const newest = new Map(rows.map((row) => [row.benchmark.id, row]));
  const noted = new Map<string, Day>();
  for (const {
    reading: { benchmarkId, onDay },
  } of rows)
    if (onDay > (noted.get(benchmarkId) ?? '')) noted.set(benchmarkId, onDay);
  return [...newest.values()].map((row) => ({
    benchmarkId: row.benchmark.id,
    words: sayReading(row.reading, unitOf(row.benchmark)),
    readOn: row.reading.measuredOn,
    notedOn: noted.get(row.benchmark.id) ?? row.reading.onDay,
    bad: fellShort.has(row.reading.stood),
  }));
}

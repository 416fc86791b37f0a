import { and, asc, desc, eq, gte, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../db/open.ts';
import { asList, isOneOf, prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import type { Day } from '../../district/days.ts';
import { isRestedOn } from '../../district/evidence.ts';
import type { BenchmarkStatus } from '../../district/plan/plan.ts';
import { benchmark } from '../../district/plan/schema.ts';
import { newId, type Ref, refTo } from '../../district/ref.ts';
import { asOne, standsFor } from '../../district/same-person.ts';
import { evidence, person } from '../../district/schema.ts';
import { benchmarkDecision, reading } from './schema.ts';

export type BenchmarkRow = typeof benchmark.$inferSelect;
export type ReadingRow = typeof reading.$inferSelect;

/** A reading with the name of who noted it. */
export type KeptReading = ReadingRow & { readonly by: string };

const benchmarksWhere = (db: Reader, which: SQL | undefined) =>
  db.select(asOne(benchmark)).from(benchmark).where(which).orderBy(asc(benchmark.position), asc(benchmark.id));

const benchmarksThatGoOn = prepared((db: Reader) => benchmarksWhere(db, isNull(benchmark.endedOn)).prepare());

/** The benchmarks that go on, in the plan's order; or of these only some, ended ones too. */
export const benchmarksIn = (db: Reader, ids?: readonly string[]): BenchmarkRow[] =>
  ids === undefined ? benchmarksThatGoOn(db).all() : benchmarksWhere(db, inArray(benchmark.id, [...ids])).all();

/** How many readings of a benchmark are looked at: the rule, the outlook and the list need no more, however many years there are. */
export const newestReadings = 12;

const newestReadingsOf = prepared((db: Reader) => {
  const newest = alias(reading, 'newest');
  const theirs = db
    .select({ id: newest.id })
    .from(newest)
    .where(and(eq(newest.benchmarkId, benchmark.id), isNull(newest.supersededBy)))
    .orderBy(desc(newest.measuredOn), desc(newest.id))
    .limit(newestReadings);
  return db
    .select({ reading: asOne(reading), by: person.name })
    .from(benchmark)
    .innerJoin(reading, inArray(reading.id, theirs))
    .innerJoin(person, eq(person.id, standsFor(reading.byId)))
    .where(isOneOf(benchmark.id, 'ids'))
    .orderBy(desc(reading.measuredOn), desc(reading.id))
    .prepare();
});

/** The newest readings that count of each of these benchmarks, newest first. */
export function readingsOf(db: Reader, ids: readonly string[]): KeptReading[] {
  if (ids.length === 0) return [];
  return newestReadingsOf(db)
    .all({ ids: asList(ids) })
    .map((row) => ({ ...row.reading, by: row.by }));
}

/** How many pieces of evidence of a benchmark are looked at: the newest. */
const newestEvidence = 24;

const newestEvidenceOf = prepared((db: Reader) => {
  const newest = alias(evidence, 'newest');
  const ref = sql<Ref>`'benchmark/' || ${benchmark.id}`;
  const theirs = db
    .select({ id: newest.id })
    .from(newest)
    .where(eq(newest.about, ref))
    .orderBy(sql`${newest}.rowid DESC`)
    .limit(newestEvidence);
  return db
    .select({
      benchmarkId: benchmark.id,
      kind: evidence.kind,
      words: evidence.words,
      url: evidence.url,
      onDay: evidence.onDay,
    })
    .from(benchmark)
    .innerJoin(evidence, inArray(evidence.id, theirs))
    .where(isOneOf(benchmark.id, 'ids'))
    .orderBy(asc(evidence.id))
    .prepare();
});

const restingOn = prepared((db: Reader) => {
  const ref = sql<Ref>`'benchmark/' || ${benchmark.id}`;
  return db
    .selectDistinct({ benchmarkId: benchmark.id, kind: evidence.kind })
    .from(benchmark)
    .innerJoin(evidence, and(eq(evidence.about, ref), isRestedOn(evidence)))
    .where(isOneOf(benchmark.id, 'ids'))
    .prepare();
});

/** The kinds of evidence each of these benchmarks rests on; null is one that nobody has named. */
export const kindsOfEvidence = (db: Reader, ids: readonly string[]) =>
  ids.length === 0 ? [] : restingOn(db).all({ ids: asList(ids) });

/** The newest evidence of each of these benchmarks, oldest first. */
export const evidenceOf = (db: Reader, ids: readonly string[]) =>
  ids.length === 0 ? [] : newestEvidenceOf(db).all({ ids: asList(ids) });

/** Somebody has decided otherwise than the rule. */
export interface BenchmarkDecision {
  readonly id: string;
  readonly benchmarkId: string;
  readonly status: BenchmarkStatus;
  readonly reason: string;
  readonly by: string;
  readonly on: Day;
}

const decisionsThatGoOn = prepared((db: Reader) =>
  db
    .select({
      id: benchmarkDecision.id,
      benchmarkId: benchmarkDecision.benchmarkId,
      status: benchmarkDecision.status,
      reason: benchmarkDecision.reason,
      by: person.name,
      on: benchmarkDecision.onDay,
    })
    .from(benchmarkDecision)
    .innerJoin(person, eq(person.id, standsFor(benchmarkDecision.byId)))
    .where(isNull(benchmarkDecision.endedOn))
    .prepare(),
);

/** The decisions that go on, of all benchmarks. */
export const benchmarkDecisions = (db: Reader): BenchmarkDecision[] => decisionsThatGoOn(db).all();

/** One reading, whether it counts or not. */
export const readingById = (db: Reader, id: string): KeptReading | undefined => readingsByIds(db, [id])[0];

/** Readings by their ids, whether they count or not. */
export function readingsByIds(db: Reader, ids: readonly string[]): KeptReading[] {
  if (ids.length === 0) return [];
  return db
    .select({ reading: asOne(reading), by: person.name })
    .from(reading)
    .innerJoin(person, eq(person.id, standsFor(reading.byId)))
    .where(inArray(reading.id, [...ids]))
    .all()
    .map((row) => ({ ...row.reading, by: row.by }));
}

/** The reading that counts for a period of a benchmark. */
export function readingFor(db: Reader, benchmarkId: string, period: string): ReadingRow | undefined {
  const counts = and(eq(reading.benchmarkId, benchmarkId), isNull(reading.supersededBy), eq(reading.period, period));
  return db
    .select(asOne(reading))
    .from(reading)
    .where(counts)
    .orderBy(desc(reading.measuredOn), desc(reading.id))
    .get();
}

/** Keeps a reading and returns its id; the one whose place it takes counts no more, and stays. */
export function keepReading(tx: Tx, row: Omit<ReadingRow, 'id' | 'supersededBy'>): string {
  const id = newId();
  tx.insert(reading)
    .values({ ...row, id })
    .run();
  if (row.corrects !== null) tx.update(reading).set({ supersededBy: id }).where(eq(reading.id, row.corrects)).run();
  return id;
}

/** Keeps how the benchmark stood with a reading, once that is worked out. */
export function keepStood(tx: Tx, id: string, stood: BenchmarkStatus): void {
  tx.update(reading).set({ stood }).where(eq(reading.id, id)).run();
}

/** Who recorded the newest reading of those since a day; undefined when there is none. */
export const readBySince = (db: Reader, benchmarkId: string, since: Day): string | undefined =>
  db
    .select({ byId: standsFor(reading.byId) })
    .from(reading)
    .where(and(eq(reading.benchmarkId, benchmarkId), gte(reading.onDay, since)))
    .orderBy(desc(reading.onDay), desc(reading.id))
    .limit(1)
    .get()?.byId;

export const benchmarkRef = (benchmarkId: string): Ref => refTo('benchmark', benchmarkId);

import { and, asc, desc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../db/open.ts';
import { asList, isOneOf, prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import { isRestedOn } from '../../../district/evidence.ts';
import { benchmark } from '../../../district/plan/schema.ts';
import type { Ref } from '../../../district/ref.ts';
import { asOne } from '../../../district/same-person.ts';
import { evidence, school } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import { benchmarkDecision, reading } from '../schema.ts';
import { type BenchmarkNow, standingsFrom } from '../standing/store.ts';
import { stateMeasure } from '../state/schema.ts';
import { type KeptReading, newestReadings } from '../store.ts';

/** Every benchmark as it stood at the end of a day, by the readings, evidence and decisions of until then. Nobody is named in it. */
export function benchmarksAsOf(c: Reading, until: Day): BenchmarkNow[] {
  const rows = c.db
    .select(asOne(benchmark))
    .from(benchmark)
    .where(goesOn(until))
    .orderBy(asc(benchmark.position), asc(benchmark.id))
    .all()
    .map((row) => ({ ...row, endedOn: null }));
  const ids = asList(rows.map(({ id }) => id));
  return standingsFrom({ db: c.db, today: until }, rows, {
    readings: countingAmong(notedBy(c.db).all({ ids, until })),
    evidence: [],
    kinds: kindsBy(c.db).all({ ids, until }),
    decisions: decisionsBy(c.db, until),
  });
}

const notedBy = prepared((db: Reader) => {
  const noted = alias(reading, 'noted');
  const theirs = db
    .select({ id: noted.id })
    .from(noted)
    .where(and(eq(noted.benchmarkId, benchmark.id), lte(noted.onDay, sql.placeholder('until'))))
    .orderBy(desc(noted.onDay), desc(noted.id))
    .limit(2 * newestReadings);
  return db
    .select(asOne(reading))
    .from(benchmark)
    .innerJoin(reading, inArray(reading.id, theirs))
    .where(isOneOf(benchmark.id, 'ids'))
    .orderBy(desc(reading.measuredOn), desc(reading.id))
    .prepare();
});

/** What takes the place of a reading was noted after it: where it is not among these, the reading counted still. */
function countingAmong(rows: readonly (typeof reading.$inferSelect)[]): KeptReading[] {
  const noted = new Set(rows.map(({ id }) => id));
  return rows.filter(({ supersededBy }) => !noted.has(supersededBy ?? '')).map((row) => ({ ...row, by: '' }));
}

const kindsBy = prepared((db: Reader) =>
  db
    .selectDistinct({ benchmarkId: benchmark.id, kind: evidence.kind })
    .from(benchmark)
    .innerJoin(evidence, and(eq(evidence.about, sql<Ref>`'benchmark/' || ${benchmark.id}`), isRestedOn(evidence)))
    .where(and(isOneOf(benchmark.id, 'ids'), lte(evidence.onDay, sql.placeholder('until'))))
    .prepare(),
);

function decisionsBy(db: Reader, until: Day) {
  const { endedOn, onDay } = benchmarkDecision;
  const stands = and(or(isNull(endedOn), gt(endedOn, until)), lte(onDay, until));
  const rows = db.select(asOne(benchmarkDecision)).from(benchmarkDecision).where(stands).all();
  return rows.map(({ onDay: on, ...row }) => ({ ...row, by: '', on }));
}

/** What the state had published by a day beside benchmarks: of each the newest year. */
export function publishedBy(db: Reader, until: Day) {
  const newest = sql<
    string | null
  >`(SELECT max(y.year) FROM state_measure y WHERE y.benchmark_id = benchmark.id AND y.on_day <= ${until})`;
  const all = db.select({ id: benchmark.id, year: newest }).from(benchmark).where(goesOn(until)).all();
  const years = new Map(all.filter(({ year }) => year !== null).map(({ id, year }) => [id, year]));
  if (years.size === 0) return [];
  const newer = alias(stateMeasure, 'newer');
  return db
    .select({ figure: asOne(stateMeasure), school: school.name })
    .from(stateMeasure)
    .leftJoin(school, eq(school.id, stateMeasure.schoolId))
    .leftJoin(newer, eq(newer.id, stateMeasure.replacedBy))
    .where(
      and(
        inArray(stateMeasure.benchmarkId, [...years.keys()]),
        lte(stateMeasure.onDay, until),
        or(isNull(newer.id), gt(newer.onDay, until)),
      ),
    )
    .orderBy(asc(stateMeasure.measure), asc(stateMeasure.id))
    .all()
    .filter(({ figure }) => figure.year === years.get(figure.benchmarkId))
    .map(({ figure, school: name }) => ({ ...figure, school: name }));
}

const goesOn = (until: Day) => or(isNull(benchmark.endedOn), gt(benchmark.endedOn, until));

import { asc, eq } from 'drizzle-orm';
import { benchmark } from '../../../district/plan/schema.ts';
import { benchmarkStatusNames } from '../../../district/plan/statuses.ts';
import { asOne, isOf } from '../../../district/same-person.ts';
import type { Reading } from '../../../kit/context.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { sayReading, unitOf } from '../figures/rules.ts';
import { sayPeriod } from '../periods/rules.ts';
import { benchmarkDecision, reading } from '../schema.ts';
import { stateMeasure } from '../state/schema.ts';

/** What a person recorded of benchmarks, decided about them, and entered of the state's figures. */
export function benchmarksAbout(c: Reading, personId: string): SheetToWrite[] {
  return [readingsSheet(c, personId), decisionsSheet(c, personId), figuresSheet(c, personId)];
}

function readingsSheet({ db }: Reading, personId: string): SheetToWrite {
  const rows = db
    .select({ reading: asOne(reading), benchmark })
    .from(reading)
    .innerJoin(benchmark, eq(benchmark.id, reading.benchmarkId))
    .where(isOf(reading.byId, personId))
    .orderBy(asc(reading.id))
    .all();
  return listSheet(
    'Readings they recorded',
    [
      ['Benchmark', 12],
      ['Period', 24],
      ['Reading', 24],
      ['Note', 60],
      ['Recorded on', 12],
      ['Source', 14],
      ['State', 14],
    ],
    rows.map(({ reading: one, benchmark: of }) => [
      of.code,
      sayPeriod(one.period),
      sayReading(one, unitOf(of)),
      one.note,
      one.onDay,
      one.source,
      one.supersededBy === null ? 'counts' : 'corrected since',
    ]),
  );
}

function decisionsSheet({ db }: Reading, personId: string): SheetToWrite {
  const rows = db
    .select({ decision: asOne(benchmarkDecision), code: benchmark.code })
    .from(benchmarkDecision)
    .innerJoin(benchmark, eq(benchmark.id, benchmarkDecision.benchmarkId))
    .where(isOf(benchmarkDecision.byId, personId))
    .orderBy(asc(benchmarkDecision.id))
    .all();
  return listSheet(
    'Decisions on benchmarks',
    [
      ['Benchmark', 12],
      ['Decided', 18],
      ['Because', 60],
      ['Decided on', 12],
      ['Ended on', 12],
    ],
    rows.map(({ decision: one, code }) => [
      code,
      benchmarkStatusNames[one.status],
      one.reason,
      one.onDay,
      one.endedOn ?? '',
    ]),
  );
}

function figuresSheet({ db }: Reading, personId: string): SheetToWrite {
  const rows = db
    .select({ figure: asOne(stateMeasure), code: benchmark.code })
    .from(stateMeasure)
    .innerJoin(benchmark, eq(benchmark.id, stateMeasure.benchmarkId))
    .where(isOf(stateMeasure.byId, personId))
    .orderBy(asc(stateMeasure.id))
    .all();
  // Which figure was entered, not what it says: of a small group that is shown to nobody.
  return listSheet(
    'State figures they entered',
    [
      ['Benchmark', 12],
      ['Measure', 24],
      ['Group', 24],
      ['Year', 10],
      ['Entered on', 12],
    ],
    rows.map(({ figure: one, code }) => [code, one.measure, one.studentGroup, one.year, one.onDay]),
  );
}

import { and, isNull, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import { addDays } from '../../../district/days.ts';
import { benchmark } from '../../../district/plan/schema.ts';
import { can } from '../../../district/policy.ts';
import { holdersOf, personById, viewerOn } from '../../../district/roster.ts';
import { isOf } from '../../../district/same-person.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Reading } from '../../../kit/context.ts';
import { type BenchmarkNow, standingsOf } from '../standing/store.ts';
import { type Owed, owedOf } from './rules.ts';

/** A benchmark that is missing data, and who is to bring it. */
export interface OwedReading extends Owed {
  readonly standing: BenchmarkNow;
  /** Who answers for it; where that is nobody who may record, each plan manager. */
  readonly of: readonly string[];
}

/** The readings that are wanted now: of everybody, or of one person. */
export function owedReadings(c: Reading, of?: string): OwedReading[] {
  const managers = holdersOf(c.db, 'planManager', c.today);
  // A plan manager stands in for whoever is missing, so theirs may be any of them.
  const ids = of === undefined || managers.includes(of) ? undefined : ownedBy(c.db, of);
  if (ids?.length === 0) return [];
  const all = owedAmong(c, standingsOf(c, ids), managers);
  return all.filter((one) => of === undefined || one.of.includes(of));
}

/** Which of these benchmarks are missing data. */
export function owedAmong(
  c: Reading,
  standings: readonly BenchmarkNow[],
  managers = holdersOf(c.db, 'planManager', c.today),
): OwedReading[] {
  const recorders = recordersOf(c);
  const month = addDays(c.today, 30);
  // The tenth school day from today; in a vacation as long as that, whatever is due within the month.
  const near = schoolDaysIn(c.db, c.today, month)[10] ?? month;
  return standings.flatMap((standing) => {
    const owed = owedOf({ ...standing, ...standing.benchmark, today: c.today, near });
    if (!owed) return [];
    const { ownerId } = standing.benchmark;
    return [{ ...owed, standing, of: ownerId !== null && recorders(ownerId) ? [ownerId] : managers }];
  });
}

const owned = prepared((db: Reader) =>
  db
    .select({ id: benchmark.id })
    .from(benchmark)
    .where(and(isOf(benchmark.ownerId, sql.placeholder('ownerId')), isNull(benchmark.endedOn)))
    .prepare(),
);

const ownedBy = (db: Reader, ownerId: string): string[] =>
  owned(db)
    .all({ ownerId })
    .map((one) => one.id);

/** Whether somebody may record today; each is looked up once. */
function recordersOf(c: Reading): (id: string) => boolean {
  const known = new Map<string, boolean>();
  return (id) => {
    const person = known.has(id) ? undefined : personById(c.db, id);
    if (!known.has(id))
      known.set(id, person !== undefined && can(viewerOn(c.db, person, c.today, c.settings), 'benchmarks.record'));
    return known.get(id) ?? false;
  };
}

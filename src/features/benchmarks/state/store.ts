import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import { newId } from '../../../district/ref.ts';
import { asOne } from '../../../district/same-person.ts';
import { school } from '../../../district/schema.ts';
import type { StateFigure } from './rules.ts';
import { stateMeasure } from './schema.ts';

type Row = typeof stateMeasure.$inferSelect;

/** How many figures are shown beside a benchmark. */
export const maxFigures = 20;

/** The figures beside a final outcome that count, the newest year first: one more than is shown tells that there are more. */
export function stateFiguresOf(db: Reader, benchmarkId: string): StateFigure[] {
  return db
    .select({ figure: asOne(stateMeasure), school: school.name })
    .from(stateMeasure)
    .leftJoin(school, eq(school.id, stateMeasure.schoolId))
    .where(and(eq(stateMeasure.benchmarkId, benchmarkId), isNull(stateMeasure.replacedBy)))
    .orderBy(desc(stateMeasure.year), asc(stateMeasure.id))
    .limit(maxFigures + 1)
    .all()
    .map((row) => ({ ...row.figure, school: row.school }));
}

/** Keeps a figure in the place of the one for the same measure, group, year and school. */
export function keepStateFigure(tx: Tx, row: Omit<Row, 'id' | 'replacedBy'>): void {
  const id = newId();
  const same = and(
    eq(stateMeasure.benchmarkId, row.benchmarkId),
    isNull(stateMeasure.replacedBy),
    eq(stateMeasure.year, row.year),
    eq(stateMeasure.measure, row.measure),
    eq(stateMeasure.studentGroup, row.studentGroup),
    row.schoolId === null ? isNull(stateMeasure.schoolId) : eq(stateMeasure.schoolId, row.schoolId),
  );
  tx.update(stateMeasure).set({ replacedBy: id }).where(same).run();
  tx.insert(stateMeasure)
    .values({ ...row, id })
    .run();
}

/** The schools a figure can be about, by name. */
export function schoolsByName(db: Reader): { id: string; name: string }[] {
  return db.select({ id: school.id, name: school.name }).from(school).orderBy(asc(school.name)).all();
}

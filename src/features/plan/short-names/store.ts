import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import { codeKey } from '../../../district/plan/plan.ts';
import { action, benchmark, initiative, strategicObjective } from '../../../district/plan/schema.ts';
import { type CodedLevel, codedLevels, type NameChange } from './rules.ts';

const tables = { objectives: strategicObjective, initiatives: initiative, benchmarks: benchmark, actions: action };

/** A row of the plan that people may speak of. */
export interface RowToName {
  readonly level: CodedLevel;
  readonly id: string;
  readonly code: string;
  readonly words: string;
  /** Empty until somebody confirmed one. */
  readonly shortName: string;
}

/** Every row that goes on, level by level, in the plan's order. */
export const rowsToName = (db: Reader): RowToName[] =>
  codedLevels.flatMap((level) => {
    const { id, code, words, shortName, position, endedOn } = tables[level];
    const rows = db
      .select({ id, code, words, shortName })
      .from(tables[level])
      .where(isNull(endedOn))
      .orderBy(asc(position), asc(id))
      .all();
    return rows.map((row) => ({ level, ...row }));
  });

/** Keeps how a row that goes on is called. */
export function keepShortName(tx: Tx, { level, id }: Pick<RowToName, 'level' | 'id'>, shortName: string): void {
  tx.update(tables[level]).set({ shortName }).where(eq(tables[level].id, id)).run();
}

/** Keeps the short names of a workbook, once its rows are in the plan. */
export function keepShortNames(tx: Tx, names: readonly NameChange[]): void {
  for (const { level, code, now } of names) {
    const table = tables[level];
    tx.update(table)
      .set({ shortName: now })
      .where(and(eq(table.codeKey, codeKey(code)), isNull(table.endedOn)))
      .run();
  }
}

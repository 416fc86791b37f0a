import { and, asc, desc, eq, inArray, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '../../db/open.ts';
import type { Tx } from '../../db/tx.ts';
import { newId } from '../../district/ref.ts';
import { asOne, isOf, standsFor } from '../../district/same-person.ts';
import { person } from '../../district/schema.ts';
import type { Writing } from '../context.ts';
import { type Sheet, sheetList } from '../sheets/cell.ts';
import type { ImportRow, ImportState, ImportTable } from './table.ts';

const countsIn = z.record(z.string(), z.number());
const answersIn = z.record(z.string(), z.string());

/** What was answered about a workbook before it is imported: what each key means is the routine's. */
export type Answered = Readonly<Record<string, string>>;

/** How much an import changed, by what the routine calls it. */
export type Counts = Readonly<Record<string, number>>;

/** An import that is done already, on the command line. */
export function keepImport(c: Writing, table: ImportTable, changed: Counts): void {
  const at = c.now.toString();
  const row = {
    id: newId(),
    state: 'imported',
    handedOverAt: at,
    decidedAt: at,
    counts: JSON.stringify(changed),
  } as const;
  c.db.insert(table).values(row).run();
}

/** A workbook that was handed over and is still to be read. */
export function beginImport(c: Writing, table: ImportTable, importerId: string): string {
  const id = newId();
  c.db.insert(table).values({ id, importerId, state: 'reading', handedOverAt: c.now.toString() }).run();
  return id;
}

export function importById(db: Reader, table: ImportTable, id: string): ImportRow | undefined {
  return db.select(asOne(table)).from(table).where(eq(table.id, id)).get();
}

/** Keeps what was read, with what its preview says, until somebody decides. */
export function awaitDecision(
  tx: Tx,
  table: ImportTable,
  id: string,
  { sheets, previewHash }: { readonly sheets: readonly Sheet[]; readonly previewHash: string },
): void {
  tx.update(table)
    .set({ state: 'waiting', sheets: JSON.stringify(sheets), previewHash })
    .where(eq(table.id, id))
    .run();
}

/** What was answered about it so far. */
export function answersTo(row: ImportRow): Answered {
  return answersIn.parse(JSON.parse(row.answers ?? '{}'));
}

export function keepAnswers(tx: Tx, table: ImportTable, id: string, answered: Answered): void {
  tx.update(table)
    .set({ answers: JSON.stringify(answered) })
    .where(eq(table.id, id))
    .run();
}

/** What was kept of the workbook. */
export function sheetsOf(row: ImportRow): Sheet[] {
  return sheetList.parse(JSON.parse(row.sheets ?? '[]'));
}

/** It is decided: the workbook itself is not kept any longer. */
export function closeImport(c: Writing, table: ImportTable, id: string, how: Closing): void {
  c.db
    .update(table)
    .set({
      state: how.state,
      decidedAt: c.now.toString(),
      sheets: null,
      answers: null,
      previewHash: null,
      ...(how.changed ? { counts: JSON.stringify(how.changed) } : {}),
    })
    .where(eq(table.id, id))
    .run();
}

export interface Closing {
  readonly state: ImportState;
  readonly changed?: Counts;
}

/** Workbooks handed over before this instant that nobody has decided about. */
export function undecidedBefore(db: Reader, table: ImportTable, before: string): ImportRow[] {
  const open = inArray(table.state, ['reading', 'waiting']);
  return db
    .select(asOne(table))
    .from(table)
    .where(and(open, lt(table.handedOverAt, before)))
    .all();
}

export interface LastImport {
  readonly at: string;
  /** Undefined: on the command line. */
  readonly importer: string | undefined;
  readonly counts: Counts;
}

/** The newest import that changed something. */
export function lastImport(db: Reader, table: ImportTable): LastImport | undefined {
  const row = db
    .select({ at: table.decidedAt, counts: table.counts, importer: person.name })
    .from(table)
    .leftJoin(person, eq(person.id, standsFor(table.importerId)))
    .where(eq(table.state, 'imported'))
    .orderBy(desc(table.decidedAt))
    .limit(1)
    .get();
  if (!row?.at || !row.counts) return undefined;
  return { at: row.at, importer: row.importer ?? undefined, counts: countsIn.parse(JSON.parse(row.counts)) };
}

/** The workbooks somebody handed over, the oldest first. */
export function importsBy(db: Reader, table: ImportTable, personId: string) {
  const { handedOverAt, decidedAt, state } = table;
  return db
    .select({ handedOverAt, decidedAt, state })
    .from(table)
    .where(isOf(table.importerId, personId))
    .orderBy(asc(handedOverAt))
    .all();
}

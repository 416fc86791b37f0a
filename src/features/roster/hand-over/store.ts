import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import { newId } from '../../../district/ref.ts';
import { person } from '../../../district/schema.ts';
import type { Writing } from '../../../kit/context.ts';
import { type Sheet, sheetList } from '../../../kit/sheets/cell.ts';
import type { Difference } from '../rules.ts';
import { type ImportState, rosterImport } from '../schema.ts';

export type ImportRow = typeof rosterImport.$inferSelect;

const counts = z.object({
  added: z.number(),
  changed: z.number(),
  ended: z.number(),
  schools: z.number(),
  days: z.number(),
  lookFors: z.number(),
  settings: z.number(),
});

/** How much an import changed. */
export type Counts = z.infer<typeof counts>;

export function countsOf({ people, schools, calendar, lookFors, settings }: Difference): Counts {
  return {
    added: people.added.length,
    changed: people.changed.length,
    ended: people.ended.length,
    schools: schools.added.length + schools.changed.length,
    days: calendar.set.length + calendar.removed.length,
    lookFors: lookFors?.length ?? 0,
    settings: settings.length,
  };
}

/** An import that is done already, on the command line. */
export function keepImport(c: Writing, changed: Counts): void {
  const at = c.now.toString();
  const row = {
    id: newId(),
    state: 'imported',
    handedOverAt: at,
    decidedAt: at,
    counts: JSON.stringify(changed),
  } as const;
  c.db.insert(rosterImport).values(row).run();
}

/** A workbook that was handed over and is still to be read. */
export function beginImport(c: Writing, importerId: string): string {
  const id = newId();
  c.db.insert(rosterImport).values({ id, importerId, state: 'reading', handedOverAt: c.now.toString() }).run();
  return id;
}

export function importById(db: Reader, id: string): ImportRow | undefined {
  return db.select().from(rosterImport).where(eq(rosterImport.id, id)).get();
}

/** Keeps what was read, with what its preview says, until somebody decides. */
export function awaitDecision(tx: Tx, id: string, sheets: readonly Sheet[], previewHash: string): void {
  tx.update(rosterImport)
    .set({ state: 'waiting', sheets: JSON.stringify(sheets), previewHash })
    .where(eq(rosterImport.id, id))
    .run();
}

/** What was kept of the workbook. */
export function sheetsOf(row: ImportRow): Sheet[] {
  return sheetList.parse(JSON.parse(row.sheets ?? '[]'));
}

/** It is decided: the workbook itself is not kept any longer. */
export function closeImport(c: Writing, id: string, state: ImportState, changed?: Counts): void {
  c.db
    .update(rosterImport)
    .set({
      state,
      decidedAt: c.now.toString(),
      sheets: null,
      previewHash: null,
      ...(changed ? { counts: JSON.stringify(changed) } : {}),
    })
    .where(eq(rosterImport.id, id))
    .run();
}

/** Workbooks handed over before this instant that nobody has decided about. */
export function undecidedBefore(db: Reader, before: string): ImportRow[] {
  const open = inArray(rosterImport.state, ['reading', 'waiting']);
  return db
    .select()
    .from(rosterImport)
    .where(and(open, lt(rosterImport.handedOverAt, before)))
    .all();
}

export interface LastImport {
  readonly at: string;
  /** Undefined: on the command line. */
  readonly importer: string | undefined;
  readonly counts: Counts;
}

/** The newest import that changed something. */
export function lastImport(db: Reader): LastImport | undefined {
  const row = db
    .select({ at: rosterImport.decidedAt, counts: rosterImport.counts, importer: person.name })
    .from(rosterImport)
    .leftJoin(person, eq(person.id, rosterImport.importerId))
    .where(eq(rosterImport.state, 'imported'))
    .orderBy(desc(rosterImport.decidedAt))
    .limit(1)
    .get();
  if (!row?.at || !row.counts) return undefined;
  return { at: row.at, importer: row.importer ?? undefined, counts: counts.parse(JSON.parse(row.counts)) };
}

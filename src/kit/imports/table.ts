import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { person } from '../../district/schema.ts';

/** Where a workbook that was handed over stands. `waiting`: its preview was shown and nobody has decided; `closed`: nothing came of it. */
export type ImportState = 'reading' | 'waiting' | 'imported' | 'declined' | 'closed';

export type ImportTable = ReturnType<typeof importTable>;
export type ImportRow = ImportTable['$inferSelect'];

/** A routine's table of the workbooks handed over in Slack or imported on the command line: who, when, and how much each changed. */
export function importTable(name: string) {
  return sqliteTable(
    name,
    {
      id: text().primaryKey(),
      /** Null: on the command line. */
      importerId: text().references(() => person.id),
      state: text().$type<ImportState>().notNull(),
      /** District time, ISO. */
      handedOverAt: text().notNull(),
      decidedAt: text(),
      /** The workbook's sheets as JSON, kept until it is decided and at most seven days. */
      sheets: text(),
      /** What the preview said, hashed: only what was shown is imported. */
      previewHash: text(),
      /** What was answered about it, as JSON: see `Answered`. Kept as long as the workbook. */
      answers: text(),
      /** How much it changed, as JSON: see `Counts`. */
      counts: text(),
    },
    (t) => [index(`${name}_state`).on(t.state, t.handedOverAt)],
  );
}

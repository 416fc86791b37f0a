import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { person } from '../../district/schema.ts';

/** Where a workbook that was handed over stands. `waiting`: its preview was shown and nobody has decided; `closed`: nothing came of it. */
export type ImportState = 'reading' | 'waiting' | 'imported' | 'declined' | 'closed';

/** A workbook handed over in Slack or imported on the command line: who, when, and how much it changed. */
export const rosterImport = sqliteTable(
  'roster_import',
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
    /** How much it changed, as JSON: see `Counts`. */
    counts: text(),
  },
  (t) => [index('roster_import_state').on(t.state, t.handedOverAt)],
);

/** A change made to the roster by hand: who, when, and what it was in words. */
export const rosterChange = sqliteTable('roster_change', {
  id: text().primaryKey(),
  changerId: text()
    .notNull()
    .references(() => person.id),
  /** District time, ISO. */
  at: text().notNull(),
  /** Whose roles or name it changed; null for the settings. */
  personId: text().references(() => person.id),
  words: text().notNull(),
});

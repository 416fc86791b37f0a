import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Door } from '../../db/tx.ts';
import type { Ref } from '../ref.ts';

/** What became of a row; the rest is of the history itself: it begins, a version of the app has changed the tables, or it had to be set up again. */
export type ChangeKind = 'update' | 'delete' | 'begins' | 'upgraded' | 'renewed';

/**
 * Every change of a record: a line for each row that was updated or deleted. Written by triggers (`db/history/triggers.ts`), so that
 * no code can leave one out; SQLite refuses to change or delete a line.
 */
export const recordChange = sqliteTable(
  'record_change',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    tableName: text().notNull(),
    /** Its key; the parts of a key of several with a `/` between them. */
    row: text().notNull(),
    /** The record that decides who may read the line; null: the district as a whole. */
    about: text().$type<Ref>(),
    what: text().$type<ChangeKind>().notNull(),
    /** The columns that changed, by their names, as JSON; of a deleted row all of them, and nothing after. */
    before: text(),
    after: text(),
    /** No reference: a line stands, whatever becomes of who it names. */
    byId: text(),
    door: text().$type<Door>().notNull(),
    /** The window, button, command or job, by its name in the code. */
    through: text().notNull(),
    why: text().notNull(),
    /** District time, ISO; the machine's where nobody said. */
    at: text().notNull(),
  },
  (t) => [index('record_change_about').on(t.about), index('record_change_row').on(t.tableName, t.row)],
);

/** Who changes something, how and why, while a transaction lasts: one row, and none when no transaction is open. `inTx` alone writes it. */
export const changeCause = sqliteTable('change_cause', {
  id: integer().primaryKey(),
  byId: text(),
  door: text().$type<Door>().notNull(),
  through: text().notNull(),
  why: text().notNull(),
  at: text().notNull(),
});

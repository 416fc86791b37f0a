import { existsSync, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type DatabaseConfig, databaseConfig, environment } from '../config.ts';
import { lockForServing } from '../db/lock.ts';
import { bringUpToDate, pendingMigrations } from '../db/migrate.ts';
import { type Db, openDatabase } from '../db/open.ts';
import { inTx } from '../db/tx.ts';
import { confirmWords } from '../features/roster/messages.ts';
import { carryOutImport, prepareImport } from '../features/roster/workbook/import.ts';
import { apply } from '../kit/apply.ts';
import { machineClocks } from '../kit/clock.ts';
import { contextOn } from '../kit/context.ts';
import type { Sheet } from '../kit/sheets/cell.ts';
import { most, tooLarge } from '../kit/sheets/limits.ts';
import { readWorkbook } from '../kit/sheets/read.ts';
import { plain } from '../kit/words/pieces.ts';
import { tool } from './tool.ts';

/**
 * `npm run import -- FILE [--dry-run] [--confirm "end 42 people"]`: people, schools, calendar, look-fors and settings from the
 * workbook. Works beside a running app.
 */
await tool(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, confirm: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error('Say which workbook: npm run import -- throughline-roster.xlsx');
  const sheets = await sheetsOf(file);
  const db = await upToDate(databaseConfig(environment()), values['dry-run']);
  try {
    return await importInto(db, sheets, { dryRun: values['dry-run'], confirm: values.confirm });
  } finally {
    db.$client.close();
  }
});

async function sheetsOf(file: string): Promise<Sheet[]> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  // Asked before it is read: a file of any size can be named here.
  if (statSync(file).size > most.bytes) throw tooLarge();
  return readWorkbook(readFileSync(file));
}

/** A dry run leaves nothing behind, not even an empty database. */
async function upToDate({ databasePath, backups }: DatabaseConfig, dryRun: boolean): Promise<Db> {
  const path = dryRun && !existsSync(databasePath) ? ':memory:' : databasePath;
  const db = openDatabase(path);
  if (pendingMigrations(db).length === 0) return db;
  const lock = lockForServing(path);
  try {
    await bringUpToDate(db, backups);
  } finally {
    lock.release();
  }
  return db;
}

async function importInto(
  db: Db,
  sheets: readonly Sheet[],
  asked: { dryRun: boolean; confirm: string | undefined },
): Promise<string> {
  const clock = machineClocks().district;
  const prepared = prepareImport(db, sheets, contextOn(db, clock).today);
  if (prepared.kind === 'problems') throw new Error(plain(prepared.words));
  if (prepared.kind === 'nothing') return plain(prepared.words);
  process.stdout.write(`${plain(prepared.words)}\n\n`);
  const { confirm } = prepared.difference;
  if (asked.dryRun)
    return `Nothing was changed: this was a dry run.${confirm ? ` ${confirmWords(prepared.difference)}` : ''}`;
  const typed = asked.confirm ?? (confirm && (await ask(confirmWords(prepared.difference), confirm)));
  return inTx(db, (tx) => {
    const c = contextOn(tx, clock);
    const done = carryOutImport(c, sheets, typed);
    apply(tx, done, c.now);
    return plain(done.tell ?? []);
  });
}

/** Asks at the terminal; without one, says how to answer ahead. */
async function ask(question: string, answer: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new Error(`Nothing was changed. ${question}\nFor that, run it again with --confirm "${answer}"`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(`${question}\n> `);
  } finally {
    terminal.close();
  }
}

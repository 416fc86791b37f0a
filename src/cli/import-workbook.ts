import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { DatabaseConfig } from '../config.ts';
import { lockForServing } from '../db/lock.ts';
import { bringUpToDate, pendingMigrations } from '../db/migrate.ts';
import { type Db, openDatabase } from '../db/open.ts';
import { inTx } from '../db/tx.ts';
import { applying } from '../engine/apply.ts';
import { causeOf } from '../engine/cause.ts';
import type { DistrictClock } from '../engine/clock.ts';
import { contextOn, momentOn } from '../engine/context.ts';
import { most, tooLarge } from '../engine/sheets/limits.ts';
import { readWorkbook } from '../engine/sheets/read.ts';
import { features } from '../features/index.ts';
import type { SamePersonAnswers } from '../features/roster/workbook/who-is-who.ts';
import type { Sheet } from '../kit/sheets/cell.ts';
import { plain } from '../kit/words/pieces.ts';
import { howToAnswer, saidAhead, type Terminal, whoTheyAre } from './open-rows.ts';
import { type Kind, kindOf, type Said } from './workbook-kinds.ts';

/**
 * Imports the workbook the arguments name, the roster's or the plan's, after saying what it changes. Works beside a running app.
 * Returns what came of it; throws, in words, when something is wrong, and then nothing is changed.
 */
export async function importWorkbook(
  args: string[],
  { config, clock, terminal }: { config: DatabaseConfig; clock: DistrictClock; terminal: Terminal },
): Promise<string> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      confirm: { type: 'string' },
      why: { type: 'string' },
      'same-person': { type: 'string', multiple: true, default: [] },
      'another-person': { type: 'string', multiple: true, default: [] },
      'same-school': { type: 'string', multiple: true, default: [] },
      'another-school': { type: 'string', multiple: true, default: [] },
    },
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Error('Say which workbook: npm run import -- throughline-roster.xlsx');
  const sheets = await sheetsOf(file);
  const db = await upToDate(config, values['dry-run']);
  try {
    const kind = kindOf(sheets);
    const prepare = (answers: SamePersonAnswers) => {
      const prepared = kind.prepare(momentOn(db, clock), sheets, answers);
      if (prepared.kind === 'problems') throw new Error(plain(prepared.words));
      return { ...prepared, answers };
    };
    const openWith = (answers: SamePersonAnswers) => {
      const prepared = prepare(answers);
      return prepared.kind === 'ready' ? prepared.open : [];
    };
    const ahead = saidAhead(openWith({}), {
      same: [...values['same-person'], ...values['same-school']],
      another: [...values['another-person'], ...values['another-school']],
    });
    const prepared = prepare(values['dry-run'] ? ahead : await whoTheyAre(openWith, ahead, terminal));
    const answers = prepared.answers;
    if (prepared.kind !== 'ready') return plain(prepared.words);
    terminal.say(`${plain(prepared.words)}\n`);
    if (prepared.open.length > 0) terminal.say(`${howToAnswer(prepared.open)}\n`);
    const { confirm, question, why: asksWhy } = prepared;
    if (values['dry-run'])
      return ['Nothing was changed. This was a dry run.', question, asksWhy].filter(Boolean).join(' ');
    const typed = values.confirm ?? (question && (await answerTo(question, `--confirm "${confirm}"`, terminal)));
    const why = values.why ?? (asksWhy && (await answerTo(asksWhy, '--why "the reason"', terminal)));
    return carryOut(db, clock, { kind, sheets }, { typed, why, answers });
  } finally {
    db.$client.close();
  }
}

async function sheetsOf(file: string): Promise<Sheet[]> {
  if (!existsSync(file)) throw new Error(`There’s no file ${file}.`);
  // Asked before it is read: a file of any size can be named here.
  if (statSync(file).size > most.bytes) throw tooLarge();
  return readWorkbook(readFileSync(file));
}

/** A dry run leaves nothing behind, not even an empty database. */
async function upToDate({ databasePath, backups }: DatabaseConfig, dryRun: boolean): Promise<Db> {
  const path = dryRun && !existsSync(databasePath) ? ':memory:' : databasePath;
  const db = openDatabase(path);
  if (pendingMigrations(db).length === 0) return db;
  const lock = lockToUpgrade(path);
  try {
    await bringUpToDate(db, backups);
  } finally {
    lock.release();
  }
  return db;
}

function lockToUpgrade(path: string): { release(): void } {
  try {
    return lockForServing(path);
  } catch {
    throw new Error(
      'The database has to be upgraded first, but Throughline is running on it. Stop it, start it again with this version, then import.',
    );
  }
}

/** Asks; where nobody can be asked, says how to answer ahead. */
function answerTo(question: string, ahead: string, { ask }: Terminal): Promise<string> {
  if (ask) return ask(`${question}\n> `);
  throw new Error(`Nothing was changed. ${question}\nTo do that, run it again with ${ahead}`);
}

function carryOut(
  db: Db,
  clock: DistrictClock,
  { kind, sheets }: { kind: Kind; sheets: readonly Sheet[] },
  said: Said,
): string {
  return inTx(
    db,
    (tx) => {
      const c = contextOn(tx, clock, features);
      const done = kind.carryOut(c, sheets, said);
      applying(features, clock)(tx, done, c.now);
      return plain(done.tell ?? []);
    },
    causeOf(clock, 'commandLine', 'import'),
  );
}

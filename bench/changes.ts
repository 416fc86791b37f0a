import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { pauseHistory } from '../src/db/history/triggers.ts';
import { type Db, openDatabase } from '../src/db/open.ts';
import { type Cause, inTx, type Tx } from '../src/db/tx.ts';
import { newId } from '../src/district/ref.ts';
import { copyWent, oweCopy } from '../src/features/walkthroughs/copies/store.ts';
import { keepReply } from '../src/features/walkthroughs/reply/store.ts';
import { insertWalkthrough } from '../src/features/walkthroughs/store.ts';
import { personId, schoolId, today, toolId } from './cast.ts';
import { layOut } from './district.ts';
import { median } from './measures.ts';
import { lookFors } from './window.ts';

/** What a transaction costs with the history of changes, and without it. */
export interface ChangesRow {
  readonly what: string;
  /** Medians, milliseconds. */
  readonly kept: number;
  readonly without: number;
  readonly ratio: number;
}

const rounds = 400;
const at = '2026-11-23T15:00:00Z';
const cause: Cause = { door: 'window', through: 'walkthroughs/log', by: personId(7), at };
const marks = Object.fromEntries(lookFors.map(({ id }) => [id, 'seen' as const]));

type Act = (tx: Tx, id: string, round: number) => void;

/** In the order they happen to one walkthrough. */
const acts: Readonly<Record<string, Act>> = {
  'a walkthrough, saved': (tx, id) => {
    const [observerId, teacherId] = [personId(7), personId(100)];
    const row = { id, observerId, teacherId, schoolId: schoolId(7), day: today(), toolId, comment: '', loggedAt: at };
    insertWalkthrough(tx, row, { marks, comments: {} });
    oweCopy(tx, id, 'slack');
    keepReply(tx, id, 'We had just moved seats.', at);
  },
  'its copy, shown by Slack': (tx, id) => copyWent(tx, id, at, today()),
  'its reply, changed': (tx, id, round) => keepReply(tx, id, `Come on a Tuesday, ${round}.`, at),
};

/** Times each act by turns in two copies of a district on disk; only one keeps the history, and is told whose doing it is. */
export async function compareChanges(folder: string): Promise<ChangesRow[]> {
  const [path, other] = [join(folder, 'changes.db'), join(folder, 'no-changes.db')];
  await layOut(path, 1);
  copyFileSync(path, other);
  const [kept, without] = [openDatabase(path), openDatabase(other)];
  pauseHistory(without);
  const times = Object.keys(acts).map((what) => ({ what, kept: [] as number[], without: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    const id = newId();
    for (const row of times) {
      row.kept.push(timed(kept, (tx) => acts[row.what]?.(tx, id, round), cause));
      row.without.push(timed(without, (tx) => acts[row.what]?.(tx, id, round)));
    }
  }
  for (const db of [kept, without]) db.$client.close();
  // The first rounds fill the caches of both.
  return times.map(({ what, ...took }) => {
    const [first, second] = [median(took.kept.slice(50)), median(took.without.slice(50))];
    return { what, kept: first, without: second, ratio: first / second };
  });
}

function timed(db: Db, work: (tx: Tx) => void, cause?: Cause): number {
  const began = performance.now();
  inTx(db, work, cause);
  return performance.now() - began;
}

/** The rows as lines. */
export function changesTable(rows: readonly ChangesRow[]): string {
  const lines = rows.map(({ what, kept, without, ratio }) =>
    [
      what.padEnd(34),
      `${kept.toFixed(2)} ms`.padStart(10),
      `${without.toFixed(2)} ms`.padStart(10),
      `${ratio.toFixed(2)}×`.padStart(8),
    ].join('  '),
  );
  return [
    `A transaction with the history of changes and without, medians of ${rounds - 50} by turns, to the disk`,
    ...lines,
  ].join('\n');
}

import type { Db } from './open.ts';
import { prepared } from './prepared.ts';

declare const inside: unique symbol;

/** The database inside an immediate transaction. Only `inTx` makes one, so whatever takes a `Tx` can save nothing by half. */
export type Tx = Db & { readonly [inside]: true };

type NoPromise<T> = T extends PromiseLike<unknown> ? never : T;

/** By which way a change came. `outside`: nobody said, as when somebody changes the file by hand. */
export type Door =
  | 'window'
  | 'button'
  | 'menu'
  | 'command'
  | 'import'
  | 'event'
  | 'errand'
  | 'job'
  | 'commandLine'
  | 'setUp'
  | 'outside';

/** Who changes something and how: it stands beside every change of a record in the history. */
export interface Cause {
  readonly door: Door;
  /** The window, button, command or job, by its name in the code. */
  readonly through: string;
  /** Whose doing it is, where it is a person's. */
  readonly by?: string | undefined;
  /** District time, ISO. */
  readonly at: string;
}

/**
 * Runs `work` in one immediate transaction: all of it is saved, or, when it throws, none.
 * `work` cannot be asynchronous: what followed an `await` would be committed outside the transaction.
 * Immediate, because a deferred transaction that reads before it writes can fail at once with SQLITE_BUSY_SNAPSHOT.
 * Without a `cause` it is for what only reads, or writes no record: a change of a record would stand in the history as from outside.
 */
export function inTx<T>(db: Db, work: (tx: Tx) => NoPromise<T>, cause?: Cause): T {
  // The cause of the transaction that is open already holds for all of it.
  const caused = db.$client.inTransaction ? undefined : cause;
  let result: { readonly of: NoPromise<T> } | undefined;
  transaction(db).immediate(() => {
    if (caused) setCause(db).run(caused.by ?? null, caused.door, caused.through, caused.at);
    result = { of: refusePromise(work(db as Tx)) };
    if (caused) clearCause(db).run();
  });
  if (!result) throw new Error('A transaction ended without having run.');
  return result.of;
}

/** Reads the database as it is at this moment, whatever is saved meanwhile by others. What is run can save nothing, and nobody waits for it. */
export function asOfNow<T>(db: Db, read: () => NoPromise<T>): T {
  db.$client.pragma('query_only = 1');
  try {
    return db.$client.transaction(read).deferred();
  } finally {
    db.$client.pragma('query_only = 0');
  }
}

/** Kept: making one takes longer than many a transaction. */
const transaction = prepared((db: Db) => db.$client.transaction((work: () => void) => work()));

/** Says more of the cause than its door can know: the reason that was given, or that it is an import. Holds from here to the end of the transaction. */
export function because(tx: Tx, { why, door }: { readonly why?: string; readonly door?: 'import' }): void {
  moreCause(tx).run(why ?? null, door ?? null);
}

const setCause = prepared((db: Db) =>
  db.$client.prepare(
    `INSERT OR REPLACE INTO change_cause (id, by_id, door, through, why, at) VALUES (1, ?, ?, ?, '', ?)`,
  ),
);
const moreCause = prepared((db: Db) =>
  db.$client.prepare('UPDATE change_cause SET why = coalesce(?, why), door = coalesce(?, door)'),
);
const clearCause = prepared((db: Db) => db.$client.prepare('DELETE FROM change_cause'));

function refusePromise<T>(value: T): T {
  const then = typeof value === 'object' && value !== null && 'then' in value;
  if (then) throw new Error('A transaction cannot wait.');
  return value;
}

import type { Db } from './open.ts';

declare const inside: unique symbol;

/** The database inside an immediate transaction. Only `inTx` makes one, so whatever takes a `Tx` can save nothing by half. */
export type Tx = Db & { readonly [inside]: true };

type NoPromise<T> = T extends PromiseLike<unknown> ? never : T;

/**
 * Runs `work` in one immediate transaction: all of it is saved, or, when it throws, none.
 * `work` cannot be asynchronous: what followed an `await` would be committed outside the transaction.
 * Immediate, because a deferred transaction that reads before it writes can fail at once with SQLITE_BUSY_SNAPSHOT.
 */
export function inTx<T>(db: Db, work: (tx: Tx) => NoPromise<T>): T {
  return db.$client.transaction(() => refusePromise(work(db as Tx))).immediate();
}

function refusePromise<T>(value: T): T {
  const then = typeof value === 'object' && value !== null && 'then' in value;
  if (then) throw new Error('A transaction cannot wait.');
  return value;
}

import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import { inTx, type Tx } from '../../db/tx.ts';
import { type Arrived, type ErrandRequest, errandRequest, type Progress } from '../../kit/errand.ts';
import { errand } from '../../kit/schema.ts';
import { causeOf } from '../cause.ts';
import type { Clocks } from '../clock.ts';
import type { Hears } from '../hear.ts';
import { type Log, traceOf } from '../log.ts';

export interface ErrandRunner {
  readonly db: Db;
  readonly clocks: Clocks;
  readonly hears: Hears;
  readonly log: Log;
  /** Does the waiting. Throws when it did not work; it is tried again. */
  perform(request: ErrandRequest, progress: Progress): Promise<Arrived>;
  /** A feature has heard of a result; it may have asked for messages. */
  delivered(): void;
}

const maxAttempts = 8;

/** Does what is due, one errand after the other, oldest first. Call it again from the timer. */
export async function runErrands(runner: ErrandRunner): Promise<void> {
  const now = runner.clocks.wall.wall();
  const next = () => nextDue(runner.db).get({ now });
  for (let row = next(); row; row = next()) await runOne(runner, row);
}

const nextDue = prepared((db: Db) =>
  db
    .select()
    .from(errand)
    .where(and(eq(errand.state, 'due'), lte(errand.notBefore, sql.placeholder('now'))))
    .orderBy(asc(errand.id))
    .limit(1)
    .prepare(),
);

async function runOne(runner: ErrandRunner, row: typeof errand.$inferSelect): Promise<void> {
  try {
    const arrived = await runner.perform(errandRequest.parse(JSON.parse(row.request)), progressOf(runner, row));
    inTx(runner.db, (tx) => deliver(runner, tx, row, arrived), causeOf(runner.clocks.district, 'errand', row.name));
  } catch (error) {
    runner.log.error({ errand: row.name, ...traceOf(error) }, 'an errand failed');
    if (putOff(runner, row) === 'stopped') tellOfTheEnd(runner, row);
  }
  runner.delivered();
}

function progressOf({ db }: ErrandRunner, { id, progress }: typeof errand.$inferSelect): Progress {
  return {
    kept: progress ?? undefined,
    keep: (text) =>
      inTx(db, (tx) => {
        tx.update(errand)
          .set({ progress: text ?? null })
          .where(eq(errand.id, id))
          .run();
      }),
  };
}

/** Later again, a little later each time, but not for ever. */
function putOff(runner: ErrandRunner, row: typeof errand.$inferSelect): 'due' | 'stopped' {
  const attempts = row.attempts + 1;
  const wait = Math.min(1000 * 2 ** attempts, 900_000);
  const state = attempts >= maxAttempts ? 'stopped' : 'due';
  const values = { attempts, notBefore: runner.clocks.wall.wall() + wait, state } as const;
  inTx(runner.db, (tx) => tx.update(errand).set(values).where(eq(errand.id, row.id)).run());
  return state;
}

/** Somebody may be waiting for the result. */
function tellOfTheEnd(runner: ErrandRunner, row: typeof errand.$inferSelect): void {
  try {
    const request = errandRequest.parse(JSON.parse(row.request));
    const cause = causeOf(runner.clocks.district, 'errand', row.name);
    inTx(runner.db, (tx) => runner.hears(tx, row.name, { kind: 'gaveUp', request }), cause);
  } catch (error) {
    runner.log.error({ errand: row.name, ...traceOf(error) }, 'the end of an errand could not be told');
  }
}

function deliver(runner: ErrandRunner, tx: Tx, row: typeof errand.$inferSelect, arrived: Arrived): boolean {
  const { changes } = tx
    .update(errand)
    .set({ state: 'done' })
    .where(and(eq(errand.id, row.id), eq(errand.state, 'due')))
    .run();
  return changes === 1 && runner.hears(tx, row.name, arrived);
}

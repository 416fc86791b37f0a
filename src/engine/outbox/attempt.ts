import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import { inTx, type Tx } from '../../db/tx.ts';
import { outbox } from '../../kit/schema.ts';
import { newestShownIn } from './lanes.ts';
import { isStill, type Row, type Timings } from './ledger.ts';

/**
 * What was in flight when the process ended, or when its end could not be written down, may or may not have arrived.
 * Edits are simply made again. `only`: this row, when others are rightly in flight.
 */
export function recover(db: Db, timings: Timings, only?: Row): void {
  inTx(db, (tx) => {
    const inFlight = and(eq(outbox.state, 'sending'), only ? eq(outbox.seq, only.seq) : undefined);
    const settledLater = sql`coalesce(${outbox.attemptAt}, 0) + ${timings.quiet}`;
    tx.update(outbox)
      .set({ state: 'due' })
      .where(and(inFlight, isNotNull(outbox.slackTs)))
      .run();
    return tx
      .update(outbox)
      .set({ state: 'unknown', absences: 0, notBefore: settledLater })
      .where(and(inFlight, isNull(outbox.slackTs)))
      .run();
  });
}

/**
 * Marks the row as being sent, unless it changed or was taken back since it was picked. The mark is durable before Slack is called,
 * and with it the conversation, so that an attempt of unknown end can be looked for.
 */
export function claim(tx: Tx, row: Row, slackChannel: string, now: number): boolean {
  const { changes } = tx
    .update(outbox)
    .set({
      state: 'sending',
      slackChannel,
      attempts: sql`${outbox.attempts} + 1`,
      attemptAt: now,
      attemptAfter: newestShownIn(tx, slackChannel)?.ts ?? null,
    })
    .where(and(isStill(row), eq(outbox.state, 'due')))
    .run();
  return changes === 1;
}

import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import { inTx, type Tx } from '../../db/tx.ts';
import { outbox } from '../../kit/schema.ts';
import { newestShownIn } from './lanes.ts';
import { isStillGiven, type Row, type Timings } from './ledger.ts';

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

const markSending = prepared((tx: Tx) =>
  tx
    .update(outbox)
    .set({
      state: 'sending',
      slackChannel: sql`${sql.placeholder('slackChannel')}`,
      attempts: sql`${outbox.attempts} + 1`,
      attemptAt: sql`${sql.placeholder('now')}`,
      attemptAfter: sql`${sql.placeholder('after')}`,
    })
    .where(and(isStillGiven(), eq(outbox.state, 'due')))
    .prepare(),
);

/**
 * Marks the row as being sent, unless it changed or was taken back since it was picked. The mark is durable before Slack is called,
 * and with it the conversation, so that an attempt of unknown end can be looked for.
 */
export function claim(tx: Tx, { seq, wantedHash, withdrawn }: Row, slackChannel: string, now: number): boolean {
  const after = newestShownIn(tx, slackChannel)?.ts ?? null;
  return markSending(tx).run({ seq, wantedHash, withdrawn, slackChannel, now, after }).changes === 1;
}

import { and, eq, inArray, isNotNull, isNull, max, ne, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Db, Reader } from '../../db/open.ts';
import { inTx, type Tx } from '../../db/tx.ts';
import { outbox } from '../schema.ts';

export type Row = typeof outbox.$inferSelect;

/** How long the sender waits for what; all in milliseconds. Tests and proofs scale them down, never away. */
export interface Timings {
  /** Between two posts to one channel: Slack allows one a second. */
  readonly betweenPosts: number;
  /** After an attempt whose end is unknown, before Slack is asked whether it shows the message. */
  readonly quiet: number;
  /** Between the two reads that must both not find it before it is sent again. */
  readonly betweenReads: number;
  /** An unknown end that could not be settled in this time is left to a person. */
  readonly giveUp: number;
  /** First pause after a failure that sent nothing; doubled each time, at most fifteen minutes. */
  readonly backoff: number;
}

export const slackTimings: Timings = {
  betweenPosts: 1_100,
  quiet: 60_000,
  betweenReads: 30_000,
  giveUp: 600_000,
  backoff: 1_000,
};

const mostAttempts = 8;

/**
 * The next row of each conversation, oldest first; one conversation never waits for another.
 * A reply waits for its parent, and what is in flight or of unknown end holds the rest of its conversation back.
 */
export function nextOfEachLane(db: Db): Row[] {
  const parent = sql`(SELECT p.slack_ts FROM outbox p WHERE p.name = ${outbox.under})`;
  const heads = db
    .select({ seq: sql<number>`min(${outbox.seq})` })
    .from(outbox)
    .where(
      and(
        inArray(outbox.state, ['due', 'sending', 'unknown']),
        sql`(${outbox.under} IS NULL OR ${parent} IS NOT NULL)`,
      ),
    )
    .groupBy(sql`coalesce(${outbox.channelId}, ${outbox.personId})`);
  return db.select().from(outbox).where(inArray(outbox.seq, heads)).orderBy(outbox.seq).all();
}

/** After a start: what was in flight when the process ended may or may not have arrived. Edits are simply made again. */
export function recover(db: Db, timings: Timings): void {
  inTx(db, (tx) => {
    const inFlight = eq(outbox.state, 'sending');
    const settledLater = sql`coalesce(${outbox.attemptAt}, 0) + ${timings.quiet}`;
    tx.update(outbox)
      .set({ state: 'due' })
      .where(and(inFlight, isNotNull(outbox.slackTs)))
      .run();
    return tx
      .update(outbox)
      .set({ state: 'unknown', notBefore: settledLater })
      .where(and(inFlight, isNull(outbox.slackTs)))
      .run();
  });
}

/** Marks the row as being sent, unless it changed since it was picked. The mark is durable before Slack is called. */
export function claim(tx: Tx, row: Row, now: number): boolean {
  const { changes } = tx
    .update(outbox)
    .set({ state: 'sending', attempts: sql`${outbox.attempts} + 1`, attemptAt: now })
    .where(and(eq(outbox.seq, row.seq), eq(outbox.state, 'due'), eq(outbox.wantedHash, row.wantedHash)))
    .run();
  return changes === 1;
}

/** The conversation is kept before anything is posted to it, so that an attempt of unknown end can be looked for. */
export function rememberChannel(db: Db, row: Row, slackChannel: string): void {
  set(db, row, { slackChannel });
}

/** Slack shows it. If it should say something else by now, it is due again. */
export function shown(
  db: Db,
  row: Row,
  at: { channel: string; ts: string; hash: string },
  now: Temporal.Instant,
): void {
  inTx(db, (tx) =>
    tx
      .update(outbox)
      .set({
        slackChannel: at.channel,
        slackTs: at.ts,
        shownHash: at.hash,
        shownAt: sql`coalesce(${outbox.shownAt}, ${now.toString()})`,
        state: sql`CASE WHEN ${outbox.wantedHash} = ${at.hash} AND ${outbox.withdrawn} IS NULL THEN 'shown' ELSE 'due' END`,
        attempts: 0,
        absences: 0,
        error: null,
      })
      .where(eq(outbox.seq, row.seq))
      .run(),
  );
}

/** Nothing was sent: again later, at most eight times over about a day. A rate limit is waited for exactly and not counted. */
export function putOff(
  db: Db,
  row: Row,
  why: string,
  now: number,
  pause: { exactly: number } | { backoff: number },
): void {
  const counted = 'backoff' in pause;
  const wait = counted ? Math.min(pause.backoff * 2 ** row.attempts, 900_000) : pause.exactly;
  const state = counted && row.attempts + 1 >= mostAttempts ? 'stopped' : 'due';
  const attempts = counted ? row.attempts + 1 : row.attempts;
  set(db, row, { state, attempts, error: why, notBefore: now + wait });
}

/** The attempt may have arrived: nothing may be sent before Slack was asked. */
export function leaveUnknown(db: Db, row: Row, why: string, now: number, timings: Timings): void {
  set(db, row, { state: 'unknown', error: why, absences: 0, notBefore: now + timings.quiet });
}

/** One more read that did not find it. After two it is due again; after too long a person decides. */
export function absent(db: Db, row: Row, now: number, timings: Timings): void {
  const once = { absences: 1, notBefore: now + timings.betweenReads };
  set(db, row, row.absences === 0 ? once : { state: 'due', absences: 0, notBefore: 0 });
}

/** Slack could not be read, or what it showed proves nothing: look again, until it is time to leave it to a person. */
export function lookAgain(db: Db, row: Row, why: string, now: number, timings: Timings): void {
  const tooLong = now - (row.attemptAt ?? now) > timings.giveUp;
  set(
    db,
    row,
    tooLong ? { state: 'stopped', error: `unknown: ${why}` } : { error: why, notBefore: now + timings.betweenReads },
  );
}

/** It will not be sent: `stopped` for a reason Slack gave, `withheld` because the reader lost the right, `withdrawn` because it was taken back. */
export function end(db: Db, row: Row, state: 'stopped' | 'withheld' | 'withdrawn', why: string): void {
  inTx(db, (tx) => {
    tx.update(outbox).set({ state, error: why }).where(eq(outbox.seq, row.seq)).run();
    const replies = and(eq(outbox.under, row.name), eq(outbox.state, 'due'), isNull(outbox.slackTs));
    return tx.update(outbox).set({ state: 'stopped', error: 'its thread is not there' }).where(replies).run();
  });
}

/** The newest message of ours that Slack is known to show in a conversation. */
export function newestShownIn(db: Reader, channel: string): { ts: string; key: string } | undefined {
  const newest = db
    .select({ ts: max(outbox.slackTs) })
    .from(outbox)
    .where(and(eq(outbox.slackChannel, channel), isNull(outbox.under), ne(outbox.state, 'withdrawn')));
  const found = db
    .select({ ts: outbox.slackTs, key: outbox.key })
    .from(outbox)
    .where(and(eq(outbox.slackChannel, channel), inArray(outbox.slackTs, newest)))
    .get();
  return found?.ts ? { ts: found.ts, key: found.key } : undefined;
}

export function parentOf(db: Reader, row: Row): Row | undefined {
  return row.under === null ? undefined : db.select().from(outbox).where(eq(outbox.name, row.under)).get();
}

function set(db: Db, row: Row, values: Partial<Row>): void {
  inTx(db, (tx) => tx.update(outbox).set(values).where(eq(outbox.seq, row.seq)).run());
}

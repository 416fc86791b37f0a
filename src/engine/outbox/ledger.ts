import { and, eq, isNull, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import { inTx, type Tx } from '../../db/tx.ts';
import { outbox } from '../../kit/schema.ts';

export type Row = typeof outbox.$inferSelect;

/** How the error of a message begins that may stand in Slack or not. */
export const unproven = 'unknown: ';

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
  /** First pause after a failure; doubled each time, at most nine hundred of it: from a second to fifteen minutes. */
  readonly backoff: number;
}

export const slackTimings: Timings = {
  betweenPosts: 1_100,
  quiet: 60_000,
  betweenReads: 30_000,
  giveUp: 600_000,
  backoff: 1_000,
};

/** With the pauses between them about a day. A message that fails so often while Slack takes others is left to a person. */
const maxAttempts = 100;

const markShown = prepared((tx: Tx) => {
  const given = (name: 'channel' | 'ts' | 'hash' | 'now') => sql`${sql.placeholder(name)}`;
  return tx
    .update(outbox)
    .set({
      slackChannel: given('channel'),
      slackTs: given('ts'),
      shownHash: given('hash'),
      shownAt: sql`coalesce(${outbox.shownAt}, ${given('now')})`,
      state: sql`CASE WHEN ${outbox.wantedHash} = ${given('hash')} AND ${outbox.withdrawn} IS NULL THEN 'shown' ELSE 'due' END`,
      attempts: 0,
      absences: 0,
      error: null,
    })
    .where(eq(outbox.seq, sql.placeholder('seq')))
    .prepare();
});
const wakeReplies = prepared((tx: Tx) =>
  tx
    .update(outbox)
    .set({ state: 'due', error: null })
    .where(and(eq(outbox.under, sql.placeholder('name')), eq(outbox.state, 'stopped'), eq(outbox.error, noThread)))
    .prepare(),
);

/** Slack shows it. If it should say something else by now, it is due again. Replies that had no thread to stand in have one now. */
export function shown(
  tx: Tx,
  { seq, name }: Row,
  at: { channel: string; ts: string; hash: string },
  now: Temporal.Instant,
): void {
  markShown(tx).run({ ...at, seq, now: now.toString() });
  wakeReplies(tx).run({ name });
}

/** How long to wait: exactly what Slack asked for, or longer each time. `endless`: Slack's trouble, not the message's. */
export type Pause = { readonly exactly: number } | { readonly growing: number; readonly endless: boolean };

/** Nothing is lost by doing it again: later. What was asked for exactly is not counted as a failure. */
export function putOff(db: Db, row: Row, why: string, now: number, pause: Pause): void {
  const attempts = 'exactly' in pause ? row.attempts : row.attempts + 1;
  const wait = 'exactly' in pause ? pause.exactly : grown(pause.growing, row.attempts);
  const state = 'exactly' in pause || pause.endless || attempts < maxAttempts ? 'due' : 'stopped';
  set(db, row, { state, attempts, error: why, notBefore: now + wait });
}

/** The attempt may have arrived: nothing may be sent before Slack was asked. */
export function leaveUnknown(db: Db, row: Row, why: string, now: number, timings: Timings): void {
  set(db, row, { state: 'unknown', error: why, absences: 0, notBefore: now + timings.quiet });
}

/** One more read that did not find it. After two it is due again, a little later each time; after too many attempts a person decides. */
export function absent(db: Db, row: Row, now: number, timings: Timings): void {
  const state = row.attempts < maxAttempts ? 'due' : 'stopped';
  const once: Partial<Row> = { absences: 1, notBefore: now + timings.betweenReads };
  const again: Partial<Row> = { state, absences: 0, notBefore: now + grown(timings.backoff, row.attempts) };
  set(db, row, row.absences === 0 ? once : again);
}

/** Slack could not be read, or what it showed proves nothing: look again. */
export function lookAgain(db: Db, row: Row, why: string, notBefore: number): void {
  set(db, row, { error: why, notBefore });
}

/** It may stand in Slack or not, and no read will tell: a person decides. Should other words be set, that is not forgotten. */
export function leaveToPerson(tx: Tx, row: Row, why: string): void {
  tx.update(outbox)
    .set({ state: 'stopped', absences: 0, error: `${unproven}${why}` })
    .where(eq(outbox.seq, row.seq))
    .run();
}

/**
 * It will not be sent: `stopped` for a reason Slack gave, `withheld` because the reader lost the right. If it changed meanwhile,
 * it is looked at again, and the answer is false.
 */
export function end(tx: Tx, row: Row, state: 'stopped' | 'withheld', why: string): boolean {
  const ended = tx.update(outbox).set({ state, error: why }).where(isStill(row)).run().changes === 1;
  // A message that stands in Slack and can not be changed still has its thread: each reply finds its own end.
  if (ended && row.slackTs === null) stopReplies(tx, row);
  if (!ended) tx.update(outbox).set({ state: 'due' }).where(eq(outbox.seq, row.seq)).run();
  return ended;
}

/** A reply whose thread will not be there. It waits no longer, but comes back should its thread come. */
export function endReply(db: Db, row: Row): void {
  inTx(db, (tx) => end(tx, row, 'stopped', noThread));
}

/** It was to be taken back, and no answer came: nobody knows whether it still stands. */
export function maybeGone(db: Db, row: Row): void {
  set(db, row, { shownHash: null });
}

/** Slack shows it no longer. If it is wanted again by now, it is due, as a new post. */
export function takenBack(db: Db, row: Row): void {
  inTx(db, (tx) => {
    const state = sql`CASE WHEN ${outbox.withdrawn} IS NULL THEN 'due' ELSE 'withdrawn' END`;
    tx.update(outbox)
      .set({ state, slackTs: null, shownHash: null, attempts: 0, error: null })
      .where(eq(outbox.seq, row.seq))
      .run();
    return stopReplies(tx, row);
  });
}

/** It was to be said by a time that has passed. Nothing of it stands in Slack, and nothing will. */
export function lapse(db: Db, row: Row): void {
  inTx(db, (tx) => {
    tx.update(outbox).set({ state: 'withdrawn', withdrawn: 'its time was over' }).where(isStill(row)).run();
    return stopReplies(tx, row);
  });
}

const noThread = 'its thread is not there';

function stopReplies(tx: Tx, row: Row): number {
  const waiting = and(eq(outbox.under, row.name), eq(outbox.state, 'due'), isNull(outbox.slackTs));
  return tx.update(outbox).set({ state: 'stopped', error: noThread }).where(waiting).run().changes;
}

/** The row, unless what it should say was changed or taken back since it was read. */
const isStill = ({ seq, wantedHash, withdrawn }: Row) => still(seq, wantedHash, sql`${withdrawn}`);

/** The same of a statement that is built once and given the row. */
export const isStillGiven = () =>
  still(sql.placeholder('seq'), sql.placeholder('wantedHash'), sql`${sql.placeholder('withdrawn')}`);

function still(seq: number | Placeholder, wantedHash: string | Placeholder, withdrawn: SQL) {
  return and(eq(outbox.seq, seq), eq(outbox.wantedHash, wantedHash), sql`${outbox.withdrawn} IS ${withdrawn}`);
}

function grown(first: number, attempts: number): number {
  return Math.min(first * 2 ** attempts, first * 900);
}

function set(db: Db, row: Row, values: Partial<Row>): void {
  inTx(db, (tx) => tx.update(outbox).set(values).where(eq(outbox.seq, row.seq)).run());
}

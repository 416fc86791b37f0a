import { and, count, eq, gte, inArray, isNotNull, lt, max, min, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Db, Reader } from '../db/open.ts';
import type { Tx } from '../db/tx.ts';
import type { Day } from '../district/days.ts';
import { errand, inbox, outbox, slot } from './schema.ts';

/** How the app itself is doing, in numbers: nothing here names a record or a person. */
export interface Upkeep {
  /** Messages waiting to be sent, of unknown end, and stopped for good. */
  readonly waiting: number;
  readonly unknown: number;
  readonly stopped: number;
  /** Messages that were not sent because the reader may not see them any more. */
  readonly withheld: number;
  readonly missedSlots: number;
  readonly stoppedErrands: number;
}

export function upkeepOf(db: Reader): Upkeep {
  const messages = new Map(
    db
      .select({ state: outbox.state, n: count() })
      .from(outbox)
      .where(inArray(outbox.state, ['due', 'sending', 'unknown', 'stopped', 'withheld']))
      .groupBy(outbox.state)
      .all()
      .map((row) => [row.state, row.n]),
  );
  const slots = db
    .select({ n: count() })
    .from(slot)
    .where(inArray(slot.state, ['missed', 'failed']))
    .get();
  const errands = db.select({ n: count() }).from(errand).where(eq(errand.state, 'stopped')).get();
  return {
    waiting: (messages.get('due') ?? 0) + (messages.get('sending') ?? 0),
    unknown: messages.get('unknown') ?? 0,
    stopped: messages.get('stopped') ?? 0,
    withheld: messages.get('withheld') ?? 0,
    missedSlots: slots?.n ?? 0,
    stoppedErrands: errands?.n ?? 0,
  };
}

/** What of the app's own work did not come, or came late, in a stretch of time: in numbers and days. */
export interface Outages {
  /** Routine tasks that were due and could not be made up for, and from which day to which. */
  readonly missed: number;
  readonly days: readonly Day[];
  /** Messages that Slack showed more than an hour after they were wanted. */
  readonly late: number;
}

export function outagesSince(db: Reader, since: Temporal.Instant): Outages {
  const from = since.toString();
  const slots = db
    .select({ n: count(), first: min(slot.day), last: max(slot.day) })
    .from(slot)
    .where(and(inArray(slot.state, ['missed', 'failed']), gte(slot.dueAt, from)))
    .get();
  const days = [...new Set([slots?.first, slots?.last])].filter((one) => typeof one === 'string');
  const hours = sql<number>`(julianday(${outbox.shownAt}) - julianday(${outbox.createdAt})) * 24`;
  const late = db
    .select({ n: count() })
    .from(outbox)
    .where(and(isNotNull(outbox.wanted), gte(outbox.wantedAt, from), gte(outbox.createdAt, from), sql`${hours} > 1`))
    .get();
  return { missed: slots?.n ?? 0, days, late: late?.n ?? 0 };
}

/** Whether the database can be written: tried, not assumed. A full disk shows here. */
export function writable(db: Db): boolean {
  try {
    db.$client.exec('BEGIN IMMEDIATE; CREATE TABLE probe(x INTEGER) STRICT; DROP TABLE probe; ROLLBACK');
    return true;
  } catch {
    if (db.$client.inTransaction) db.$client.exec('ROLLBACK');
    return false;
  }
}

/** Empties what was posted thirty days ago and forgets old deliveries. Names and hashes stay, so nothing can be posted twice. */
export function clearOut(tx: Tx, now: Temporal.Instant): void {
  const monthAgo = now.subtract({ hours: 24 * 30 }).toString();
  const old = and(
    inArray(outbox.state, ['shown', 'withdrawn', 'withheld', 'stopped']),
    lt(outbox.wantedAt, monthAgo),
    isNotNull(outbox.wanted),
  );
  tx.update(outbox).set({ wanted: null }).where(old).run();
  // No platform delivers again after so long.
  tx.delete(inbox).where(lt(inbox.at, monthAgo)).run();
}

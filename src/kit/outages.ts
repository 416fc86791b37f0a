import { and, count, gte, inArray, isNotNull, max, min, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../db/open.ts';
import type { Day } from '../district/days.ts';
import { outbox, slot } from './schema.ts';

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

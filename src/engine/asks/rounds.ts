import { desc, eq, lt } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../db/open.ts';
import type { Tx } from '../../db/tx.ts';
import type { Day } from '../../district/days.ts';
import { askRound } from '../../kit/asks/schema.ts';

/** How far into that day people were asked; undefined: not yet. */
export const roundOf = (db: Reader, day: Day): string | undefined =>
  db.select().from(askRound).where(eq(askRound.day, day)).get()?.until;

/** The last day before another on which people were asked, and how far into it. */
export const lastRoundBefore = (db: Reader, day: Day): typeof askRound.$inferSelect | undefined =>
  db.select().from(askRound).where(lt(askRound.day, day)).orderBy(desc(askRound.day)).limit(1).get();

export function noteRound(db: Tx, day: Day, until: Temporal.Instant): void {
  db.insert(askRound)
    .values({ day, until: until.toString() })
    .onConflictDoUpdate({ target: askRound.day, set: { until: until.toString() } })
    .run();
}

import { and, desc, eq, min } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day, Month } from '../../../district/days.ts';
import { isOf, standsFor } from '../../../district/same-person.ts';
import { actionAsked } from '../schema.ts';

/** Keeps what somebody is asked about in a month. */
export function keepAsked(
  tx: Tx,
  asked: { personId: string; month: Month; onDay: Day },
  parts: readonly string[],
): void {
  tx.insert(actionAsked)
    .values(parts.map((partId) => ({ ...asked, partId })))
    .onConflictDoNothing()
    .run();
}

/** The first day on which anybody was asked for a month; undefined when nobody was. */
export const askedFrom = (db: Reader, month: Month): Day | undefined =>
  db
    .select({ day: min(actionAsked.onDay) })
    .from(actionAsked)
    .where(eq(actionAsked.month, month))
    .get()?.day ?? undefined;

/** What somebody was asked about in a month. */
export function askedIn(db: Reader, personId: string, month: Month): { partId: string; onDay: Day }[] {
  return db
    .select({ partId: actionAsked.partId, onDay: actionAsked.onDay })
    .from(actionAsked)
    .where(and(isOf(actionAsked.personId, personId), eq(actionAsked.month, month)))
    .all();
}

/** Who was last asked about a part, and in which month: theirs are the messages that still ask. */
export function lastAsked(db: Reader, partId: string): { personId: string; month: Month }[] {
  const rows = db
    .select({ personId: standsFor(actionAsked.personId), month: actionAsked.month })
    .from(actionAsked)
    .where(eq(actionAsked.partId, partId))
    .orderBy(desc(actionAsked.month))
    // It is rarely in more hands than these.
    .limit(4)
    .all();
  return rows.filter(({ month }) => month === rows[0]?.month);
}

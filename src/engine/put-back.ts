import { and, eq, max, min, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { putBackMark } from '../db/backup.ts';
import type { Db, Reader } from '../db/open.ts';
import { inTx, type Tx } from '../db/tx.ts';
import type { Feature } from '../kit/feature.ts';
import { errand, inbox, lookedThrough, outbox, putBack, schedule, strayMessage } from '../kit/schema.ts';
import type { Applies } from './apply.ts';
import type { DistrictClock } from './clock.ts';
import { contextOn } from './context.ts';

/**
 * Where the database is a copy that was put back, whoever tells of that is asked at once what to say. Gives what asks them again, for
 * when more is known of what was lost.
 */
export function tellingOfCopy(db: Db, features: readonly Feature[], clock: DistrictClock, apply: Applies): () => void {
  const tell = (tx: Tx): void => {
    const c = contextOn(tx, clock, features);
    for (const feature of features) if (feature.putBack) apply(tx, feature.putBack(c), c.now);
  };
  // In one transaction: once it is noticed, somebody is told.
  inTx(db, (tx) => {
    if (noticeCopy(tx, clock.now())) tell(tx);
  });
  return () => inTx(db, tell);
}

/**
 * Notes that the database is a copy that was put back: from now on nothing is posted first in a conversation before it was looked for
 * there. `restore` leaves a mark in the file, which may be of a version that had no table for it. Says whether it was.
 */
function noticeCopy(tx: Tx, now: Temporal.Instant): boolean {
  if (tx.$client.pragma('user_version', { simple: true }) !== putBackMark) return false;
  tx.delete(lookedThrough).run();
  tx.delete(strayMessage).run();
  tx.insert(putBack)
    .values({
      at: now.toString(),
      lastSign: earlier(
        lastSignIn(tx),
        tx
          .select({ at: min(putBack.lastSign) })
          .from(putBack)
          .get()?.at,
      ),
    })
    .onConflictDoNothing()
    .run();
  const handingOver = and(eq(errand.state, 'due'), sql`json_extract(${errand.request}, '$.kind') = 'handOver'`);
  tx.update(errand)
    .set({ request: sql`json_set(${errand.request}, '$.again', json('true'))` })
    .where(handingOver)
    .run();
  tx.$client.pragma('user_version = 0');
  return true;
}

/** After a second backup what the first one lost is looked for as well. */
const earlier = (sign: string, before: string | null | undefined): string =>
  before && Date.parse(before) < Date.parse(sign) ? before : sign;

/** When the copy was last at work, as far as it knows. */
function lastSignIn(db: Reader): string {
  const signs = [
    db
      .select({ at: max(schedule.seenUntil) })
      .from(schedule)
      .get(),
    db
      .select({ at: max(inbox.at) })
      .from(inbox)
      .get(),
    db
      .select({ at: max(outbox.wantedAt) })
      .from(outbox)
      .get(),
  ];
  const known = signs.flatMap((sign) => (sign?.at ? [Temporal.Instant.from(sign.at)] : []));
  return known.sort(Temporal.Instant.compare).at(-1)?.toString() ?? new Date(0).toISOString();
}

import { and, count, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../db/open.ts';
import { prepared } from '../../db/prepared.ts';
import type { Tx } from '../../db/tx.ts';
import { errand, inbox, outbox, slot } from '../../kit/schema.ts';

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

const messagesByState = prepared((db: Reader) =>
  db
    .select({ state: outbox.state, n: count() })
    .from(outbox)
    .where(inArray(outbox.state, ['due', 'sending', 'unknown', 'stopped', 'withheld']))
    .groupBy(outbox.state)
    .prepare(),
);
const slotsLost = prepared((db: Reader) =>
  db
    .select({ n: count() })
    .from(slot)
    .where(inArray(slot.state, ['missed', 'failed']))
    .prepare(),
);
const errandsStopped = prepared((db: Reader) =>
  db.select({ n: count() }).from(errand).where(eq(errand.state, 'stopped')).prepare(),
);

export function upkeepOf(db: Reader): Upkeep {
  const messages = new Map(
    messagesByState(db)
      .all()
      .map((row) => [row.state, row.n]),
  );
  const slots = slotsLost(db).get();
  const errands = errandsStopped(db).get();
  return {
    waiting: (messages.get('due') ?? 0) + (messages.get('sending') ?? 0),
    unknown: messages.get('unknown') ?? 0,
    stopped: messages.get('stopped') ?? 0,
    withheld: messages.get('withheld') ?? 0,
    missedSlots: slots?.n ?? 0,
    stoppedErrands: errands?.n ?? 0,
  };
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

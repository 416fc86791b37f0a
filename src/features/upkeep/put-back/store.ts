import { countDistinct, desc, isNull } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import { putBack, strayMessage } from '../../../kit/schema.ts';

/** A copy of the database that was put back, and what Slack shows that it does not know, as far as was looked. */
export interface CopyPutBack {
  readonly at: Temporal.Instant;
  /** When the copy was last at work: what was saved between that and `at` is lost. */
  readonly lastSign: Temporal.Instant;
  readonly messages: number;
  readonly conversations: number;
  /** Conversations in which nothing is posted until somebody says so. */
  readonly held: number;
  /** Whose direct messages show something of it. */
  readonly people: readonly string[];
}

/** The last copy that was put back; undefined: none ever was. */
export function copyPutBack(db: Reader): CopyPutBack | undefined {
  const copy = db.select().from(putBack).orderBy(desc(putBack.at)).limit(1).get();
  if (!copy) return undefined;
  const strays = db.select().from(strayMessage).all();
  const held = db
    .select({ n: countDistinct(strayMessage.slackChannel) })
    .from(strayMessage)
    .where(isNull(strayMessage.settledAt))
    .get();
  return {
    at: Temporal.Instant.from(copy.at),
    lastSign: Temporal.Instant.from(copy.lastSign),
    messages: strays.length,
    conversations: new Set(strays.map(({ slackChannel }) => slackChannel)).size,
    held: held?.n ?? 0,
    people: [...new Set(strays.flatMap(({ personId }) => personId ?? []))],
  };
}

/** Posting goes on wherever it was held. */
export function settleAll(tx: Tx, at: Temporal.Instant): void {
  tx.update(strayMessage).set({ settledAt: at.toString() }).where(isNull(strayMessage.settledAt)).run();
}

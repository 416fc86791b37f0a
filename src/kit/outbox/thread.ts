import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { type MessageState, outbox } from '../schema.ts';

const standing: readonly MessageState[] = ['due', 'sending', 'unknown', 'shown'];

/** The channel in which the message of this name stands, or is about to, so that something may be said in its thread. */
export function threadIn(db: Reader, name: string): string | undefined {
  const row = db
    .select({ channel: outbox.channelId, state: outbox.state, withdrawn: outbox.withdrawn })
    .from(outbox)
    .where(eq(outbox.name, name))
    .get();
  return row && row.withdrawn === null && standing.includes(row.state) ? (row.channel ?? undefined) : undefined;
}

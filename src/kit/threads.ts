import { eq } from 'drizzle-orm';
import type { Reader } from '../db/open.ts';
import { type MessageState, outbox } from './schema.ts';

const standing: readonly MessageState[] = ['due', 'sending', 'unknown', 'shown'];

/** The channel in which the message of this name stands, or is about to, so that something may be said in its thread. */
export function threadIn(db: Reader, name: string): string | undefined {
  const row = db
    .select({ channel: outbox.channelId, state: outbox.state, withdrawn: outbox.withdrawn, slackTs: outbox.slackTs })
    .from(outbox)
    .where(eq(outbox.name, name))
    .get();
  if (!row || row.withdrawn !== null) return undefined;
  // What was withheld of a message that stands already is only its newest words.
  const stands = standing.includes(row.state) || (row.state === 'withheld' && row.slackTs !== null);
  return stands ? (row.channel ?? undefined) : undefined;
}

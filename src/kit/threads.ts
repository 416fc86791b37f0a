import { eq } from 'drizzle-orm';
import type { Reader } from '../db/open.ts';
import { type MessageState, outbox } from './schema.ts';

const standing: readonly MessageState[] = ['due', 'sending', 'unknown', 'shown'];

/** The channel in which the message of this name stands, or is about to, so that something may be said in its thread. */
export function threadIn(db: Reader, name: string): string | undefined {
  const row = rowOf(db, name);
  return row && stands(row) ? (row.channel ?? undefined) : undefined;
}

/** Whether the message of this name was to stand in a channel, and does not: it was refused there. */
export function isRefused(db: Reader, name: string): boolean {
  const row = rowOf(db, name);
  return row !== undefined && row.withdrawn === null && !stands(row);
}

/** Whether the message of this name came to stand, or is about to. One that was refused and never shown did not. */
export function isPosted(db: Reader, name: string): boolean {
  const row = rowOf(db, name);
  return row === undefined || row.shownAt !== null || (row.withdrawn === null && standing.includes(row.state));
}

/** Whether a message of this name was ever said, wherever it stands now. */
export const isSaid = (db: Reader, name: string): boolean => rowOf(db, name) !== undefined;

const rowOf = (db: Reader, name: string) =>
  db
    .select({
      channel: outbox.channelId,
      state: outbox.state,
      withdrawn: outbox.withdrawn,
      slackTs: outbox.slackTs,
      shownAt: outbox.shownAt,
    })
    .from(outbox)
    .where(eq(outbox.name, name))
    .get();

/** What was withheld of a message that stands already is only its newest words. */
const stands = ({ state, withdrawn, slackTs }: NonNullable<ReturnType<typeof rowOf>>): boolean =>
  withdrawn === null && (standing.includes(state) || (state === 'withheld' && slackTs !== null));

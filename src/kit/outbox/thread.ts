import { eq } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { outbox } from '../schema.ts';

/** The channel in which Slack shows the message of this name now, so that something may be said in its thread; undefined where it shows none. */
export function threadShownIn(db: Reader, name: string): string | undefined {
  const row = db
    .select({ channel: outbox.channelId, ts: outbox.slackTs, withdrawn: outbox.withdrawn })
    .from(outbox)
    .where(eq(outbox.name, name))
    .get();
  return row?.ts && row.withdrawn === null ? (row.channel ?? undefined) : undefined;
}

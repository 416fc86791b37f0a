import type { WebClient } from '@slack/web-api';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Failure, failureOf } from '../slack.ts';
import type { Row } from './ledger.ts';
import { metadataType } from './send.ts';

const seenMessage = z.object({
  ts: z.string(),
  bot_id: z.string().optional(),
  files: z.array(z.unknown()).optional(),
  metadata: z.object({ event_type: z.string(), event_payload: z.object({ k: z.string().optional() }) }).optional(),
});
const page = z.object({
  messages: z.array(seenMessage),
  has_more: z.boolean().optional(),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});
export type Seen = z.infer<typeof seenMessage>;

/** Whether Slack shows an attempt whose answer was lost. `unproven`: what could be read does not settle it. A `Failure`: it could not be read. */
export type Finding = { readonly ts: string } | 'absent' | { readonly unproven: string } | Failure;

export interface Where {
  readonly channel: string;
  readonly thread: string | undefined;
  /** The newest message of ours that is known to stand there: reading begins with it, and must show it. */
  readonly since: { readonly ts: string; readonly key: string } | undefined;
  readonly botId: string;
}

/** Looks for the message by its key, from the last one known to the newest there is. */
export async function find(client: WebClient, row: Row, where: Where): Promise<Finding> {
  let seen: Seen[];
  try {
    seen = await readAll(client, where);
  } catch (error) {
    return failureOf(error);
  }
  const found = seen.find((message) => keyIn(message) === row.key);
  if (found) return { ts: found.ts };
  // Without our keys in it, a history that lacks the message proves nothing: the permission to read metadata may be gone.
  const blind = seen.some((message) => message.bot_id === where.botId && keyIn(message) === undefined);
  const missed = where.since !== undefined && !seen.some((message) => keyIn(message) === where.since?.key);
  return blind || missed ? { unproven: 'history_shows_no_keys' } : 'absent';
}

/** Our key in a message's metadata, if it is one of ours. */
export const keyIn = ({ metadata }: Seen): string | undefined =>
  metadata?.event_type === metadataType ? metadata.event_payload.k : undefined;

/** When Slack showed what is found only now, perhaps a day later: its stamp is the time of the post. */
export function postedAt(ts: string, now: Temporal.Instant): Temporal.Instant {
  const posted = Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(ts) * 1000));
  return Temporal.Instant.compare(posted, now) < 0 ? posted : now;
}

async function readAll(client: WebClient, where: Where): Promise<Seen[]> {
  const messages: Seen[] = [];
  let cursor: string | undefined;
  do {
    const read = await readPage(client, { ...where, oldest: where.since?.ts, cursor });
    messages.push(...read.messages);
    cursor = read.response_metadata?.next_cursor || undefined;
  } while (cursor);
  return messages;
}

/** A page of a conversation’s messages, or of a thread’s, from a stamp on. */
export async function readPage(
  client: WebClient,
  {
    channel,
    thread,
    oldest,
    cursor,
  }: Pick<Where, 'channel' | 'thread'> & Record<'oldest' | 'cursor', string | undefined>,
): Promise<z.infer<typeof page>> {
  const common = { channel, include_all_metadata: true, limit: 200, ...(cursor ? { cursor } : {}) };
  if (thread) return page.parse(await client.conversations.replies({ ...common, ts: thread }));
  const since = oldest === undefined ? {} : { oldest, inclusive: true };
  return page.parse(await client.conversations.history({ ...common, ...since }));
}

import type { WebClient } from '@slack/web-api';
import { isPrivate } from '../kit/channels.ts';
import { failureOf } from './slack.ts';

/** Which of these channels are public, by Slack’s word now. One that Slack does not show the app is not: everybody sees a public one. Throws what may pass by itself. */
export async function publicAmong(
  client: WebClient,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly name: string }[]> {
  const seen = await Promise.all(ids.map((id) => seenBy(client, id)));
  return seen.flatMap((one) => one ?? []);
}

async function seenBy(client: WebClient, id: string): Promise<{ id: string; name: string } | undefined> {
  try {
    const { channel } = await client.conversations.info({ channel: id });
    return isPrivate(channel) ? undefined : { id, name: channel?.name ?? 'channel' };
  } catch (error) {
    if (failureOf(error).end === 'refused') return undefined;
    throw error;
  }
}

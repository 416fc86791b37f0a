import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type Post, withoutCharts } from '../render/blocks.ts';
import { type Failure, failureOf } from '../slack.ts';
import type { Row } from './ledger.ts';

/** Names our metadata among other apps'. */
export const metadataType = 'throughline_message';

const posted = z.object({ channel: z.string(), ts: z.string() });

export type Sent = { readonly channel: string; readonly ts: string } | Failure;

/** Posts it for the first time. The opaque key in the metadata is how it is found again if the answer is lost. */
export function post(
  client: WebClient,
  row: Pick<Row, 'key'>,
  at: { readonly channel: string; readonly thread: string | undefined; readonly words: Post },
): Promise<Sent> {
  const { channel, thread } = at;
  return asFarAsDrawn(at.words, async (words) => {
    const answer = await client.chat.postMessage({
      channel,
      ...words,
      ...(thread ? { thread_ts: thread } : {}),
      metadata: { event_type: metadataType, event_payload: { k: row.key } },
      // A preview would fetch what somebody typed.
      unfurl_links: false,
      unfurl_media: false,
    });
    return posted.parse(answer);
  });
}

/** Makes Slack show what is wanted now. Done twice, it is done once. */
export function edit(client: WebClient, wanted: Post, at: { channel: string; ts: string }): Promise<Sent> {
  return asFarAsDrawn(wanted, (words) => client.chat.update({ ...at, ...words }).then(() => at));
}

/** Takes it back. A message that is not there any more counts as taken back. */
export async function takeBack(client: WebClient, at: { channel: string; ts: string }): Promise<Sent> {
  const sent = await settled(client.chat.delete(at).then(() => at));
  return 'end' in sent && sent.why === 'message_not_found' ? at : sent;
}

/** The conversation with a person. Slack opens the same one every time. */
export function openConversation(client: WebClient, slackId: string): Promise<{ channel: string } | Failure> {
  const opened = z.object({ channel: z.object({ id: z.string() }) });
  return settled(
    client.conversations.open({ users: slackId }).then((answer) => ({ channel: opened.parse(answer).channel.id })),
  );
}

/** Sends what is wanted; where the workspace refuses blocks and there are charts among them, once more without these. */
async function asFarAsDrawn(words: Post, send: (words: Post) => Promise<Exclude<Sent, Failure>>): Promise<Sent> {
  const sent = await settled(send(words));
  const plainer = withoutCharts(words);
  const refusedForCharts =
    'end' in sent && sent.why === 'invalid_blocks' && plainer.blocks.length < words.blocks.length;
  return refusedForCharts ? settled(send(plainer)) : sent;
}

async function settled<T>(call: Promise<T>): Promise<T | Failure> {
  try {
    return await call;
  } catch (error) {
    return failureOf(error);
  }
}

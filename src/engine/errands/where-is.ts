import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Arrived, ErrandRequest } from '../../kit/errand.ts';

const shownFile = z.object({
  file: z.object({ user: z.string(), name: z.string().nullish(), permalink: z.url({ protocol: /^https?$/ }) }),
});
const shownMessage = z.object({ permalink: z.url({ protocol: /^https?$/ }) });

/**
 * Where a file or a message lies in Slack, and what the file is called. What Slack does not show this app, or what is somebody
 * else's file, is nowhere: the answer is then without an address.
 */
export async function whereIs(
  client: WebClient,
  { what, by, about }: Extract<ErrandRequest, { kind: 'whereIs' }>,
): Promise<Arrived> {
  if ('file' in what) {
    const found = shownFile.safeParse(await client.files.info({ file: what.file }));
    const own = found.success && found.data.file.user === by;
    return own ? located(about, found.data.file.permalink, found.data.file.name ?? '') : located(about, '', '');
  }
  const found = shownMessage.safeParse(await client.chat.getPermalink({ channel: what.channel, message_ts: what.ts }));
  return located(about, found.data?.permalink ?? '', '');
}

const located = (about: string, url: string, name: string): Arrived => ({ kind: 'whereIs', about, url, name });

import { expect, test } from 'vitest';
import { call } from './call.ts';
import { workspace } from './workspace.ts';

test('metadata comes back from history only when it is asked for', async () => {
  const slack = workspace();
  const channel = slack.channelId('general');
  const metadata = { event_type: 'kept', event_payload: { k: '1' } };
  await call(slack, 'chat.postMessage', { channel, text: 'a', metadata });

  const [without, withIt] = [
    await call(slack, 'conversations.history', { channel }),
    await call(slack, 'conversations.history', { channel, include_all_metadata: true }),
  ];

  expect(JSON.stringify(without.body)).not.toContain('event_payload');
  expect(withIt.body.messages).toMatchObject([{ metadata }]);
});

test('history goes newest first, page by page, between bounds; replies are elsewhere', async () => {
  const slack = workspace();
  const channel = slack.channelId('general');
  const times: unknown[] = [];
  for (const text of ['a', 'b', 'c']) {
    times.push((await call(slack, 'chat.postMessage', { channel, text })).body.ts);
    slack.clock.moveBy(2_000);
  }
  await call(slack, 'chat.postMessage', { channel, text: 'reply', thread_ts: times[0] });
  const read = async (args: object, method = 'conversations.history') => {
    const { body } = await call(slack, method, { channel, ...args });
    const texts: string[] = JSON.parse(JSON.stringify(body.messages)).map((one: { text: string }) => one.text);
    return { texts, more: body.has_more, next: JSON.parse(JSON.stringify(body.response_metadata)).next_cursor };
  };

  const first = await read({ limit: 2 });
  const second = await read({ limit: 2, cursor: first.next });

  expect(first).toMatchObject({ texts: ['c', 'b'], more: true });
  expect(second).toEqual({ texts: ['a'], more: false, next: '' });
  expect((await read({ oldest: times[1] })).texts).toEqual(['c']);
  expect((await read({ oldest: times[1], inclusive: true })).texts).toEqual(['c', 'b']);
  expect((await read({ latest: times[1] })).texts).toEqual(['a']);
  expect((await read({ ts: times[0] }, 'conversations.replies')).texts).toEqual(['a', 'reply']);
});

test('a ts is text, never twice, and follows the clock of the workspace', async () => {
  const slack = workspace({ now: Date.UTC(2027, 0, 4) });
  const channel = slack.channelId('general');

  const posts = await Promise.all(['a', 'b', 'c'].map((text) => call(slack, 'chat.postMessage', { channel, text })));

  const times = posts.map((one) => String(one.body.ts));
  expect(new Set(times).size).toBe(3);
  expect(times.every((ts) => /^17990\d{5}\.\d{6}$/.test(ts))).toBe(true);
  expect(posts[0]?.headers.get('date')).toContain('04 Jan 2027');
});

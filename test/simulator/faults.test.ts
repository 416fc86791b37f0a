import { expect, test } from 'vitest';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { call } from './call.ts';
import { workspace } from './workspace.ts';

function postTo(slack: Simulator, text = 'hello') {
  return call(slack, 'chat.postMessage', { channel: slack.channelId('general'), text });
}

test('a post can be made although its answer is lost', async () => {
  const slack = workspace();
  slack.misbehave({ post: { accept_then_drop: 1 } });

  await expect(postTo(slack)).rejects.toThrow('fetch failed');

  expect(slack.messages().map((one) => one.text)).toEqual(['hello']);
});

test('a post can be made long after its connection was cut', async () => {
  const slack = workspace();
  slack.misbehave({ post: { late: 1, lateMs: 20_000 } });

  await expect(postTo(slack)).rejects.toThrow('fetch failed');
  const before = slack.messages().length;
  slack.clock.moveBy(20_000);

  expect(before).toBe(0);
  expect(slack.messages()).toHaveLength(1);
});

test('a call can hang until the app gives up, and nothing is posted', async () => {
  const slack = workspace();
  slack.misbehave({ post: { hang: 1 } });
  const signal = AbortSignal.timeout(20);
  const headers = { authorization: `Bearer ${slack.tokens.bot}` };

  const hanging = slack.fetch('https://slack.com/api/chat.postMessage', { method: 'POST', headers, signal });

  await expect(hanging).rejects.toThrow();
  expect(slack.messages()).toEqual([]);
});

test.each([
  ['status500', 500],
  ['html', 502],
] as const)('a post can fail with %s', async (fault, status) => {
  const slack = workspace();
  slack.misbehave({ post: { [fault]: 1 } });

  const response = await slack.fetch('https://slack.com/api/chat.postMessage', { method: 'POST' });

  expect(response.status).toBe(status);
  expect(slack.messages()).toEqual([]);
});

test('any method can be told to wait, with the seconds it should', async () => {
  const slack = workspace();
  slack.misbehave({ api: { ratelimited: 1, retryAfter: 7 }, post: { ratelimited: 1, retryAfter: 9 } });

  const [other, post] = [await call(slack, 'auth.test'), await postTo(slack)];

  expect([other.status, other.headers.get('retry-after')]).toEqual([429, '7']);
  expect([post.status, post.headers.get('retry-after')]).toEqual([429, '9']);
});

test('while Slack is down nothing is taken and nothing is delivered', async () => {
  const slack = workspace();
  slack.connect(async () => 'Heard.');
  slack.misbehave({ down: true });

  const answer = await slack.person('Dana Wells').command('/test');

  await expect(call(slack, 'auth.test')).rejects.toThrow('fetch failed');
  expect(answer.kind).toBe('error');
});

test('conversations can be read once a minute only, fifteen messages a page', async () => {
  const slack = workspace();
  for (let n = 0; n < 16; n += 1) {
    await postTo(slack);
    slack.clock.moveBy(1_100);
  }
  slack.misbehave({ slowHistory: true });
  const read = () => call(slack, 'conversations.history', { channel: slack.channelId('general'), limit: '200' });

  const [first, second] = [await read(), await read()];
  slack.clock.moveBy(60_000);
  const third = await read();

  expect(first.body.messages).toHaveLength(15);
  expect([second.status, second.headers.get('retry-after')]).toEqual([429, '60']);
  expect(third.status).toBe(200);
});

test('history may lag behind what was posted', async () => {
  const slack = workspace();
  slack.misbehave({ historyLagMs: 30_000 });
  await postTo(slack);
  const read = async () =>
    (await call(slack, 'conversations.history', { channel: slack.channelId('general') })).body.messages;

  const before = await read();
  slack.clock.moveBy(30_000);

  expect(before).toEqual([]);
  expect(await read()).toHaveLength(1);
});

test('a delivery may come twice, and the second answer changes nothing', async () => {
  const slack = workspace();
  const bodies: unknown[] = [];
  slack.connect(async (body) => {
    bodies.push(body);
    return 'Heard.';
  });
  slack.misbehave({ duplicates: 1 });

  await slack.person('Dana Wells').command('/test');

  expect(bodies).toHaveLength(2);
  expect(bodies[0]).toEqual(bodies[1]);
  expect(slack.person('Dana Wells').ephemerals()).toHaveLength(1);
});

test('events may overtake each other', async () => {
  const orders = new Set<string>();
  for (const seed of [1, 2, 3]) {
    const slack = workspace({ seed });
    const heard: unknown[] = [];
    slack.connect(async (body) => void heard.push(JSON.parse(JSON.stringify(body)).event.user?.name));
    slack.misbehave({ reorder: true });
    for (const name of ['A', 'B', 'C', 'D', 'E']) slack.addUser({ name });
    await slack.settled();
    orders.add(heard.join(''));
  }

  expect([...orders].some((order) => order !== 'abcde')).toBe(true);
  expect([...orders].every((order) => [...order].sort().join('') === 'abcde')).toBe(true);
});

test('when the answer of the app is lost the person sees an error, and an event comes again', async () => {
  const slack = workspace();
  const bodies: Record<string, unknown>[] = [];
  slack.connect(async (body) => {
    bodies.push(body);
    return 'Heard.';
  });
  slack.misbehave({ ackLost: 1 });

  const answer = await slack.person('Dana Wells').command('/test');
  slack.addUser({ name: 'New' });
  await slack.settled();

  expect(answer).toEqual({ kind: 'error', why: 'the answer was lost' });
  expect(bodies.filter((one) => one.type === 'event_callback')).toHaveLength(2);
});

test('any other method can fail or hang as well', async () => {
  const slack = workspace();
  const ask = (init: RequestInit = {}) => slack.fetch('https://slack.com/api/auth.test', { method: 'POST', ...init });

  slack.misbehave({ api: { status500: 1 } });
  const failed = await ask();
  slack.misbehave({ api: { status500: 0, hang: 1 } });
  const hanging = ask({ signal: AbortSignal.timeout(20) });

  expect(failed.status).toBe(500);
  await expect(hanging).rejects.toThrow();
});

test('any other call can be done although its answer is lost', async () => {
  const slack = workspace();
  const { ts } = (await postTo(slack)).body;
  slack.misbehave({ api: { accept_then_drop: 1 } });

  const lost = call(slack, 'chat.delete', { channel: slack.channelId('general'), ts });

  await expect(lost).rejects.toThrow();
  expect(slack.messages()).toEqual([]);
});

test('a workspace may refuse charts, wherever they are sent', async () => {
  const slack = workspace();
  slack.misbehave({ noCharts: true });
  const series = [{ name: 'Rigor', data: [{ label: 'October', value: 40 }] }];
  const chart = { type: 'line', series, axis_config: { categories: ['October'] } };
  const blocks = [{ type: 'data_visualization', title: 'Seen', chart }];
  const channel = slack.channelId('general');

  const refused = await call(slack, 'chat.postMessage', { channel, text: 'Seen', blocks });
  const taken = await postTo(slack);

  expect(refused.body).toMatchObject({ ok: false, error: 'invalid_blocks' });
  expect(taken.body.ok).toBe(true);
});

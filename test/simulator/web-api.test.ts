import { expect, test } from 'vitest';
import { call, section } from './call.ts';
import { workspace } from './workspace.ts';

test('three posts in a burst are taken, the fourth must wait a second', async () => {
  const slack = workspace();
  const post = () => call(slack, 'chat.postMessage', { channel: slack.channelId('general'), text: 'x' });

  const burst = [await post(), await post(), await post(), await post()];
  slack.clock.moveBy(1_000);
  const later = await post();

  expect(burst.map((one) => one.status)).toEqual([200, 200, 200, 429]);
  expect(burst[3]?.headers.get('retry-after')).toBe('1');
  expect(later.body.ok).toBe(true);
});

test('a person’s id as the channel opens their DM, the same one every time', async () => {
  const slack = workspace();
  const user = slack.person('Dana Wells').id;

  const first = await call(slack, 'chat.postMessage', { channel: user, text: 'a' });
  const opened = await call(slack, 'conversations.open', { users: user });

  expect(opened.body.channel).toEqual({ id: first.body.channel });
  expect(
    slack
      .person('Dana Wells')
      .dms()
      .map((one) => one.text),
  ).toEqual(['a']);
});

test('words without blocks take the blocks of a message away; its metadata stays', async () => {
  const slack = workspace();
  const channel = slack.channelId('general');
  const metadata = { event_type: 'kept', event_payload: { k: '1' } };
  const { ts } = (await call(slack, 'chat.postMessage', { channel, text: 'a', blocks: [section('a')], metadata })).body;

  await call(slack, 'chat.update', { channel, ts, text: 'b' });
  const edited = slack.messages();
  await call(slack, 'chat.update', { channel, ts, text: 'c', metadata: {} });

  expect(edited).toMatchObject([{ text: 'b', blocks: [], metadata, edits: 1 }]);
  expect(slack.messages()[0]).not.toHaveProperty('metadata');
});

test('forms with JSON inside are read as JSON bodies are', async () => {
  const slack = workspace();
  const body = new URLSearchParams({
    token: slack.tokens.bot,
    channel: slack.channelId('general'),
    text: 'x',
    blocks: JSON.stringify([section('inside')]),
  });

  const response = await slack.fetch('https://slack.com/api/chat.postMessage', { method: 'POST', body });

  expect(await response.json()).toMatchObject({ ok: true });
  expect(slack.messages()[0]?.blocks).toMatchObject([{ type: 'section', text: { text: 'inside' } }]);
});

test('the methods that only tell something tell it', async () => {
  const slack = workspace();
  const dana = slack.person('Dana Wells').id;
  const channel = slack.channelId('general');
  const { ts } = (await call(slack, 'chat.postMessage', { channel, text: 'a' })).body;

  expect((await call(slack, 'auth.test')).body).toMatchObject({ user_id: slack.botUserId, team_id: slack.teamId });
  expect((await call(slack, 'team.info')).body.team).toMatchObject({ id: slack.teamId });
  expect((await call(slack, 'bots.info')).body.bot).toMatchObject({ app_id: slack.appId });
  expect((await call(slack, 'users.info', { user: dana })).body.user).toMatchObject({
    real_name: 'Dana Wells',
    tz: 'America/New_York',
    profile: { email: 'dana@example.org' },
  });
  expect((await call(slack, 'users.list', { limit: 2 })).body.members).toHaveLength(2);
  expect((await call(slack, 'users.lookupByEmail', { email: 'DANA@example.org' })).body.user).toMatchObject({
    id: dana,
  });
  expect((await call(slack, 'conversations.info', { channel })).body.channel).toMatchObject({
    is_member: true,
    is_private: false,
  });
  expect((await call(slack, 'conversations.members', { channel })).body.members).toContain(dana);
  expect((await call(slack, 'conversations.list')).body.channels).toHaveLength(2);
  expect((await call(slack, 'conversations.join', { channel: slack.channelId('elsewhere') })).body.ok).toBe(true);
  expect((await call(slack, 'chat.getPermalink', { channel, message_ts: ts })).body.permalink).toContain(channel);
  expect((await call(slack, 'chat.delete', { channel, ts })).body.ok).toBe(true);
  expect((await call(slack, 'apps.connections.open', {}, slack.tokens.app)).body.error).toBe('internal_error');
});

test('only people in the conversation see an ephemeral message, and it is gone after a reload', async () => {
  const slack = workspace();
  const [dana, omar] = [slack.person('Dana Wells'), slack.person('Omar Haddad')];

  await call(slack, 'chat.postEphemeral', { channel: slack.channelId('general'), user: dana.id, text: 'psst' });
  const before = [dana.ephemerals().length, omar.ephemerals().length, dana.channel('general').length];
  dana.reload();

  expect(before).toEqual([1, 0, 0]);
  expect(dana.ephemerals()).toEqual([]);
});

test('stray ampersands and angle brackets come back as entities, tokens as they were', async () => {
  const slack = workspace();

  await call(slack, 'chat.postMessage', {
    channel: slack.channelId('general'),
    text: 'a & b < c &lt; <!here> <https://x.org|y>',
  });

  expect(slack.messages()[0]?.text).toBe('a &amp; b &lt; c &lt; <!here> <https://x.org|y>');
});

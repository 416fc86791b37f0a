import { expect, test } from 'vitest';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { call, errorOf, section, words } from './call.ts';
import { manifest, workspace } from './workspace.ts';

/** Arguments that name channels, people and messages of a fresh workspace. */
type Args = (slack: Simulator, posted: { channel: string; ts: string; reply: string }) => object;

const inGeneral =
  (more: object): Args =>
  (slack) => ({ channel: slack.channelId('general'), ...more });
const modal = { type: 'modal', title: words('Hi'), blocks: [section('hello')] };

const REFUSALS: [string, string, Args][] = [
  ['channel_not_found', 'chat.postMessage', () => ({ channel: 'C000', text: 'x' })],
  ['channel_not_found', 'conversations.info', (slack) => ({ channel: slack.channelId('secret') })],
  ['not_in_channel', 'chat.postMessage', (slack) => ({ channel: slack.channelId('elsewhere'), text: 'x' })],
  ['not_in_channel', 'conversations.history', (slack) => ({ channel: slack.channelId('elsewhere') })],
  [
    'not_in_channel',
    'chat.postEphemeral',
    (slack) => ({ channel: slack.channelId('elsewhere'), user: slack.person('Dana Wells').id, text: 'x' }),
  ],
  [
    'user_not_in_channel',
    'chat.postEphemeral',
    (slack) => ({ channel: slack.channelId('general'), user: slack.person('Vera Gast').id, text: 'x' }),
  ],
  ['user_not_found', 'conversations.open', () => ({ users: 'U000' })],
  ['user_not_found', 'users.info', () => ({ user: 'U000' })],
  ['user_not_found', 'views.publish', () => ({ user_id: 'U000', view: { type: 'home', blocks: [] } })],
  ['users_not_found', 'users.lookupByEmail', () => ({ email: 'nobody@example.org' })],
  ['users_not_found', 'users.lookupByEmail', () => ({ email: 'old@example.org' })],
  ['cannot_dm_bot', 'chat.postMessage', () => ({ channel: 'USLACKBOT', text: 'x' })],
  ['user_disabled', 'chat.postMessage', (slack) => ({ channel: slack.person('Old Timer').id, text: 'x' })],
  ['too_many_users', 'conversations.open', () => ({ users: 'a,b,c,d,e,f,g,h,i' })],
  ['no_text', 'chat.postMessage', inGeneral({})],
  ['invalid_blocks', 'chat.postMessage', inGeneral({ text: 'x', blocks: [{ type: 'nonsense' }] })],
  ['invalid_blocks_format', 'chat.postMessage', inGeneral({ text: 'x', blocks: 'nonsense' })],
  ['markdown_text_conflict', 'chat.postMessage', inGeneral({ text: 'x', markdown_text: 'x' })],
  ['msg_too_long', 'chat.postMessage', inGeneral({ markdown_text: 'x'.repeat(12_001) })],
  ['too_many_attachments', 'chat.postMessage', inGeneral({ text: 'x', attachments: Array(101).fill({ text: 'x' }) })],
  [
    'invalid_metadata_format',
    'chat.postMessage',
    inGeneral({ text: 'x', metadata: { event_type: 'no spaces', event_payload: {} } }),
  ],
  ['cannot_reply_to_message', 'chat.postMessage', inGeneral({ text: 'x', thread_ts: '1.000001' })],
  [
    'cannot_reply_to_message',
    'chat.postMessage',
    (_slack, { channel, reply }) => ({ channel, text: 'x', thread_ts: reply }),
  ],
  ['message_not_found', 'chat.update', inGeneral({ ts: '1.000001', text: 'x' })],
  ['message_not_found', 'chat.getPermalink', inGeneral({ message_ts: '1.000001' })],
  ['msg_too_long', 'chat.update', (_slack, { channel, ts }) => ({ channel, ts, text: 'x'.repeat(4_001) })],
  ['thread_not_found', 'conversations.replies', inGeneral({ ts: '1.000001' })],
  ['invalid_limit', 'conversations.history', inGeneral({ limit: 0 })],
  ['invalid_cursor', 'conversations.history', inGeneral({ cursor: 'nonsense' })],
  ['invalid_ts_oldest', 'conversations.history', inGeneral({ oldest: 'yesterday' })],
  [
    'method_not_supported_for_channel_type',
    'conversations.join',
    (_slack, { channel }) => ({ channel: `${channel}?` }),
  ],
  ['file_not_found', 'files.info', () => ({ file: 'F000' })],
  ['file_not_found', 'files.completeUploadExternal', () => ({ files: [{ id: 'F000' }] })],
  ['bot_not_found', 'bots.info', () => ({ bot: 'B000' })],
  ['invalid_trigger_id', 'views.open', () => ({ trigger_id: 'nonsense', view: modal })],
  ['invalid_arguments', 'views.open', () => ({ trigger_id: 'nonsense' })],
  ['invalid_arguments', 'chat.postMessage', () => ({ text: 'x' })],
  ['not_found', 'views.update', () => ({ view_id: 'V000', view: modal })],
  [
    'view_too_large',
    'views.open',
    () => ({ trigger_id: 'x', view: { ...modal, blocks: Array(100).fill(section('x'.repeat(2_600))) } }),
  ],
  ['unknown_method', 'chat.shout', () => ({})],
];

test.each(REFUSALS)('%s: %s refuses', async (error, method, args) => {
  const slack = workspace();
  const channel = slack.channelId('general');
  const { ts } = (await call(slack, 'chat.postMessage', { channel, text: 'parent' })).body;
  const { ts: reply } = (await call(slack, 'chat.postMessage', { channel, text: 'reply', thread_ts: ts })).body;

  const wanted = args(slack, { channel, ts: String(ts), reply: String(reply) });
  const dm = (await call(slack, 'conversations.open', { users: slack.person('Dana Wells').id })).body.channel;
  const swapped = error === 'method_not_supported_for_channel_type' ? dm : undefined;
  const found = await errorOf(slack, method, swapped ? { channel: JSON.parse(JSON.stringify(swapped)).id } : wanted);

  expect(found).toBe(error);
});

test('an unknown method is refused loudly and recorded', async () => {
  const slack = workspace();

  await call(slack, 'chat.shout');

  expect(slack.problems()).toEqual(['chat.shout refused with unknown_method']);
  expect(slack.traffic().at(-1)).toMatchObject({ direction: 'in', what: 'chat.shout', status: 200 });
});

test.each([
  ['not_authed', 'auth.test', ''],
  ['invalid_auth', 'auth.test', 'xoxb-somebody-else'],
  ['not_allowed_token_type', 'auth.test', 'app'],
  ['not_allowed_token_type', 'apps.connections.open', 'bot'],
])('%s: %s with another token', async (error, method, token) => {
  const slack = workspace();
  const given = { app: slack.tokens.app, bot: slack.tokens.bot }[token] ?? token;

  expect(await errorOf(slack, method, {}, given)).toBe(error);
});

test.each([
  ['chat:write', 'chat.postMessage', { channel: 'general', text: 'x' }],
  ['channels:history', 'conversations.history', { channel: 'general' }],
  ['groups:history', 'conversations.history', { channel: 'secret' }],
  ['channels:read', 'conversations.info', { channel: 'general' }],
  ['groups:read', 'conversations.list', { types: 'private_channel' }],
  ['im:write', 'conversations.open', { users: 'U1' }],
  ['mpim:write', 'conversations.open', { users: 'U1,U2' }],
  ['channels:join', 'conversations.join', { channel: 'general' }],
  ['users:read', 'users.info', { user: 'U1' }],
  ['users:read', 'users.list', {}],
  ['users:read.email', 'users.lookupByEmail', { email: 'x' }],
  ['files:write', 'files.getUploadURLExternal', {}],
  ['files:read', 'files.info', {}],
  ['team:read', 'team.info', {}],
])('without %s there is no %s', async (scope, method, args) => {
  const bot = manifest.oauth_config?.scopes?.bot?.filter((one) => one !== scope);
  const slack = workspace({ manifest: { ...manifest, oauth_config: { scopes: { bot } } } });
  const channel = 'channel' in args ? { channel: slack.channelId(args.channel) } : {};

  const { body, headers } = await call(slack, method, { ...args, ...channel });

  expect(body).toMatchObject({ ok: false, error: 'missing_scope', needed: scope, provided: bot?.join(',') });
  expect(headers.get('x-oauth-scopes')).toBe(bot?.join(','));
  expect(slack.problems().join()).toContain('missing_scope');
});

test('an archived channel takes no posts', async () => {
  const slack = workspace();
  slack.setChannel('general', { archived: true });

  expect(await errorOf(slack, 'chat.postMessage', { channel: slack.channelId('general'), text: 'x' })).toBe(
    'is_archived',
  );
});

test('without a Messages tab nobody can be written to, without a Home tab nothing is published', async () => {
  const app_home = { home_tab_enabled: false, messages_tab_enabled: false };
  const slack = workspace({ manifest: { ...manifest, features: { ...manifest.features, app_home } } });
  const user = slack.person('Dana Wells').id;

  expect(await errorOf(slack, 'chat.postMessage', { channel: user, text: 'x' })).toBe('messages_tab_disabled');
  expect(await errorOf(slack, 'views.publish', { user_id: user, view: { type: 'home', blocks: [] } })).toBe(
    'not_enabled',
  );
});

test("somebody else's message can be neither edited nor deleted", async () => {
  const slack = workspace();
  const { channel, ts } = await slack.person('Dana Wells').say('general', 'mine');

  expect(await errorOf(slack, 'chat.update', { channel, ts, text: 'x' })).toBe('cant_update_message');
  expect(await errorOf(slack, 'chat.delete', { channel, ts })).toBe('cant_delete_message');
});

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

  expect(slack.messages()).toMatchObject([{ text: 'b', blocks: [], metadata, edits: 1 }]);
});

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

test('a body that is no JSON is refused', async () => {
  const slack = workspace();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${slack.tokens.bot}` };

  const response = await slack.fetch('https://slack.com/api/auth.test', { method: 'POST', headers, body: '{' });

  expect(await response.json()).toMatchObject({ error: 'invalid_json' });
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

test('a file goes up in three steps and comes down only with the bot’s token', async () => {
  const slack = workspace();
  const channel = slack.channelId('general');

  const { upload_url, file_id } = (await call(slack, 'files.getUploadURLExternal', { filename: 'a.csv', length: 3 }))
    .body;
  const early = await errorOf(slack, 'files.completeUploadExternal', { files: [{ id: file_id }] });
  await slack.fetch(String(upload_url), { method: 'POST', body: 'a,b' });
  const files = [{ id: file_id, title: 'Letters' }];
  const done = await call(slack, 'files.completeUploadExternal', {
    files,
    channel_id: channel,
    initial_comment: 'here',
  });
  const info = (await call(slack, 'files.info', { file: file_id })).body.file;
  const { url_private } = JSON.parse(JSON.stringify(info));
  const headers = { authorization: `Bearer ${slack.tokens.bot}` };
  const [withToken, without] = [await slack.fetch(url_private, { headers }), await slack.fetch(url_private)];

  expect(early).toBe('file_not_found');
  expect(done.body).toEqual({ ok: true, files: [{ id: file_id, title: 'Letters' }] });
  expect(await withToken.text()).toBe('a,b');
  expect(await without.text()).toContain('Sign in');
  expect(slack.messages()).toMatchObject([{ text: 'here', files: [{ id: file_id }] }]);
});

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
  ['files:write', 'files.completeUploadExternal', {}],
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

test('a body that is no JSON is refused', async () => {
  const slack = workspace();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${slack.tokens.bot}` };

  const response = await slack.fetch('https://slack.com/api/auth.test', { method: 'POST', headers, body: '{' });

  expect(await response.json()).toMatchObject({ error: 'invalid_json' });
});

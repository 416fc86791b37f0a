import { expect, test } from 'vitest';
import { call } from './call.ts';
import { told } from './told.ts';
import { manifest } from './workspace.ts';

test('opening the tabs of the app tells it which one', async () => {
  const { events, dana } = told();

  await dana.openHome();
  await dana.openMessages();

  expect(events.map((one) => one.event)).toMatchObject([
    { type: 'app_home_opened', user: dana.id, tab: 'home' },
    { type: 'app_home_opened', tab: 'messages' },
  ]);
});

test('changes of people and channels reach the app as events, those it asked for only', async () => {
  const { slack, events } = told();

  slack.setUser('Omar Haddad', { deactivated: true });
  slack.addUser({ name: 'New Person' });
  slack.setChannel('general', { archived: true });
  slack.setChannel('elsewhere', { botIn: true, extShared: true });
  await slack.settled();

  expect(events.map((one) => JSON.parse(JSON.stringify(one.event)).type)).toEqual([
    'user_change',
    'team_join',
    'channel_archive',
    'member_joined_channel',
  ]);
  expect(new Set(events.map((one) => one.event_id)).size).toBe(4);
});

test('the app hears what is said where it is, its own words and mentions included', async () => {
  const { slack, events, dana } = told();

  await dana.say('general', `hello @${slack.person(slack.botUserId).name}`);
  await dana.say('elsewhere', 'not for the app');
  await dana.say('app', 'hello you');
  await call(slack, 'chat.postMessage', { channel: slack.channelId('general'), text: 'me' });
  await slack.settled();

  expect(events.map((one) => one.event)).toMatchObject([
    { type: 'message', channel_type: 'channel', user: dana.id },
    { type: 'app_mention' },
    { type: 'message', channel_type: 'im', text: 'hello you' },
    { type: 'message', bot_id: slack.botId },
  ]);
});

test('an event comes only with the scope it needs, and what is said to the app directly is no mention', async () => {
  const granted = manifest.oauth_config?.scopes?.bot ?? [];
  const bot = granted.filter((scope) => scope !== 'app_mentions:read' && scope !== 'channels:history');
  const { slack, events, dana } = told(undefined, { manifest: { ...manifest, oauth_config: { scopes: { bot } } } });
  const name = slack.person(slack.botUserId).name;

  await dana.say('general', `hello @${name}`);
  await dana.say('app', `hello @${name}`);
  await slack.settled();

  expect(events.map((one) => one.event)).toMatchObject([{ type: 'message', channel_type: 'im' }]);
  expect(events).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { call } from './call.ts';
import { buttons, told } from './told.ts';

test('with should_escape people, channels and links come in angle brackets, without it as they were typed', async () => {
  const { slack, bodies, dana, omar } = told();
  const typed = 'see @Omar Haddad in #general & #secret at https://x.org/?a <b>';

  await dana.command(`/test ${typed}`);
  await dana.command(`/plain ${typed}`);

  const [general, secret] = [slack.channelId('general'), slack.channelId('secret')];
  expect(bodies.map((one) => one.text)).toEqual([
    `see <@${omar.id}|omar.haddad> in <#${general}|general> &amp; <#${secret}|> at <https://x.org/?a> &lt;b&gt;`,
    typed,
  ]);
});

test('a command that the app does not have is answered by Slackbot and never reaches the app', async () => {
  const { bodies, dana } = told();

  const answer = await dana.command('/nonsense');

  expect(answer).toMatchObject({ kind: 'words', text: expect.stringContaining('/nonsense is not a valid command') });
  expect(bodies).toEqual([]);
});

test('guests can use commands, deactivated people can do nothing', async () => {
  const { slack, bodies } = told();

  await slack.person('Vera Gast').command('/test');

  expect(bodies).toHaveLength(1);
  await expect(slack.person('Old Timer').command('/test')).rejects.toThrow('Old Timer is deactivated');
});

test('a command knows where it was typed', async () => {
  const { slack, bodies, dana, omar } = told();

  await dana.command('/test', 'general');
  await dana.command('/test');
  await omar.command('/test', 'secret');

  expect(bodies.map((one) => one.channel_name)).toEqual(['general', 'directmessage', 'privategroup']);
  expect(bodies[0]?.channel_id).toBe(slack.channelId('general'));
  await expect(dana.command('/test', 'secret')).rejects.toThrow('Dana Wells is not in secret');
});

test('a response URL takes five answers within thirty minutes', async () => {
  const { slack, bodies, dana } = told();
  await dana.command('/test', 'general');
  await dana.command('/test', 'general');
  const [first, second] = bodies.map((one) => String(one.response_url));
  const send = async (url: string | undefined, body: object) =>
    (await slack.fetch(String(url), { method: 'POST', body: JSON.stringify(body) })).status;

  const statuses: number[] = [];
  for (let i = 0; i < 6; i += 1) statuses.push(await send(first, { text: `${i}` }));
  const public_ = await send(second, { text: 'all', response_type: 'in_channel' });
  slack.clock.moveBy(30 * 60_000 + 1);
  const late = await send(second, { text: 'late' });

  expect(statuses).toEqual([200, 200, 200, 200, 200, 404]);
  expect([public_, late]).toEqual([200, 404]);
  expect(dana.ephemerals().map((one) => one.text)).toEqual(['0', '1', '2', '3', '4']);
  expect(dana.channel('general').map((one) => one.text)).toEqual(['all']);
});

test('a response URL replaces or deletes the message it came from, ephemeral ones included', async () => {
  const { slack, bodies, dana } = told();
  const channel = slack.channelId('general');
  await call(slack, 'chat.postEphemeral', { channel, user: dana.id, text: 'x', blocks: [buttons('Yes')] });
  await dana.press('Yes');
  const url = String(bodies[0]?.response_url);
  const send = (body: object) => slack.fetch(url, { method: 'POST', body: JSON.stringify(body) });

  await send({ replace_original: true, text: 'replaced', response_type: 'in_channel' });
  const replaced = dana.ephemerals().map((one) => one.text);
  await send({ delete_original: true });

  expect(bodies[0]).toMatchObject({ container: { is_ephemeral: true } });
  expect(bodies[0]).not.toHaveProperty('message');
  expect(replaced).toEqual(['replaced']);
  expect([dana.ephemerals(), slack.messages()]).toEqual([[], []]);
});

test('shortcuts: a global one has no channel, one on a message brings the message', async () => {
  const { slack, bodies, dana } = told();
  const { ts } = await dana.say('general', 'remember this');

  await dana.shortcut('Make a note');
  await dana.shortcut('Keep this', { channel: 'general', ts });

  expect(bodies[0]).toMatchObject({ type: 'shortcut', callback_id: 'note' });
  expect(bodies[0]).not.toHaveProperty('channel');
  expect(bodies[1]).toMatchObject({
    type: 'message_action',
    callback_id: 'keep',
    message_ts: ts,
    message: { text: 'remember this' },
  });
  expect(slack.problems()).toEqual([]);
});

test('a shortcut on a message says whose it is: a person’s, or an app’s with its bot and its app', async () => {
  const { slack, bodies, dana } = told();
  const channel = slack.channelId('general');
  const { ts } = (await call(slack, 'chat.postMessage', { channel, text: 'from the app' })).body;
  const own = await dana.say('general', 'from Dana');

  await dana.shortcut('Keep this', { channel: 'general', ts: String(ts) });
  await dana.shortcut('Keep this', { channel: 'general', ts: own.ts });

  expect(bodies[0]).toMatchObject({
    channel: { id: channel, name: 'general' },
    message: { text: 'from the app', user: slack.botUserId, bot_id: slack.botId, app_id: bodies[0]?.api_app_id },
  });
  expect(bodies[1]).toMatchObject({ message: { text: 'from Dana', user: dana.id } });
  expect(bodies[1]?.message).not.toHaveProperty('bot_id');
  expect(bodies[1]?.message).not.toHaveProperty('app_id');
});

test('a shortcut in a direct conversation or a private channel does not tell its name', async () => {
  const { slack, bodies, dana, omar } = told();
  slack.setChannel('general', { private: true });
  const direct = dana.direct(omar.name);

  await dana.shortcut('Keep this', await dana.say(direct, 'to Omar'));
  await dana.shortcut('Keep this', await dana.say('general', 'to all'));

  expect(bodies.map((one) => one.channel)).toMatchObject([
    { id: direct, name: 'directmessage' },
    { name: 'privategroup' },
  ]);
});

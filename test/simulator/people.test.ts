import { expect, test } from 'vitest';
import { call, section, words } from './call.ts';
import { workspace } from './workspace.ts';

type Body = Record<string, unknown>;

/** A workspace whose app keeps what it gets, events apart, and acknowledges with what it is told. */
function told(answer: (body: Body) => unknown = () => undefined) {
  const slack = workspace();
  const [bodies, events]: [Body[], Body[]] = [[], []];
  slack.connect(async (body) => {
    (body.type === 'event_callback' ? events : bodies).push(body);
    return answer(body);
  });
  return { slack, bodies, events, dana: slack.person('Dana Wells'), omar: slack.person('Omar Haddad') };
}

const buttons = (...texts: string[]) => ({
  type: 'actions',
  block_id: 'row',
  elements: texts.map((text) => ({
    type: 'button',
    action_id: text.toLowerCase(),
    value: `v-${text}`,
    text: words(text),
  })),
});

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

test('a press carries the button, the message, the state of its fields and a fresh trigger', async () => {
  const { slack, bodies, omar } = told();
  const channel = slack.channelId('general');
  const menu = { type: 'static_select', action_id: 'pick', options: [{ text: words('Red'), value: 'r' }] };
  const blocks = [buttons('Go'), { ...section('Which?'), block_id: 'which', accessory: menu }];
  const { ts } = (await call(slack, 'chat.postMessage', { channel, text: 'x', blocks })).body;

  await omar.choose('Which?', 'Red');
  await omar.press('go');

  expect(bodies[0]).toMatchObject({
    actions: [{ type: 'static_select', block_id: 'which', selected_option: { value: 'r' } }],
  });
  expect(bodies[1]).toMatchObject({
    type: 'block_actions',
    user: { id: omar.id, team_id: slack.teamId },
    container: { type: 'message', message_ts: ts, channel_id: channel },
    channel: { id: channel, name: 'general' },
    message: { ts, text: 'x', bot_id: slack.botId },
    state: { values: { which: { pick: { selected_option: { value: 'r' } } } } },
    actions: [{ type: 'button', block_id: 'row', action_id: 'go', value: 'v-Go', text: { text: 'Go' } }],
  });
  expect(bodies[1]?.trigger_id).not.toBe(bodies[0]?.trigger_id);
});

test('the newest button of that name is pressed, unless another message is named', async () => {
  const { slack, bodies, dana } = told();
  const channel = slack.channelId('general');
  const { ts } = (await call(slack, 'chat.postMessage', { channel, text: 'old', blocks: [buttons('Go')] })).body;
  await call(slack, 'chat.postMessage', { channel, text: 'new', blocks: [buttons('Go', 'Stop')] });

  await dana.press('Go');
  await dana.press('Go', { channel: 'general', ts: String(ts) });
  await dana.press({ block: 'row', action: 'stop' });

  expect(bodies.map((one) => JSON.parse(JSON.stringify(one.message)).text)).toEqual(['new', 'old', 'new']);
  await expect(dana.press('Nothing')).rejects.toThrow('Dana Wells sees no "Nothing"; there is "Go", "Stop"');
});

test('overflow entries, feedback buttons and button texts shown to some people only', async () => {
  const { slack, bodies, dana, omar } = told();
  const channel = slack.channelId('general');
  const overflow = { type: 'overflow', action_id: 'more', options: [{ text: words('Hide'), value: 'h' }] };
  const secret = { type: 'button', action_id: 's', text: words('Secret'), visible_to_user_ids: [omar.id] };
  const feedback = {
    type: 'feedback_buttons',
    action_id: 'fb',
    positive_button: { text: words('Good'), value: 'up' },
    negative_button: { text: words('Bad'), value: 'down' },
  };
  const blocks = [
    { type: 'actions', elements: [overflow, secret] },
    { type: 'context_actions', elements: [feedback] },
  ];
  await call(slack, 'chat.postMessage', { channel, text: 'x', blocks });

  await dana.press('Hide');
  await dana.press('Bad');

  expect(bodies.map((one) => one.actions)).toMatchObject([[{ selected_option: { value: 'h' } }], [{ value: 'down' }]]);
  await expect(dana.press('Secret')).rejects.toThrow('sees no "Secret"');
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

test('files go into a file field with the checks of the client, and come with an address', async () => {
  const { slack, bodies, dana } = told();
  const view = {
    type: 'modal',
    title: words('Files'),
    submit: words('Send'),
    blocks: [
      {
        type: 'input',
        block_id: 'f',
        label: words('The plan'),
        element: { type: 'file_input', action_id: 'v', filetypes: ['csv'], max_files: 1 },
      },
    ],
  };
  slack.connect(async (body) => {
    bodies.push(body);
    if (body.command) void call(slack, 'views.open', { trigger_id: body.trigger_id, view });
  });
  await dana.command('/test');
  const file = { name: 'plan.csv', mimetype: 'text/csv', bytes: new TextEncoder().encode('a,b') };

  await expect(dana.upload('The plan', { ...file, name: 'plan.doc' })).rejects.toThrow('takes only csv');
  await dana.upload('The plan', file);
  await expect(dana.upload('The plan', file)).rejects.toThrow('takes no more files');
  await dana.submit();

  const { values } = JSON.parse(JSON.stringify(bodies.at(-1)?.view)).state;
  expect(values.f.v.files).toMatchObject([
    {
      name: 'plan.csv',
      size: 3,
      mimetype: 'text/csv',
      url_private: expect.stringContaining('https://files.slack.com/'),
    },
  ]);
});

test('the client checks lengths, dates, numbers and addresses before anything is sent', async () => {
  const { slack, bodies, dana } = told();
  const input = (label: string, element: object) => ({
    type: 'input',
    label: words(label),
    element: { action_id: 'v', ...element },
  });
  const view = {
    type: 'modal',
    title: words('Checks'),
    submit: words('Send'),
    blocks: [
      input('Short', { type: 'plain_text_input', max_length: 3, min_length: 2 }),
      input('Day', { type: 'datepicker' }),
      input('Count', { type: 'number_input', is_decimal_allowed: false, max_value: '5' }),
      input('Mail', { type: 'email_text_input' }),
    ],
  };
  slack.connect(async (body) => {
    bodies.push(body);
    if (body.command) void call(slack, 'views.open', { trigger_id: body.trigger_id, view });
  });
  await dana.command('/test');

  await expect(dana.fill('Short', 'long')).rejects.toThrow('"Short" takes at most 3 characters');
  await expect(dana.fill('Day', '2027-02-30')).rejects.toThrow('takes a date');
  await dana.fill('Short', 'a');
  await dana.fill('Day', '2027-02-28');
  await dana.fill('Count', '6');
  await dana.fill('Mail', 'nobody');
  const held = await dana.submit();
  await dana.fill('Short', 'long', { strictClient: false });

  expect(held.kind === 'errors' && Object.keys(held.errors)).toEqual(['Short', 'Count', 'Mail']);
  expect(dana.window()?.fields[0]?.value).toBe('long');
  expect(bodies).toHaveLength(1);
});

test('taps, screens and typed characters are counted as on a phone', async () => {
  const { slack, dana } = told();
  const option = (text: string) => ({ text: words(text), value: text });
  const options = ['One', 'Two', 'Three'].map(option);
  const view = {
    type: 'modal',
    title: words('Counted'),
    submit: words('Send'),
    blocks: [
      { type: 'input', label: words('Text'), element: { type: 'plain_text_input', action_id: 'v' } },
      { type: 'input', label: words('Menu'), element: { type: 'static_select', action_id: 'v', options } },
      { type: 'input', label: words('Several'), element: { type: 'multi_static_select', action_id: 'v', options } },
      { type: 'input', label: words('Radio'), element: { type: 'radio_buttons', action_id: 'v', options } },
    ],
  };
  slack.connect(async (body) => {
    if (body.command) void call(slack, 'views.open', { trigger_id: body.trigger_id, view });
  });

  await dana.command('/test');
  const opened = dana.budget();
  await dana.fill('Text', 'hello');
  await dana.fill('Menu', 'One');
  await dana.fill('Several', ['One', 'Two']);
  await dana.fill('Radio', 'Three');
  await dana.submit();

  expect(opened).toEqual({ taps: 1, screens: 1, typed: 5 });
  expect(dana.budget()).toEqual({ taps: 1 + 1 + 2 + 4 + 1 + 1, screens: 1, typed: 10 });
  dana.resetBudget();
  expect(dana.budget()).toEqual({ taps: 0, screens: 0, typed: 0 });
});

test('a field that dispatches sends its value at once; typing nothing empties it', async () => {
  const { slack, bodies, dana } = told();
  const view = {
    type: 'modal',
    title: words('Live'),
    submit: words('Send'),
    blocks: [
      {
        type: 'input',
        block_id: 'l',
        dispatch_action: true,
        label: words('Level'),
        element: { type: 'plain_text_input', action_id: 'v' },
      },
    ],
  };
  slack.connect(async (body) => {
    bodies.push(body);
    if (body.command) void call(slack, 'views.open', { trigger_id: body.trigger_id, view });
  });
  await dana.command('/test');

  await dana.fill('Level', 'a');
  await dana.fill({ block: 'l' }, null);

  expect(bodies.slice(1)).toMatchObject([
    {
      type: 'block_actions',
      actions: [{ action_id: 'v', value: 'a' }],
      view: { state: { values: { l: { v: { value: 'a' } } } } },
    },
    { actions: [{ value: null }] },
  ]);
});

test('options an app offers beyond Slack’s limits are refused and noted', async () => {
  const { slack, dana } = told();
  const menu = { type: 'external_select', action_id: 'v' };
  const view = {
    type: 'modal',
    title: words('Ask'),
    submit: words('Go'),
    blocks: [{ type: 'input', label: words('Who'), element: menu }],
  };
  slack.connect(async (body) => {
    if (body.command) void call(slack, 'views.open', { trigger_id: body.trigger_id, view });
    return body.command ? undefined : { options: [{ text: words('x'.repeat(76)), value: 'v' }] };
  });
  await dana.command('/test');

  expect(await dana.options('Who', 'ab')).toEqual([]);
  expect(slack.problems()).toEqual([]);
  expect(await dana.options('Who', 'abc')).toEqual([]);
  expect(slack.problems().join()).toContain('must be less than 76 characters');
});

import { expect, test } from 'vitest';
import { call, section, words } from './call.ts';
import { buttons, told } from './told.ts';

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

import type { ModalView } from '@slack/types';
import { expect, test } from 'vitest';
import { visibleText } from '../../src/simulator/simulator.ts';
import { boltApp } from './bolt-app.ts';
import { workspace } from './workspace.ts';

const noteForm: ModalView = {
  type: 'modal',
  callback_id: 'note-form',
  private_metadata: 'Nguyễn',
  notify_on_close: true,
  title: { type: 'plain_text', text: 'A note' },
  submit: { type: 'plain_text', text: 'Save' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    {
      type: 'input',
      block_id: 'words',
      label: { type: 'plain_text', text: 'What happened' },
      element: { type: 'plain_text_input', action_id: 'value', max_length: 20 },
    },
    {
      type: 'input',
      block_id: 'kind',
      optional: true,
      label: { type: 'plain_text', text: 'Kind' },
      element: {
        type: 'static_select',
        action_id: 'value',
        options: [
          { text: { type: 'plain_text', text: 'Good news' }, value: 'good' },
          { text: { type: 'plain_text', text: 'Bad news' }, value: 'bad' },
        ],
      },
    },
    {
      type: 'input',
      block_id: 'who',
      optional: true,
      label: { type: 'plain_text', text: 'Who' },
      element: { type: 'multi_external_select', action_id: 'value', min_query_length: 1 },
    },
  ],
};

function noteApp() {
  const slack = workspace();
  const app = boltApp(slack);
  const saved: unknown[] = [];
  app.command('/test', async ({ ack, client, body }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: noteForm });
  });
  app.options('value', async ({ ack, payload }) => {
    await ack({ options: [{ text: { type: 'plain_text', text: `${payload.value} Smith` }, value: 'p1' }] });
  });
  app.view('note-form', async ({ ack, view, body, client }) => {
    saved.push(view.state.values);
    if (view.state.values.words?.value?.value === 'bad') {
      return ack({ response_action: 'errors', errors: { words: 'Say it nicely' } });
    }
    await ack();
    await client.chat.postMessage({
      channel: body.user.id,
      text: 'Saved.',
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: '*Saved* for <!channel> &lt;!channel&gt;' } },
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'undo', value: 'n1', text: { type: 'plain_text', text: 'Undo' } }],
        },
      ],
    });
  });
  app.action('undo', async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions' || !body.message || !body.channel) throw new Error('no message');
    await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text: 'Taken back.' });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    const blocks = [{ type: 'header' as const, text: { type: 'plain_text' as const, text: 'Hello' } }];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
  return { slack, saved };
}

test('a person opens a window with a command, fills it in, sends it and presses a button in the answer', async () => {
  const { slack, saved } = noteApp();
  const dana = slack.person('Dana Wells');

  const opened = await dana.command('/test');
  await dana.fill('What happened', 'bad');
  const refused = await dana.submit();
  await dana.fill('What', 'fine');
  await dana.fill('Kind', 'Good');
  await dana.fill('Who', ['Ann']);
  const sent = await dana.submit();
  const pressed = await dana.press('Undo');

  expect(opened.kind).toBe('window');
  expect(refused).toEqual({ kind: 'errors', errors: { 'What happened': 'Say it nicely' } });
  expect(sent).toEqual({ kind: 'closed' });
  expect(saved.at(-1)).toMatchObject({
    words: { value: { type: 'plain_text_input', value: 'fine' } },
    kind: { value: { selected_option: { value: 'good' } } },
    who: { value: { selected_options: [{ value: 'p1' }] } },
  });
  expect(pressed).toMatchObject({ kind: 'words', text: 'Taken back.' });
  expect(dana.dms().map((one) => [one.text, one.edits])).toEqual([['Taken back.', 1]]);
  expect(slack.problems()).toEqual([]);
});

test('empty values are null and empty lists, as Slack sends them', async () => {
  const { slack, saved } = noteApp();
  const dana = slack.person('Dana Wells');

  await dana.command('/test');
  await dana.fill('What happened', 'x');
  await dana.submit();

  expect(saved).toEqual([
    {
      words: { value: { type: 'plain_text_input', value: 'x' } },
      kind: { value: { type: 'static_select', selected_option: null } },
      who: { value: { type: 'multi_external_select', selected_options: [] } },
    },
  ]);
});

test('Home is published when it is opened', async () => {
  const { slack } = noteApp();

  const home = await slack.person('omar@example.org').openHome();

  expect(visibleText(home)).toBe('Hello');
});

test('what is required and left out never reaches the app', async () => {
  const { slack, saved } = noteApp();
  const dana = slack.person('Dana Wells');

  await dana.command('/test');
  const held = await dana.submit();

  expect(held).toEqual({ kind: 'required', labels: ['What happened'] });
  expect(saved).toEqual([]);
});

test('an escaped mention is words, a real one is a mention', async () => {
  const { slack } = noteApp();
  const dana = slack.person('Dana Wells');

  await dana.command('/test');
  await dana.fill('What happened', 'x');
  await dana.submit();

  expect(visibleText(dana.dms().at(-1)?.blocks)).toBe('Saved for @channel <!channel>\n[Undo]');
});

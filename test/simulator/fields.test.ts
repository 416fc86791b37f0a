import { expect, test } from 'vitest';
import { call, words } from './call.ts';
import { told, toldToOpen } from './told.ts';

test('files go into a file field with the checks of the client, and come with an address', async () => {
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
  const { bodies, dana } = toldToOpen(view);
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
  const { bodies, dana } = toldToOpen(view);
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
  const { dana } = toldToOpen(view);

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
  const { bodies, dana } = toldToOpen(view);
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

test('an entry of a searching menu is found by its first words too, and typed only so far', async () => {
  const view = {
    type: 'modal',
    title: words('Ask'),
    submit: words('Go'),
    blocks: [{ type: 'input', label: words('Who'), element: { type: 'external_select', action_id: 'v' } }],
  };
  const { bodies, slack, dana } = toldToOpen(view);
  await dana.command('/test');
  dana.resetBudget();
  slack.connect(async (body) => {
    bodies.push(body);
    return { options: body.value === 'Ann Lee' ? [{ text: words('Ann Lee · Webster'), value: 'p1' }] : [] };
  });

  await dana.fill('Who', 'Ann Lee · Webster');

  expect(bodies.slice(1).map((one) => one.value)).toEqual(['Ann Lee · Webster', 'Ann Lee']);
  expect(dana.window()?.fields[0]?.value).toBe('Ann Lee · Webster');
  expect(dana.budget()).toEqual({ taps: 2, screens: 0, typed: 7 });
});

test('a menu of conversations offers what its filter leaves, of channels as they are now', async () => {
  const menu = (label: string, filter?: object) => ({
    type: 'input',
    label: words(label),
    element: { type: 'conversations_select', action_id: 'v', ...(filter ? { filter } : {}) },
  });
  const { dana, slack } = toldToOpen({
    type: 'modal',
    title: words('Channels'),
    submit: words('Send'),
    blocks: [
      menu('Any'),
      menu('Private', { include: ['private'] }),
      menu('Public', { include: ['public'], exclude_external_shared_channels: true }),
    ],
  });
  slack.setChannel('elsewhere', { private: true });
  slack.setChannel('secret', { private: false, extShared: true });
  await dana.command('/test');

  expect(await dana.options('Any')).toEqual(['general', 'elsewhere', 'secret']);
  expect(await dana.options('Private')).toEqual(['elsewhere']);
  expect(await dana.options('Public')).toEqual(['general']);
});

test('a channel can be made public or private, and Slack says which it is now', async () => {
  const { slack } = toldToOpen({});
  const channel = slack.channelId('general');
  const isPrivate = async () => (await call(slack, 'conversations.info', { channel })).body.channel;

  slack.setChannel('general', { private: true });
  expect(await isPrivate()).toMatchObject({ id: channel, is_private: true, is_channel: false });
  slack.setChannel('general', { private: false });
  expect(await isPrivate()).toMatchObject({ id: channel, is_private: false, is_channel: true });
});

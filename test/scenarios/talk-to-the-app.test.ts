import type { App } from '@slack/bolt';
import { expect, test } from 'vitest';
import { visibleText } from '../../src/simulator/simulator.ts';
import { manifest, openDistrict, type TestDistrict, wire } from '../district.ts';

/** What the app has answered somebody by direct message, oldest first. */
const answers = (district: TestDistrict, name: string): string[] =>
  district
    .as(name)
    .dms()
    .map((message) => visibleText(message.blocks));

/** Types to the app and waits for what it says. */
async function type(district: TestDistrict, name: string, text: string): Promise<string> {
  const before = answers(district, name).length;
  await district.as(name).say('app', text);
  await district.drain();
  return answers(district, name).slice(before).join('\n---\n');
}

/** A channel the app is in, with a principal and a teacher. */
const withChannel = () =>
  openDistrict({
    channels: [{ name: 'lincoln', members: ['Pat Okafor', 'Ana Rivera'], botIn: true, private: true }],
  });

test.each([
  ['how do I rate?', 'Rate'],
  ['rate', 'Rate'],
  ['/rate', 'Rate'],
  ['walkthrough', 'Walkthrough'],
  ['Walkthrough.', 'Walkthrough'],
  ['log a walkthrough', 'Walkthrough'],
  ['How do I log a walkthrough please?', 'Walkthrough'],
])('“%s” typed to the app is answered with the button that opens the window', async (text, title) => {
  const district = await openDistrict({ now: '2026-11-23T15:00:00Z' });

  const said = await type(district, 'Pat Okafor', text);

  if (title === 'Rate') {
    expect(said).toMatch(/rat/i);
    return;
  }
  expect(said).toContain('Press to open');
  const answer = await district.as('Pat Okafor').press('Log a walkthrough…');
  expect(answer).toMatchObject({ kind: 'window' });
  expect(
    district
      .as('Pat Okafor')
      .window()
      ?.fields.map((field) => field.label),
  ).toContain('Teacher');
  expect(district.slack.problems()).toEqual([]);
});

test.each([
  ['what do I have to do', /waiting for you/],
  ['digest', /digest|Nothing|week/i],
  ['what’s new?', /digest|Nothing|week/i],
  ['plan', /plan/i],
  ['help', /What I can do for you/],
  ['Hi!', /What I can do for you/],
  ['thanks!', /You’re welcome/],
])('“%s” is answered where it was typed', async (text, expected) => {
  const district = await openDistrict();

  expect(await type(district, 'Pat Okafor', text)).toMatch(expected);
});

test.each([
  ['Pat Okafor', 'fix a walkthrough', /^You haven’t logged a walkthrough yet/],
  ['Pat Okafor', 'delete my last walkthrough', /^You haven’t logged a walkthrough yet/],
  [
    'Pat Okafor',
    'undo',
    /Which one do you mean\?\n\[(?:My actions|My walkthroughs)\] \[(?:My actions|My walkthroughs)\]/,
  ],
  ['Pat Okafor', 'who facilitates?', /facilitates the DILT|rotation|DILT/],
  ['Pat Okafor', 'next meeting', /Which one do you mean\?/],
  ['Pat Okafor', 'when is the DILT meeting?', /DILT/],
  ['Mona Monitor', 'next meeting', /highlight/i],
  ['Mona Monitor', 'ask for something', /highlight/i],
  ['Sam Sato', 'missing links', /digest/i],
  ['Sam Sato', 'my decisions', /digest/i],
  ['Max Manager', 'who is meant', /meant|plan/i],
  ['Sam Sato', 'thank Hugo', /^I don’t know “thank Hugo”/],
  ['Sam Sato', 'thank you so much', /^You’re welcome/],
  ['Ana Rivera', 'who reads this?', /What I can do for you/],
  ['Ana Rivera', 'is this evaluation?', /^I don’t know “is this evaluation\?”\.\n\[What can you do\?\]$/],
  ['Ana Rivera', 'blah blah', /^I don’t know “blah blah”\.\n\[What can you do\?\]$/],
  ['Pat Okafor', 'how is Nils doing?', /^I don’t know/],
])(
  '%s, typing “%s”, is led to what those words are about, and to nothing they are not',
  async (name, text, expected) => {
    const district = await openDistrict({ now: '2026-11-23T15:00:00Z' });

    const said = await type(district, name, text);

    expect(said).toMatch(expected);
    expect(said).not.toMatch(/Did you mean|Press to open|not part of your role/);
  },
);

test('what is said is what the command says to the same person', async () => {
  const district = await openDistrict();

  for (const [name, line] of [
    ['Pat Okafor', 'walkthrough mine'],
    ['Sam Sato', 'walkthrough month'],
    ['Ana Rivera', 'hours'],
    ['Ana Rivera', 'walkthrough'],
    ['Cora Committee', 'rate'],
    ['Ivo Invited', 'roster'],
    ['Max Manager', 'roster'],
  ] as const) {
    const typed = await district.as(name).command(`/throughline ${line}`);
    await district
      .as(name)
      .close({ all: true })
      .catch(() => undefined);
    const said = await type(district, name, line);
    if (typed.kind === 'words') expect([line, said]).toEqual([line, visibleText(typed.blocks)]);
    else expect([line, said]).toEqual([line, expect.stringContaining('Press to open')]);
  }
});

test('a line that saves is saved once, however often Slack delivers the message', async () => {
  const district = await openDistrict();
  district.slack.misbehave({ duplicates: 1, ackLost: 1 });

  const said = await type(district, 'Pat Okafor', 'digest subscribe');

  expect(said).toMatch(/digest/);
  expect(answers(district, 'Pat Okafor')).toHaveLength(1);
});

test('an answer that Slack lost on the way is posted once, and nothing is lost when the app stops in between', async () => {
  const district = await openDistrict();
  district.slack.misbehave({ post: { accept_then_drop: 1 } });
  await district.as('Pat Okafor').say('app', 'help');
  await district.settle();
  district.slack.misbehave({ post: { accept_then_drop: 0 } });

  await district.drain();

  expect(answers(district, 'Pat Okafor')).toHaveLength(1);
});

test('the app answers no bot, no edit, no deletion, no file alone, and never itself', async () => {
  let heard: App | undefined;
  const district = await openDistrict({
    receiver: (slack) => {
      const door = wire(slack);
      return {
        ...door,
        init(app) {
          heard = app;
          door.init(app);
        },
      };
    },
  });
  await type(district, 'Pat Okafor', 'thanks');
  const { slack } = district;
  const pat = district.as('Pat Okafor').id;
  const { channel = '', ts: mine = '' } = district.as('Pat Okafor').dms()[0] ?? {};
  const event = (fields: object, n: number) => ({
    type: 'event_callback',
    team_id: slack.teamId,
    api_app_id: slack.appId,
    event_id: `Ev${n}`,
    event: { type: 'message', channel, channel_type: 'im', ts: `17000000${n}.000100`, ...fields },
  });
  const before = answers(district, 'Pat Okafor');
  for (const [at, fields] of [
    { user: pat, text: 'help', bot_id: 'B0THER' },
    { user: slack.botUserId, text: 'help' },
    { user: slack.botUserId, text: 'help', bot_id: slack.botId, subtype: 'thread_broadcast', thread_ts: mine },
    { subtype: 'bot_message', bot_id: 'B0THER', text: 'help' },
    { subtype: 'message_changed', hidden: true, message: { user: pat, text: 'help', ts: '1.2' } },
    { subtype: 'message_deleted', hidden: true, deleted_ts: mine },
    { subtype: 'file_share', user: pat, text: '', files: [{ id: 'F1' }] },
    { subtype: 'channel_topic', user: pat, text: 'help' },
    { user: 'USLACKBOT', text: 'help' },
    { user: pat, text: 'help', edited: { user: pat, ts: '1.2' } },
    { user: pat, text: 'help', channel_type: 'channel' },
  ].entries())
    await heard?.processEvent({ body: event(fields, at), ack: async () => undefined });
  await district.drain();

  expect(answers(district, 'Pat Okafor')).toEqual(before);
  await heard?.processEvent({ body: event({ user: pat, text: 'help' }, 20), ack: async () => undefined });
  await district.drain();
  expect(answers(district, 'Pat Okafor')).toHaveLength(before.length + 1);
});

test('named in a channel it answers only who named it, and posts nothing there', async () => {
  const district = await withChannel();
  const [pat, ana] = [district.as('Pat Okafor'), district.as('Ana Rivera')];

  await pat.say('lincoln', '@throughline help');
  await ana.say('lincoln', '@throughline walkthrough');
  await pat.say('lincoln', 'help');
  await district.drain();

  expect(pat.channel('lincoln').map((one) => one.user)).toEqual([pat.id, ana.id, pat.id]);
  expect(pat.ephemerals().map((one) => visibleText(one.blocks))).toEqual([
    expect.stringContaining('What I can do for you'),
  ]);
  expect(ana.ephemerals().map((one) => visibleText(one.blocks))).toEqual([
    expect.stringContaining('That’s not part of your role here.'),
  ]);
  expect(answers(district, 'Pat Okafor')).toEqual([]);
});

test('where Slack takes no private answer in a channel nothing is said, and nothing fails', async () => {
  const district = await withChannel();
  district.slack.misbehave({ api: { status500: 1 } });

  await district.as('Pat Okafor').say('lincoln', '@throughline help');
  await district.drain();

  expect(district.as('Pat Okafor').ephemerals()).toEqual([]);
  expect(district.as('Pat Okafor').channel('lincoln')).toHaveLength(1);
});

test('a stranger, and whoever left, get the sentence they get for a command, once', async () => {
  const district = await openDistrict();
  district.slack.addUser({ name: 'Stan Stranger', email: 'stan@elsewhere.example' });
  district.db.$client.exec(
    `UPDATE role_holding SET to_day = '2026-11-01' WHERE person_id = '${district.idOf('Bo Nguyễn')}'`,
  );
  district.slack.misbehave({ duplicates: 1 });

  for (const name of ['Stan Stranger', 'Bo Nguyễn']) {
    const person = name === 'Stan Stranger' ? district.slack.person(name) : district.as(name);
    const typed = await person.command('/throughline help');
    person.reload();
    await person.say('app', 'help');
    await district.drain();

    expect(person.ephemerals().map((one) => visibleText(one.blocks))).toEqual([
      typed.kind === 'words' ? visibleText(typed.blocks) : typed.kind,
    ]);
    expect(person.dms()).toEqual([]);
  }
});

test('nothing that somebody typed to the app is in the log', async () => {
  const district = await withChannel();

  await type(district, 'Pat Okafor', 'canaryword about Ana Rivera');
  await type(district, 'Ana Rivera', 'walkthrough canaryword');
  await district.as('Pat Okafor').say('lincoln', '@throughline canaryword');
  await district.drain();

  expect(district.logged.join('\n')).not.toMatch(/canaryword|Ana Rivera/);
});

test('a slip of the finger is met with one suggestion and its button, not with all there is', async () => {
  const district = await openDistrict();

  const said = await type(district, 'Pat Okafor', 'wlkthrough');

  expect(said.split('\n')[0]).toBe('I don’t know “wlkthrough”. Did you mean walkthrough?');
  expect(said.split('\n').length).toBeLessThan(5);
  expect(await district.as('Pat Okafor').press('Log a walkthrough')).toMatchObject({ kind: 'window' });
});

test('words that may be about somebody are not said back on a lock screen', async () => {
  const district = await openDistrict();

  const said = await type(district, 'Pat Okafor', 'Bo was late for the third time in a row');

  expect(said).toContain('I don’t know that one.');
  expect(said).not.toContain('late for');
});

test('words after /walkthrough are not lost: a button takes them into the window', async () => {
  const district = await openDistrict();

  await type(district, 'Pat Okafor', 'walkthrough great questions today');
  await district.as('Pat Okafor').press('Log a walkthrough with these words');

  expect(district.as('Pat Okafor').window()?.text).toContain('great questions today');
});

test('what is typed in a thread of the app’s is answered in that thread', async () => {
  const district = await openDistrict();
  await type(district, 'Pat Okafor', 'help');
  const [first] = district.as('Pat Okafor').dms();

  await district.as('Pat Okafor').say('app', 'walkthrough', first?.ts);
  await district.drain();

  expect(district.as('Pat Okafor').dms().at(-1)).toMatchObject({ thread_ts: first?.ts });
});

test('a list in an answer changes where it stands', async () => {
  const district = await openDistrict();
  await type(district, 'Pat Okafor', 'help');

  await district.as('Pat Okafor').press('Everything else');
  await district.drain();

  expect(answers(district, 'Pat Okafor')).toEqual([expect.stringContaining('/walkthrough mine')]);
});

test('an app that was installed before works as it did, and whoever looks after it is told what a reinstall brings', async () => {
  const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
  const before = {
    ...manifest,
    oauth_config: {
      scopes: { bot, bot_optional: optional.filter((one: string) => one !== 'app_mentions:read') },
    },
    settings: { ...manifest.settings, event_subscriptions: { bot_events: ['app_home_opened', 'user_change'] } },
  };
  const district = await openDistrict({ manifest: before });
  const brings = 'Reinstall the app to let people type to Throughline in a direct message.';

  expect(await type(district, 'Pat Okafor', 'help')).toBe('');
  expect(await district.as('Pat Okafor').command('/throughline help')).toMatchObject({ kind: 'words' });
  const home = async (of: TestDistrict, name: string) => visibleText((await of.as(name).openHome())?.blocks ?? []);
  expect(await home(district, 'Max Manager')).toContain(brings);
  expect(await home(district, 'Pat Okafor')).not.toContain(brings);
  expect(await home(await openDistrict(), 'Max Manager')).not.toContain(brings);
});

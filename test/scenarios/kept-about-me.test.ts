import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { contextOn } from '../../src/engine/context.ts';
import { putErrand } from '../../src/engine/errands/put.ts';
import { keptAbout } from '../../src/engine/papers/kept-about.ts';
import { features } from '../../src/features/index.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { manifest, openDistrict, type TestDistrict } from '../district.ts';
import { cellsOf, endRoles, filesOf, keepWholeWalkthrough } from '../handed-over.ts';
import { logWalkthrough } from '../logging.ts';

const button = 'Everything kept about me';

async function ask(district: TestDistrict, name: string) {
  const person = district.as(name);
  await person.openHome();
  const answer = await person.press(button);
  await district.settle();
  return answer;
}

/** What the app says in somebody's messages that is not a file. */
const told = (district: TestDistrict, name: string) =>
  district
    .as(name)
    .dms()
    .filter((message) => (message.files ?? []).length === 0)
    .map((message) => visibleText(message.blocks));

const calls = ({ slack }: TestDistrict, method: string) => slack.traffic().filter((one) => one.what === method).length;

async function cellsFor(district: TestDistrict, name: string) {
  const [file, ...more] = await filesOf(district, name);
  if (!file || more.length > 0) throw new Error(`${more.length + (file ? 1 : 0)} files came`);
  return { file, cells: await cellsOf(file) };
}

test('a teacher asks for everything kept about them, and it comes as a workbook in their messages', async () => {
  const district = await openDistrict();
  const formula = '=HYPERLINK("http://evil.example","Open")';
  const id = keepWholeWalkthrough(district, formula);

  const answer = await ask(district, 'Ana Rivera');

  expect(JSON.stringify(answer)).toContain('The file is on its way to your messages with Throughline.');
  const { file, cells } = await cellsFor(district, 'Ana Rivera');
  expect(file).toMatchObject({ title: 'Everything kept about Ana Rivera, 2026-11-23' });
  expect(cells.get('Person')).toContainEqual(['Email', 'ana.rivera@millcity.example']);
  expect(cells.get('Roles')?.[1]?.slice(0, 3)).toEqual(['teacher', 'Lincoln', '2025-07-01']);
  const [headings = [], row = [], ...others] = cells.get('Walkthroughs about them') ?? [];
  expect(others).toEqual([]);
  expect(Object.fromEntries(headings.map((heading, at) => [heading, row[at]]))).toEqual({
    Walkthrough: id,
    Day: '2026-11-20',
    Began: '10:05',
    Minutes: '9',
    Observer: 'Pat Okafor',
    Teacher: 'Ana Rivera',
    School: 'Lincoln',
    Room: '12',
    Subject: '',
    Comment: formula,
    Question: '',
    Logged: '2026-11-20 10:14',
    'How the copy goes': 'by Slack',
    'Copy went': '2026-11-20 10:14',
    Reply: 'We had just moved seats.',
    Replied: '2026-11-20 11:00',
    State: 'withdrawn',
    'Withdrawn because': 'It was another teacher.',
  });
  expect(cells.get('Walkthroughs they logged')?.[1]?.[0]).toBe('Nothing.');
  expect(
    cells
      .get('Answers')
      ?.slice(1)
      .map((one) => one.slice(3)),
  ).toEqual([
    ['Rigorous task', 'seen', 'At every table.'],
    ['Checks for understanding', 'looked for, not seen', ''],
  ]);
  expect(cells.get('Corrected and withdrawn')?.[1]?.slice(2)).toEqual([
    '2026-11-20 13:00',
    'corrected',
    'Another room.',
    'room: 11\nanswers, Rigorous task: seen',
  ]);
  expect(cells.get('Who read what')?.[1]).toEqual(['2026-11-20 11:00', 'Al Vice', `walkthrough/${id}`]);
  expect(cells.get('Targets')?.[1]?.[0]).toBe('Nothing.');
  expect(district.slack.problems()).toEqual([]);
});

test('the command offers the same button, and what an observer gets holds what they logged and were asked', async () => {
  const district = await openDistrict();
  keepWholeWalkthrough(district, 'Strong questions.');

  await district.as('Pat Okafor').command('/throughline mine');
  await district.as('Pat Okafor').press(button);
  await district.settle();

  const { cells } = await cellsFor(district, 'Pat Okafor');
  expect(cells.get('Walkthroughs about them')?.[1]?.[0]).toBe('Nothing.');
  expect(cells.get('Walkthroughs they logged')?.[1]).toEqual(
    expect.arrayContaining(['[teacher]', 'Strong questions.']),
  );
  expect(cells.get('Targets')?.slice(1)).toEqual([
    ['2026-09', '10', 'every principal'],
    ['2026-11', '6', 'this person'],
  ]);
  expect(cells.get('Drafts')?.[1]?.[3]).toBe('teacher: nobody yet\ncomment: Begun.');
});

test('what an observer gets names none of the teachers, in no sheet and in no words', async () => {
  const district = await openDistrict();
  keepWholeWalkthrough(district, 'Ana asked strong questions.');
  const pat = district.as('Pat Okafor');
  await logWalkthrough(pat, { teacher: 'Bo Nguyễn', note: 'Bo’s groups, and how Ms. Nguyen closed them.' });
  await pat.command('/walkthrough mine');
  await pat.press('Open');
  await pat.press('Correct', 'window');
  await pat.submit();
  await district.drain();

  const sheets = keptAbout(contextOn(district.db, district.clock, features), features, district.idOf('Pat Okafor'));

  const text = JSON.stringify(sheets);
  expect(text).toContain('[teacher] asked strong questions.');
  expect(text).toContain('[teacher] groups, and how Ms. [teacher] closed them.');
  expect(text).not.toMatch(/Ana|Rivera|\bBo\b|Nguy/);
  const own = keptAbout(contextOn(district.db, district.clock, features), features, district.idOf('Ana Rivera'));
  expect(JSON.stringify(own)).toContain('Ana asked strong questions.');
});

test('which messages went to somebody is kept, and told without their words', async () => {
  const district = await openDistrict({ manifest: without('files:write') });
  await ask(district, 'Ana Rivera');

  const sheets = keptAbout(contextOn(district.db, district.clock, features), features, district.idOf('Ana Rivera'));

  const lines = sheets.find((sheet) => sheet.name === 'Messages sent')?.lines ?? [];
  expect(lines[1]?.cells).toEqual([
    `person/${district.idOf('Ana Rivera')}/kept-about/2026-11-23T15:00:00Z`,
    '2026-11-23 10:00',
    '2026-11-23 10:00',
    'shown',
  ]);
});

test('nothing about anybody else is handed over, whatever a button or a row says', async () => {
  const district = await openDistrict();
  const request = { kind: 'handOver', paper: 'roster/kept-about-me', value: district.idOf('Bo Nguyễn') } as const;

  inTx(district.db, (tx) =>
    putErrand(tx, { name: 'roster/kept-about-me', request: { ...request, to: district.idOf('Ana Rivera') } }),
  );
  await district.settle();

  expect(await filesOf(district, 'Ana Rivera')).toEqual([]);
  expect(told(district, 'Ana Rivera').join()).toContain('you no longer have access to it');
  expect(calls(district, 'files.getUploadURLExternal')).toBe(0);
});

test.each([
  ['is lost', { accept_then_drop: 1 }],
  ['comes after the app has tried again', { late: 1, lateMs: 5_000 }],
])('the file is there once when the answer to its last step %s', async (_, post) => {
  const district = await openDistrict();
  district.slack.misbehave({ post });

  await ask(district, 'Ana Rivera');
  district.slack.misbehave({ post: { accept_then_drop: 0, late: 0 } });
  for (let seconds = 0; seconds < 240; seconds += 4) await district.pass(4_000);

  expect(await filesOf(district, 'Ana Rivera')).toHaveLength(1);
  expect(calls(district, 'files.getUploadURLExternal')).toBe(1);
  expect(told(district, 'Ana Rivera')).toEqual([]);
});

test('a step that Slack did not take at all is made again, with the same file', async () => {
  const district = await openDistrict();
  district.slack.misbehave({ post: { status500: 1 } });

  await ask(district, 'Ana Rivera');
  district.slack.misbehave({ post: { status500: 0 } });
  await district.pass(4_000);

  expect(await filesOf(district, 'Ana Rivera')).toHaveLength(1);
  expect(calls(district, 'files.getUploadURLExternal')).toBe(1);
});

test.each([
  ['before it was made', { api: { status500: 1 } }, 0],
  ['when Slack has its bytes already', { post: { status500: 1 } }, 1],
])('who lost their role %s gets no file', async (_, fault, uploads) => {
  const district = await openDistrict();
  await district.as('Ana Rivera').openHome();
  district.slack.misbehave(fault);

  await district.as('Ana Rivera').press(button);
  await district.settle();
  endRoles(district, 'Ana Rivera');
  district.slack.misbehave({ api: { status500: 0 }, post: { status500: 0 } });
  for (let seconds = 0; seconds < 240; seconds += 4) await district.pass(4_000);

  expect(await filesOf(district, 'Ana Rivera')).toEqual([]);
  expect(told(district, 'Ana Rivera')).toEqual([]);
  const asked = district.slack
    .traffic()
    .filter((one) => one.what === 'files.getUploadURLExternal' && JSON.stringify(one.answer).includes('upload_url'));
  expect(asked).toHaveLength(uploads);
});

/** The app's manifest without some of what it may be granted. */
function without(...scopes: string[]) {
  const optional = manifest.oauth_config.scopes.bot_optional.filter((one: string) => !scopes.includes(one));
  const { bot } = manifest.oauth_config.scopes;
  return { ...manifest, oauth_config: { scopes: { bot, bot_optional: optional } } };
}

test('where the app may not hand over files, the person is told so at once and what to do', async () => {
  const district = await openDistrict({ manifest: without('files:write') });

  await ask(district, 'Ana Rivera');

  expect(told(district, 'Ana Rivera')).toEqual([expect.stringContaining('files:write')]);
  expect(calls(district, 'files.getUploadURLExternal')).toBe(1);
});

test('where the app may not look whether a file arrived, it says so and does not send it twice', async () => {
  const district = await openDistrict({ manifest: without('files:read') });
  district.slack.misbehave({ post: { accept_then_drop: 1 } });

  await ask(district, 'Ana Rivera');
  district.slack.misbehave({ post: { accept_then_drop: 0 } });
  await district.pass(4_000);

  expect(await filesOf(district, 'Ana Rivera')).toHaveLength(1);
  expect(told(district, 'Ana Rivera')).toEqual([expect.stringContaining('If it’s not in your messages, ask again.')]);
});

test('when Slack cannot be reached however often it is tried, the person is told in the end', async () => {
  const district = await openDistrict();
  await district.as('Ana Rivera').openHome();
  district.slack.misbehave({ api: { status500: 1 } });

  await district.as('Ana Rivera').press(button);
  for (let tries = 0; tries < 8; tries += 1) await district.pass(300_000);
  district.slack.misbehave({ api: { status500: 0 } });
  await district.drain();

  expect(await filesOf(district, 'Ana Rivera')).toEqual([]);
  expect(told(district, 'Ana Rivera')).toEqual([expect.stringContaining('I couldn’t reach Slack')]);
});

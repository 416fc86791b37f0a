import { expect, test } from 'vitest';
import { contextOn } from '../../../src/engine/context.ts';
import { keptAbout } from '../../../src/engine/papers/kept-about.ts';
import { features } from '../../../src/features/index.ts';
import { nameIn } from '../../../src/features/joint-walkthroughs/memo/named/rules.ts';
import { jointMemoPeople, seenAcrossRooms, wrongStep } from '../../../src/features/joint-walkthroughs/memo/rules.ts';
import {
  jointMemo,
  jointMemoDraft,
  jointStep,
  jointStepUpdate,
} from '../../../src/features/joint-walkthroughs/memo/schema.ts';
import { plain } from '../../../src/kit/words/pieces.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';
import { homeOf, said } from '../principal-meetings/district.ts';
import { dmsOf, insertWalked, passTo, saidTo, typed } from './walked.ts';

const fourRooms = [
  { teacher: 'Ana Rivera', marks: { L1: 'seen', L2: 'notSeen' } },
  { teacher: 'Bo Nguyễn', marks: { L1: 'seen', L2: 'notLookedFor' } },
  { teacher: 'Ana Rivera', marks: { L1: 'notSeen' } },
  { teacher: 'Bo Nguyễn', marks: { L1: 'seen', L2: 'seen' } },
] as const;

/** Pat walked four rooms with Ada on Friday; it is Monday after school. */
async function afterWalk(): Promise<TestDistrict & { readonly joint: string }> {
  const district = await openDistrict({ now: '2026-11-23T15:00:00Z' });
  const joint = insertWalked(district, { rooms: fourRooms });
  await passTo(district, '2026-11-23T20:00:00Z');
  return { ...district, joint };
}

/** Pat writes the memo from the message of the day, with one step, and sends it. */
async function sendMemo(district: TestDistrict, words: Readonly<Record<string, string>> = {}): Promise<void> {
  const pat = district.as('Pat Okafor');
  await pat.press('Write memo…');
  const given = { 'Step 1': 'Teams plan two questions.', 'Step 1: by when?': '2026-11-30', ...words };
  for (const [label, value] of Object.entries(given)) await pat.fill(label, value);
  expect(await pat.submit()).toMatchObject({ kind: 'closed' });
  await district.drain();
}

const memoTo = (district: TestDistrict): string =>
  dmsOf(district, 'Ada Assistant').find((one) => one.includes('sent you the memo of your joint walkthrough')) ?? '';
const copyOf = (district: TestDistrict): string =>
  dmsOf(district, 'Pat Okafor').find((one) => one.includes('the memo of your joint walkthrough on Friday')) ?? '';

test('who led the school writes the memo to who led the district: asked, drafted without a name, sent, accepted in one tap', async () => {
  const district = await afterWalk();
  const [pat, ada] = [district.as('Pat Okafor'), district.as('Ada Assistant')];
  expect(dmsOf(district, 'Pat Okafor').join()).toContain(
    'Write the memo of your joint walkthrough on Nov 20. It’s due Friday.',
  );
  expect(await homeOf(district, 'Pat Okafor')).toContain('Write the memo of your joint walkthrough on Nov 20.');
  expect(dmsOf(district, 'Ada Assistant').join()).not.toContain('Write the memo');

  const before = pat.budget().taps;
  await pat.press('Write memo…');
  const window = JSON.stringify(pat.window());
  expect(window).toContain('In 4 rooms:\\n“Rigorous task” seen in 3 of 4\\n“Checks for understanding” seen in 1 of 2');
  expect(window).not.toMatch(/Ana|Rivera|Bo |Nguy/);
  await pat.fill('Step 1', 'Teams plan two questions.');
  await pat.fill('Step 1: by when?', '2026-11-30');
  await pat.fill('Help wanted', 'A second coach.');
  await pat.submit();
  await district.drain();
  expect(pat.budget().taps - before).toBeLessThanOrEqual(6);

  for (const words of [
    'Pat Okafor sent you the memo of your joint walkthrough on Friday, November 20 (Lincoln).',
    '“Rigorous task” seen in 3 of 4',
    'Teams plan two questions.\n⚪ open, by Nov 30 · Pat Okafor',
    'A second coach.',
  ])
    expect(memoTo(district)).toContain(words);
  const shown = ada.dms().find(({ text }) => text.includes('A memo of a joint walkthrough is here.'));
  expect(shown?.text).not.toContain('Pat');

  const tapped = ada.budget().taps;
  await ada.press('Accept');
  await district.drain();
  expect(ada.budget().taps - tapped).toBe(1);
  expect(memoTo(district)).toContain('You accepted it on Nov 23.');
  expect(copyOf(district)).toContain('🟢 accepted Nov 23 · sent Nov 23, on time');
  expect(dmsOf(district, 'Pat Okafor').filter((one) => one.includes('accepted your memo'))).toHaveLength(1);
  expect(await homeOf(district, 'Pat Okafor')).not.toContain('Write the memo');
});

test('the reader answers once, the author is told once, and both find it in the list', async () => {
  const district = await afterWalk();
  await sendMemo(district);
  const ada = district.as('Ada Assistant');
  await ada.press('Answer…');
  await ada.fill('Your answer', 'Ask Ana Rivera first.');
  expect(JSON.stringify(await ada.submit())).toContain('This names Ana Rivera.');
  await ada.fill('Your answer', 'Yes to step 1.');
  await ada.submit();
  await district.drain();

  expect(copyOf(district)).toContain('Yes to step 1.');
  expect(dmsOf(district, 'Pat Okafor').filter((one) => one.includes('answered your memo'))).toHaveLength(1);
  for (const name of ['Ada Assistant', 'Pat Okafor', 'Sam Sato']) {
    expect(await typed(district, name, '/walkthrough memos')).toContain('🔵 answered Nov 23');
    await district.as(name).press('Open');
    expect(saidTo(district, name)).toContain('Yes to step 1.');
  }
  for (const name of ['Al Vice', 'Paula Webster', 'Dina Director'])
    expect(await typed(district, name, '/walkthrough memos')).toContain('You have no memos.');
  expect(await typed(district, 'Max Manager', '/walkthrough memos')).not.toContain('Lincoln');
});

test('no text of a memo names a teacher of these rooms; which name is said, and nothing is sent or lost', async () => {
  const district = await afterWalk();
  const pat = district.as('Pat Okafor');
  await pat.press('Write memo…');
  await pat.fill('What to improve', 'MS. RIVERA’S questions ask for recall.');
  await pat.fill('Help wanted', 'Time with Mr. Nguyen.');
  await pat.fill('Step 1', 'Plan two questions.');
  await pat.fill('Step 2: by when?', '2026-11-30');
  await pat.fill('Step 3', 'Look again.');
  await pat.fill('Step 3: by when?', '2026-11-20');
  const answer = JSON.stringify(await pat.submit());

  expect(answer).toContain('This names Ana Rivera.');
  expect(answer).toContain('This names Bo Nguyễn.');
  expect(answer).toContain('Choose the day for this step.');
  expect(answer).toContain('Write the step that goes with this day.');
  expect(answer).toContain('That day is past.');
  await district.drain();
  expect(memoTo(district)).toBe('');
  await pat.close({ all: true });
  await pat.press('Write memo…');
  expect(JSON.stringify(pat.window())).toContain('MS. RIVERA’S questions');
  expect(district.db.select().from(jointMemoDraft).all()).toHaveLength(1);
});

test('nobody owes a memo of two who calibrate, of one that goes on, was called off, or has no room that was settled', async () => {
  const district = await openDistrict({ now: '2026-11-23T15:00:00Z' });
  insertWalked(district, { two: ['Pat Okafor', 'Paula Webster'] });
  insertWalked(district, { two: ['Ada Assistant', 'Dina Director'] });
  insertWalked(district, { cancelledOn: '2026-11-19' });
  insertWalked(district, { rooms: [{ teacher: 'Ana Rivera', state: 'leftOut' }] });
  insertWalked(district, { rooms: [{ teacher: 'Ana Rivera', withdrawnOn: '2026-11-20' }] });
  insertWalked(district, { day: '2026-11-23' });
  await passTo(district, '2026-11-23T20:00:00Z');

  for (const name of ['Pat Okafor', 'Paula Webster', 'Ada Assistant', 'Sam Sato'])
    expect(await typed(district, name, '/walkthrough memos')).toContain('You have no memos.');
});

test('several that are owed are one question, the first due first; one that is over today can be written at once', async () => {
  const district = await openDistrict({ now: '2026-11-23T15:00:00Z' });
  insertWalked(district, { day: '2026-11-12' });
  insertWalked(district, { two: ['Pat Okafor', 'Sam Sato'], day: '2026-11-23', endedAt: '2026-11-23T15:00:00Z' });
  await passTo(district, '2026-11-23T20:00:00Z');

  const asked = dmsOf(district, 'Pat Okafor').join();
  expect(asked).toContain(
    'You have 2 memos of joint walkthroughs to write. Begin with your joint walkthrough on Nov 12. It was due',
  );
  await district.as('Pat Okafor').press('See all 2');
  const list = said(district, 'Pat Okafor');
  expect(list).toContain('2 memos to write');
  expect(list).toContain('🔴 late, was due Nov 19');
});

test('a step is asked about on its day, put off, asked again, and done: the memo says so each time', async () => {
  const district = await afterWalk();
  await sendMemo(district);
  await passTo(district, '2026-11-30T20:00:00Z');
  expect(dmsOf(district, 'Pat Okafor').at(-1)).toContain(
    'Did it get done? Lincoln, by today: “Teams plan two questions.”',
  );
  const pat = district.as('Pat Okafor');
  await pat.press('Not yet, or not…');
  await pat.fill('How does it stand?', 'later');
  await pat.fill('New day', '2026-12-04');
  await pat.fill('Why, or what comes next?', 'The planning day moved.');
  await pat.submit();
  await district.drain();
  expect(memoTo(district)).toContain('⚪ open, by Dec 4');
  expect(memoTo(district)).toContain('The planning day moved.');

  await passTo(district, '2026-12-04T20:00:00Z');
  await pat.press('Done');
  await district.drain();
  expect(memoTo(district)).toContain('🟢 done Dec 4');
  expect(copyOf(district)).toContain('🟢 done Dec 4');
  expect(district.db.select().from(jointStepUpdate).all()).toHaveLength(2);
});

test('an opened memo has its steps with what can be said of each; one that is not done says why', async () => {
  const district = await afterWalk();
  await sendMemo(district);
  const pat = district.as('Pat Okafor');
  await typed(district, 'Pat Okafor', '/walkthrough memos');
  await pat.press('Open');
  await pat.press('Not done…');
  expect(JSON.stringify(await pat.submit())).toContain('Say in a few words why.');
  await pat.fill('Why, or what comes next?', 'No coach came.');
  await pat.submit();
  await district.drain();
  expect(copyOf(district)).toContain('🔴 not done, Nov 23 · Pat Okafor\n“No coach came.”');
});

test('a step is its author’s while they lead the school; then it is the new principal’s, who reads no memo of before', async () => {
  const district = await afterWalk();
  await sendMemo(district);
  const { db, idOf } = district;
  db.$client
    .prepare(`UPDATE role_holding SET to_day = '2026-11-27' WHERE person_id = ? AND role = 'principal'`)
    .run(idOf('Pat Okafor'));
  db.$client
    .prepare(`UPDATE role_holding SET role = 'principal' WHERE person_id = ? AND role = 'assistantPrincipal'`)
    .run(idOf('Al Vice'));
  await passTo(district, '2026-11-30T20:00:00Z');

  expect(dmsOf(district, 'Al Vice').at(-1)).toContain(
    'Did it get done? Lincoln, by today: “Teams plan two questions.”',
  );
  expect(dmsOf(district, 'Pat Okafor').join()).not.toContain('Did it get done? Lincoln');
  expect(await typed(district, 'Al Vice', '/walkthrough memos')).toContain('You have no memos.');
  await district.as('Al Vice').press('Done');
  await district.drain();
  expect(memoTo(district)).toContain('🟢 done Nov 30');
});

test('the prep sheet counts joint walkthroughs and memos since the last meeting, and says what became of steps', async () => {
  const district = await afterWalk();
  await sendMemo(district, { 'Step 2': 'Visit grade 4.', 'Step 2: by when?': '2026-12-15' });
  await district.as('Ada Assistant').press('Accept');
  await passTo(district, '2026-11-30T20:00:00Z');
  await district.as('Pat Okafor').press('Done');
  await district.drain();
  const c = contextOn(district.db, district.clock, features);
  const schoolId = district.db.select().from(jointStep).get()?.schoolId ?? '';
  const sheetOf = (personId: string, since: '2026-11-01' | '2026-11-25') =>
    c.occasions
      .gather('prepSheet', c, { meetingId: 'none', schoolId, personId, since, until: c.today })
      .filter(({ part }) => part === 'jointWalkthroughs')
      .map(({ words }) => plain(words))
      .join();

  const sheet = sheetOf(district.idOf('Pat Okafor'), '2026-11-01');
  expect(sheet).toContain('1 joint walkthrough since the last meeting (4 rooms); 1 memo sent: 1 accepted.');
  expect(sheet).toContain('What became of steps:\nTeams plan two questions.: 🟢 done Nov 30');
  expect(sheet).toContain('Open steps:\nVisit grade 4.: ⚪ open, by Dec 15');
  expect(sheet).not.toMatch(/Rivera|Nguy/);
  // A successor has what is open, and nothing of the memo or of what was settled.
  const next = sheetOf(district.idOf('Al Vice'), '2026-11-01');
  expect(next).toContain('Visit grade 4.');
  expect(next).not.toContain('Teams plan');
  expect(next).toContain('0 joint walkthroughs since the last meeting; no memo sent.');
});

test('what is kept about somebody has their memo, its draft, its steps and what they said of them', async () => {
  const district = await afterWalk();
  const pat = district.as('Pat Okafor');
  await pat.press('Write memo…');
  await pat.fill('What to improve', 'A draft of Pat.');
  await pat.submit();
  await district.drain();
  insertWalked(district, { day: '2026-11-19' });
  await passTo(district, '2026-11-24T20:00:00Z');
  await pat.press('Write memo…');
  await pat.fill('Help wanted', 'A second draft.');
  await pat.close({ all: true });
  const sheets = (name: string): string => {
    const c = contextOn(district.db, district.clock, features);
    return JSON.stringify(keptAbout(c, features, district.idOf(name)));
  };

  expect(sheets('Pat Okafor')).toContain('A draft of Pat.');
  expect(sheets('Pat Okafor')).toContain('A second draft.');
  expect(sheets('Ada Assistant')).toContain('A draft of Pat.');
  expect(sheets('Ada Assistant')).not.toContain('A second draft.');
  expect(sheets('Ana Rivera')).not.toContain('A draft of Pat.');
  expect(district.db.select().from(jointMemo).all()).toHaveLength(1);
});

test.each([
  ['Ms. Rivera asked well.', 'Ana Rivera'],
  ['ana had them explain.', 'Ana Rivera'],
  ['RIVERA', 'Ana Rivera'],
  ['We saw Bo’s board.', 'Bo Nguyễn'],
  ['nguyen', 'Bo Nguyễn'],
  ['We saw Will explain.', 'Will Grant'],
  ['A Smith-Jones idea', 'Eve Smith-Jones'],
  ['Students will explain. Will they write? They grant time.', undefined],
  ['Riverside students bo around, analyze, Anabel', undefined],
  ['De la Cruz', 'Ida de la Cruz'],
  ['a la carte', undefined],
  ['Lincoln students', undefined],
])('a memo that says “%s” names %s', (text, name) => {
  const names = ['Ana Rivera', 'Bo Nguyễn', 'Will Grant', 'Eve Smith-Jones', 'Ida de la Cruz', 'Abe Lincoln'];
  expect(nameIn(text, names, ['Lincoln', 'Clear objective'])).toBe(name);
});

test('who writes: the principal before the assistant principal, and only if the other leads the district', () => {
  expect(jointMemoPeople(['s', 'p'], ['p', 'v'], ['s'])).toEqual({ authorId: 'p', addresseeId: 's' });
  expect(jointMemoPeople(['v', 's'], ['p', 'v'], ['s'])).toEqual({ authorId: 'v', addresseeId: 's' });
  expect(jointMemoPeople(['p', 'v'], ['p', 'v'], ['s'])).toBeUndefined();
  expect(jointMemoPeople(['p', 'q'], ['p'], ['s'])).toBeUndefined();
  expect(jointMemoPeople(['s', 'a'], ['p'], ['s', 'a'])).toBeUndefined();
});

test('a draft counts each look-for where it was looked for, one room too, and says nothing where nothing was', () => {
  const lookFors = [{ id: '1', code: 'L1', words: 'Rigorous task' }];
  expect(seenAcrossRooms([{ 1: 'seen' }], lookFors)).toBe('In 1 room:\n“Rigorous task” seen in 1 of 1');
  expect(seenAcrossRooms([{ 1: 'notLookedFor' }], lookFors)).toBe('');
  expect(seenAcrossRooms([], lookFors)).toBe('');
  expect(wrongStep({ words: '', byDay: undefined }, '2026-11-23')).toEqual({});
});

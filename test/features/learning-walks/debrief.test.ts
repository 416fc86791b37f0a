import { expect, test } from 'vitest';
import { learningWalk, learningWalkSaid, learningWalkWord } from '../../../src/features/learning-walks/schema.ts';
import { hashOf } from '../../../src/kit/pressed.ts';
import type { TestDistrict } from '../../district.ts';
import {
  addRooms,
  debrief,
  dmsOf,
  give,
  listOf,
  planWalk,
  press,
  say,
  seenBy,
  team,
  walked,
  walkingDistrict,
  walksOf,
} from './district.ts';

const last = (district: TestDistrict, name: string): string => dmsOf(district, name).at(-1) ?? '';

test('three rounds, one after the other: each is counted, closed by whoever leads, and then shown without names', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  await addRooms(district, 5);
  await press(district, 'Pat Okafor', 'Start the debrief');
  await say(district, 'Ana Rivera', 'Students explained their work.');
  await say(district, 'Al Vice', 'The task was open.');

  for (const name of team) {
    expect(last(district, name)).toContain('2 of 4 have said something.');
    expect(last(district, name)).not.toContain('Students explained');
  }
  expect(last(district, 'Ana Rivera')).not.toContain('Go on to');
  await press(district, 'Pat Okafor', 'Go on to: Wonderings');
  for (const name of team) {
    expect(last(district, name)).toContain('Students explained their work.');
    expect(last(district, name)).toContain('0 of 4 have said something.');
    expect(last(district, name)).toContain('2 of 3: Wonderings');
    expect(last(district, name)).not.toMatch(/Rivera|Vice/);
  }
});

test('what was said stands nowhere beside who said it, nor in the order in which it was said', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  await press(district, 'Pat Okafor', 'Start the debrief');
  const words = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel'];
  for (const [at, one] of words.entries()) await say(district, team[at % team.length] ?? '', one);

  const kept = district.db.$client.prepare('SELECT rowid AS n, id, words FROM learning_walk_word ORDER BY rowid').all();
  const ids = kept.map((row) => String(Object(row).id));
  expect(ids).toEqual([...ids].sort());
  expect(ids.every((id) => id[14] === '4')).toBe(true);
  const spoke = district.db.$client.prepare('SELECT person_id FROM learning_walk_said ORDER BY rowid').pluck().all();
  expect(spoke).toEqual([...spoke].sort());
  expect(Object.keys(learningWalkWord)).not.toContain('at');
  expect(Object.keys(learningWalkSaid)).not.toContain('at');
  const history = JSON.stringify(district.db.$client.prepare('SELECT * FROM record_change').all());
  const messages = JSON.stringify(district.db.$client.prepare('SELECT wanted FROM outbox').all());
  for (const one of words) {
    expect(history).not.toContain(one);
    expect(messages).not.toContain(one);
    expect(district.logged.join()).not.toContain(one);
  }
});

test('whoever knows the words cannot ask the inbox who sent them', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  await press(district, 'Pat Okafor', 'Start the debrief');
  await say(district, 'Ana Rivera', 'The task was open.');
  const hashes = district.db.$client.prepare('SELECT answers_hash FROM inbox').pluck().all();
  const input = { value: 'The task was open.' };

  expect(hashes).not.toContain(hashOf({ 'words:evidence': { words: input } }));
  expect(hashes).not.toContain(hashOf({ words: { words: input } }));
});

test('a teacher of the school is not named: not in a word, nor in the summary', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  await press(district, 'Pat Okafor', 'Start the debrief');
  await district.as('Pat Okafor').press('Say…');
  for (const words of ['Bo Nguyen’s students talked.', 'Ask Ms. Rivera how.']) {
    await district.as('Pat Okafor').fill('Your words', words);
    expect(JSON.stringify(await district.as('Pat Okafor').submit())).toContain('Leave out');
  }
  await district.as('Pat Okafor').fill('Your words', 'Go by the river.');
  expect(await district.as('Pat Okafor').submit()).not.toMatchObject({ kind: 'errors' });
});

test('a round that is closed takes no word, and its button of before goes on once', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  await press(district, 'Pat Okafor', 'Start the debrief');
  await district.as('Ana Rivera').press('Say…');
  await press(district, 'Pat Okafor', 'Go on to: Wonderings');
  await district.as('Ana Rivera').fill('Your words', 'Too late.');
  await district.as('Ana Rivera').submit();

  expect(JSON.stringify(district.as('Ana Rivera').window())).toContain('This round is closed');
  expect(district.db.select().from(learningWalkWord).all()).toEqual([]);
});

test('from five rooms on the school reads the summary, and its principal and assistant principal are told', async () => {
  const district = await walkingDistrict();
  await walked(district, 5, {
    by: 'Ada Assistant',
    administrators: ['Dina Director', 'Al Vice'],
    teachers: ['Ana Rivera'],
  });

  expect(last(district, 'Pat Okafor')).toContain('Students did most of the talking.');
  expect(last(district, 'Pat Okafor')).toContain('Rigorous task: seen in 5 of 5 rooms');
  expect(last(district, 'Pat Okafor')).not.toMatch(/Note 1|Rivera|Nguy/);
  for (const name of ['Bo Nguyễn', 'Paula Webster', 'Mona Monitor', 'Max Manager'])
    expect(await listOf(district, name)).toContain('Who does the thinking?');
  await district.as('Bo Nguyễn').command('/throughline learning-walk');
  await district.as('Bo Nguyễn').press('Open');
  expect(seenBy(district, 'Bo Nguyễn')).toContain('Plan one question together.');
  expect(seenBy(district, 'Bo Nguyễn')).not.toContain('Note 1');
});

test('with four rooms it stays with the team: nobody else sees it, and nobody a count', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  await addRooms(district, 4);
  await debrief(district);
  await district.as('Pat Okafor').press('Write the summary…');
  await district.as('Pat Okafor').fill('Summary', 'Students did most of the talking.');
  await district.as('Pat Okafor').fill('Next step', 'Plan one question together.');
  await district.as('Pat Okafor').submit();
  await district.drain();

  for (const name of team) {
    expect(last(district, name)).toContain('Students did most of the talking.');
    expect(last(district, name)).not.toMatch(/seen in|Give it/);
  }
  await expect(district.as('Pat Okafor').press('Share with the school')).rejects.toThrow();
  for (const name of ['Bo Nguyễn', 'Paula Webster', 'Mona Monitor', 'Max Manager'])
    expect(await listOf(district, name)).toContain('No learning walk to show.');
  await listOf(district, 'Sam Sato');
  await district.as('Sam Sato').press('Open');
  expect(seenBy(district, 'Sam Sato')).not.toMatch(/talking|seen in|Note/);
  expect(walksOf(district)[0]?.sharedOn).toBe(null);
});

test('the summary begins with what was said, and only one of the team who leads writes it', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  await addRooms(district, 5);
  await debrief(district);
  await district.as('Pat Okafor').press('Write the summary…');

  const [summary, next] =
    district
      .as('Pat Okafor')
      .window()
      ?.fields.map(({ value }) => String(value)) ?? [];
  expect(summary).toContain('Note 1 before Go on to: Wonderings');
  expect(summary).toContain('Note 4 before Go on to: Next step');
  expect(next).toContain('Note 2 before Close the debrief');
  expect(last(district, 'Ana Rivera')).not.toContain('Write the summary');
});

test('what is kept about somebody tells that they walked and spoke, and that their words cannot be found', async () => {
  const district = await walkingDistrict();
  await walked(district);
  const { learningWalksAbout } = await import('../../../src/features/learning-walks/sections.ts');
  const about = (name: string) => JSON.stringify(learningWalksAbout({ db: district.db } as never, district.idOf(name)));

  expect(about('Ana Rivera')).toContain('on the team');
  expect(about('Ana Rivera')).toContain('Evidence, Wonderings, Next step');
  expect(about('Ana Rivera')).toContain('kept without names');
  expect(about('Ana Rivera')).not.toContain('Note');
  expect(about('Pat Okafor')).toContain('led it');
  expect(about('Bo Nguyễn')).toContain('Nothing.');
});

test('it is given once, and cannot change after that', async () => {
  const district = await walkingDistrict();
  await walked(district);

  await expect(district.as('Pat Okafor').press('Change the summary…')).rejects.toThrow();
  expect(district.db.select({ on: learningWalk.sharedOn }).from(learningWalk).all()).toEqual([{ on: '2026-11-23' }]);
  await expect(give(district)).rejects.toThrow();
});

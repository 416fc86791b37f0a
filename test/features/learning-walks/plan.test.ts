import { expect, test } from 'vitest';
import { choices, dmsOf, listOf, onDay, planWalk, press, seenBy, team, walkingDistrict, walksOf } from './district.ts';

test('a learning walk is planned in two windows, and each of the team is told, also the teacher who volunteers', async () => {
  const district = await walkingDistrict();

  await planWalk(district);

  for (const name of team) expect(dmsOf(district, name).join()).toContain('Learning walk at Lincoln');
  expect(dmsOf(district, 'Ana Rivera').join()).not.toContain('Start the debrief');
  expect(dmsOf(district, 'Bo Nguyễn')).toEqual([]);
  expect(await listOf(district, 'Ana Rivera')).toContain('Who does the thinking?');
  expect(await listOf(district, 'Bo Nguyễn')).toContain('No learning walk to show.');
});

test('no teacher is on a team before the association was told and they volunteered', async () => {
  const district = await walkingDistrict();

  expect(await planWalk(district, { volunteered: false })).toContain('Check this box');
  expect(walksOf(district)).toEqual([]);
});

test('teachers without Slack are not offered: the debrief takes place there', async () => {
  const district = await walkingDistrict();
  const paula = district.as('Paula Webster');
  await paula.command('/throughline learning-walk');
  await paula.press('Plan a learning walk…');
  await paula.fill('Focus question', 'Who does the thinking?');
  await paula.fill('Which look-fors do you count? (at most 10)', ['Rigorous task']);
  await paula.submit();

  expect(paula.window()?.text).not.toContain('Cy Paper');
  expect(paula.window()?.fields.map(({ label }) => label)).toEqual(['Administrators']);
});

test('a team has four to eight people, the day is a school day to come, and at most ten look-fors are counted', async () => {
  const many = Array.from({ length: 11 }, (_, at) => `Look-for ${at + 1}`);
  const district = await walkingDistrict({ lookFors: many });
  const counted = many.slice(0, 3);

  expect(await planWalk(district, { counted, teachers: [] })).toContain('That makes a team of 3.');
  expect(await planWalk(district, { counted, day: '2026-11-20' })).toContain('That day has passed.');
  expect(await planWalk(district, { counted, day: '2026-11-28' })).toContain('isn’t a school day');
  expect(await planWalk(district, { counted: many })).toContain('Choose at most 10 look-fors.');
  expect(walksOf(district)).toEqual([]);
});

test('teachers and the monitor read and do not plan', async () => {
  const district = await walkingDistrict();

  for (const name of ['Ana Rivera', 'Mona Monitor', 'Max Manager'])
    expect(await listOf(district, name)).not.toContain('Plan a learning walk');
  expect(await listOf(district, 'Cora Committee')).not.toContain('Learning walks');
});

test('whoever is taken off the team loses its message, and who comes on has it', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  const pat = district.as('Pat Okafor');
  await pat.press('Change the team…');
  await pat.fill('Administrators', choices(['Dina Director', 'Ada Assistant']));
  await pat.fill('For teachers', ['The association was told, and these teachers volunteered']);
  await pat.submit();
  await district.drain();

  expect(dmsOf(district, 'Al Vice').join()).not.toContain('Who does the thinking?');
  expect(dmsOf(district, 'Ada Assistant').join()).toContain('Who does the thinking?');
  expect(await listOf(district, 'Al Vice')).not.toContain('Who does the thinking?');
});

test('a leader who is not on the team calls it off, and the team is told why', async () => {
  const district = await walkingDistrict();
  await planWalk(district, { day: '2026-12-01' });
  await listOf(district, 'Sam Sato');
  await press(district, 'Sam Sato', 'Call off…');
  await district.as('Sam Sato').fill('Why?', 'Snow.');
  await district.as('Sam Sato').submit();
  await district.drain();

  for (const name of team) expect(dmsOf(district, name).at(-1)).toContain('Snow.');
  await onDay(district, '2026-12-01');
  await district.as('Ana Rivera').command('/throughline learning-walk');
  expect(seenBy(district, 'Ana Rivera')).toContain('⬛ called off');
});

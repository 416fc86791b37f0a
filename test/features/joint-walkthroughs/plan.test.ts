import { expect, test } from 'vitest';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { usual } from '../../district.ts';
import { dmsOf, homeOf, said } from '../principal-meetings/district.ts';
import { jointsIn, pick, planJoint, roomsIn, withVisits, workingOf, write } from './district.ts';

test('two administrators plan rooms of a school, and each has the rooms in a message of their own, without a name on the lock screen', async () => {
  const district = await withVisits();
  await planJoint(district);

  expect(jointsIn(district)).toMatchObject([{ day: '2026-11-23', beginsAt: '10:00', cancelledOn: null }]);
  expect(roomsIn(district).map(({ teacherId }) => teacherId)).toEqual([
    district.idOf('Ana Rivera'),
    district.idOf('Bo Nguyễn'),
  ]);
  expect(workingOf(district, 'Ada Assistant')).toContain('Today at 10:00 AM, with Pat Okafor');
  expect(workingOf(district, 'Pat Okafor')).toContain('Today at 10:00 AM, with Ada Assistant');
  expect(workingOf(district, 'Pat Okafor')).toContain('1. Ana Rivera\n⚪ to visit');
  const shown = district.as('Pat Okafor').dms().at(-1)?.text ?? '';
  expect(shown).not.toMatch(/Ana|Ada|Lincoln/);
  expect(dmsOf(district, 'Al Vice')).toEqual([]);
  expect(dmsOf(district, 'Ana Rivera')).toEqual([]);
  expect(district.slack.problems()).toEqual([]);
});

test('the teachers longest without a visit stand first, with how often they were visited, and of equals a subject not seen lately', async () => {
  const more = ['Eve Drama', 'Dee Math', 'Flo Math'].map((name) => ({
    name,
    role: 'teacher' as const,
    school: 'Lincoln',
  }));
  const district = await withVisits(
    {
      'Ana Rivera': { times: 2, on: '2026-11-12', subject: 'math' },
      'Eve Drama': { times: 1, on: '2026-11-10', subject: 'drama' },
      'Dee Math': { times: 1, on: '2026-11-10', subject: 'math' },
      'Flo Math': { times: 1, on: '2026-10-13', subject: 'math' },
    },
    { cast: [...usual, ...more] },
  );
  const ada = district.as('Ada Assistant');
  await ada.command('/walkthrough joint');
  await ada.press('Plan…');
  await ada.fill('With whom?', 'Pat Okafor');
  await ada.fill('School', 'Lincoln');
  await ada.submit();

  expect(await ada.options('Up to 8 rooms')).toEqual(['Bo Nguyễn', 'Flo Math', 'Eve Drama', 'Dee Math', 'Ana Rivera']);
  const window = JSON.stringify(ada.window());
  expect(window).toContain('Visited twice this month, last Nov 12.');
  expect(window).toContain('Not visited yet this month.');
});

test('a plan is refused beside its field: with oneself, with who is no administrator, on a past day, on a day without school, above a contract’s cap', async () => {
  const district = await withVisits(
    { 'Ana Rivera': { times: 2, on: '2026-11-12' } },
    { settings: { visitsAMonth: '2' } },
  );
  expect(await planJoint(district, { with: 'Ada Assistant' })).toContain('Choose somebody to walk with you.');
  await district.as('Ada Assistant').close({ all: true });
  expect(await planJoint(district, { day: '2026-11-20' })).toContain('That day has passed.');
  await district.as('Ada Assistant').close({ all: true });
  expect(await planJoint(district, { day: '2026-11-28' })).toContain('That isn’t a school day');
  await district.as('Ada Assistant').close({ all: true });
  expect(await planJoint(district)).toContain('Ana Rivera: Your agreement allows 2 visits to a teacher each month.');
  await district.as('Ada Assistant').close({ all: true });
  expect(jointsIn(district)).toEqual([]);
});

test('nine rooms are too many; rooms can be left open and added as they go', async () => {
  const many = Array.from({ length: 9 }, (_, at) => ({
    name: `Teach ${'ABCDEFGHI'[at]}`,
    role: 'teacher' as const,
    school: 'Lincoln',
  }));
  const district = await withVisits({}, { cast: [...usual, ...many] });
  expect(await planJoint(district, { rooms: many.map(({ name }) => name) })).toContain('You chose 9 rooms.');
  await district.as('Ada Assistant').close({ all: true });

  await planJoint(district, { rooms: [] });
  expect(workingOf(district, 'Pat Okafor')).toContain('Add each one as you go.');
  for (const { name } of many.slice(0, 8)) {
    await district.as('Pat Okafor').press('Add a room…');
    await district.as('Pat Okafor').fill('Teacher', name);
    await district.as('Pat Okafor').submit();
    await district.drain();
  }
  expect(roomsIn(district)).toHaveLength(8);
  expect(workingOf(district, 'Ada Assistant')).toContain('8. Teach H');
  expect(workingOf(district, 'Ada Assistant')).not.toContain('Add a room…');
});

test('called off before anybody wrote: the other is told once, and neither goes into a room', async () => {
  const district = await withVisits();
  await planJoint(district);
  await district.as('Pat Okafor').press('Call off');
  await district.drain();

  expect(dmsOf(district, 'Ada Assistant').filter((one) => one.includes('Pat Okafor called off'))).toHaveLength(1);
  expect(dmsOf(district, 'Pat Okafor').filter((one) => one.includes('called off your'))).toEqual([]);
  expect(workingOf(district, 'Ada Assistant')).toContain('⬛ called off');
  await district.as('Ada Assistant').command('/walkthrough joint');
  expect(said(district, 'Ada Assistant')).toContain('None is planned.');
});

test('nobody calls off what somebody has written in, and nobody else opens it', async () => {
  const district = await withVisits();
  await planJoint(district);
  await write(district, 'Ada Assistant', 'Ana Rivera', { seen: ['Rigorous task'] });
  expect(workingOf(district, 'Pat Okafor')).not.toContain('Call off');
  await district.as('Al Vice').command('/walkthrough joint');
  expect(said(district, 'Al Vice')).toContain('None is planned.');
  expect(await homeOf(district, 'Al Vice')).not.toContain('Joint walkthrough');
});

test('on Home stand today’s joint walkthrough and the next one; the list opens each', async () => {
  const district = await withVisits();
  await planJoint(district, { day: '2026-11-24' });
  expect(await homeOf(district, 'Pat Okafor')).toContain(
    'Joint walkthrough: tomorrow at 10:00 AM with Ada Assistant at Lincoln',
  );
  await district.as('Ada Assistant').command('/walkthrough joint');
  expect(said(district, 'Ada Assistant')).toContain('Lincoln · Tomorrow at 10:00 AM\nwith Pat Okafor · 2 rooms');
  await district.as('Ada Assistant').press('Open');
  expect(said(district, 'Ada Assistant')).toContain('1. Ana Rivera');

  await pick(district, 'Ada Assistant', 'Ana Rivera', 'write');
  expect(district.as('Ada Assistant').window()?.text).toContain('The rooms open on Tuesday, November 24');
  expect(visibleText(district.as('Ada Assistant').home()?.blocks ?? [])).not.toContain('has sent');
});

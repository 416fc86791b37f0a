import { expect, test } from 'vitest';
import type { Person } from '../../../src/simulator/person/person.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';
import { pressOn } from './district.ts';
import { addPrincipalMeeting, addSchoolPlan, goToDay, importShared, itemsNow } from './planned.ts';

const hour = 3_600_000;
const told = (person: Person): string =>
  person
    .dms()
    .map(({ blocks }) => visibleText(blocks))
    .join('\n');

/** Lincoln’s approved plan on the day its sitting opens: two items of Ana’s are open, one is complete, and one is Bo’s. */
async function onOpeningDay(teachersAreAsked: 'yes' | 'no') {
  const district = await openDistrict({ now: '2026-11-24T15:00:00Z', settings: { teachersAreAsked } });
  importShared(district);
  const planId = addSchoolPlan(district, { school: 'Lincoln', state: 'approved' }, [
    { owner: 'Ana Rivera' },
    { owner: 'Ana Rivera', status: 'inProgress' },
    { owner: 'Ana Rivera', status: 'complete' },
    { owner: 'Bo Nguyễn' },
    { owner: 'Pat Okafor' },
  ]);
  addPrincipalMeeting(district, { school: 'Lincoln', day: '2026-12-01' });
  return { district, planId };
}

async function afternoon(district: TestDistrict): Promise<void> {
  await district.pass(5 * hour);
  await district.drain();
}

test('a district that agreed to it asks a teacher once a month about all their open items, and they say there how each goes', async () => {
  const { district, planId } = await onOpeningDay('yes');
  const [ana, bo, pat] = ['Ana Rivera', 'Bo Nguyễn', 'Pat Okafor'].map((name) => district.as(name)) as [
    Person,
    Person,
    Person,
  ];
  await afternoon(district);
  expect(told(ana)).toContain('Your items in Lincoln’s school plan in December: 2 items have no update yet.');
  expect(told(bo)).toContain('Your items in Lincoln’s school plan in December: 1 item has no update yet.');
  expect(told(pat)).not.toContain('Your items in Lincoln’s school plan');

  await ana.press('School plan');
  expect(ana.window()?.text).toContain('S1 Item 1 of Lincoln');
  await pressOn(ana, 'S1', 'In progress');
  await expect(pressOn(ana, 'S4', 'In progress')).rejects.toThrow('S4 has no');
  await pressOn(ana, 'S2', 'Still in progress');
  await district.drain();
  expect(itemsNow(district, planId).map(({ status }) => status)).toEqual([
    'inProgress',
    'inProgress',
    'complete',
    'noAction',
    'noAction',
  ]);
  expect(told(ana)).not.toContain('have no update yet');
  expect(told(ana)).toContain('every item of yours has an update.');

  const asked = ana.dms().length;
  for (const day of ['2026-11-25', '2026-11-30', '2026-12-01'] as const) {
    goToDay(district, day);
    await afternoon(district);
  }
  expect(ana.dms()).toHaveLength(asked);
  expect(district.slack.problems()).toEqual([]);
});

test('a teacher is asked nothing where the district has not agreed to it', async () => {
  const { district } = await onOpeningDay('no');
  for (const day of ['2026-11-24', '2026-11-25', '2026-11-30', '2026-12-15'] as const) {
    goToDay(district, day);
    await afternoon(district);
  }
  expect(told(district.as('Pat Okafor'))).toContain('Your school plan in December');
  for (const name of ['Ana Rivera', 'Bo Nguyễn']) expect(told(district.as(name))).not.toContain('school plan');
});

import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Day } from '../../src/district/days.ts';
import { personBySlackId, settingsOf, viewerOn } from '../../src/district/roster.ts';
import { rosterOf } from '../../src/features/roster/store.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { emailOf, openDistrict, type TestDistrict, usual } from '../district.ts';
import { fileOf, handOver, rowsFor, usualSchools } from '../features/roster/handing-over.ts';

const operator = 'Olu Operator';
const manager = 'Max Manager';
const told = (answer: unknown): string => JSON.stringify(answer);

/** The usual district, whose superintendent has looked at Home. */
async function setUp(options: Parameters<typeof openDistrict>[0] = {}): Promise<TestDistrict> {
  const district = await openDistrict(options);
  await district.as('Sam Sato').openHome();
  await district.settle();
  return district;
}

async function moveTo(district: TestDistrict, instant: string): Promise<void> {
  district.clock.moveTo(Temporal.Instant.from(instant));
  await district.drain();
}

async function changes(
  district: TestDistrict,
  by: string,
  who: string,
  what: string,
  answers: Readonly<Record<string, string>>,
) {
  const leader = district.as(by);
  await leader.command('/throughline roster');
  await leader.press('Change a person');
  await leader.fill('Person', who);
  await leader.fill('What changes', what);
  await leader.submit();
  for (const [label, value] of Object.entries(answers)) await leader.fill(label, value);
  const answer = told(await leader.submit());
  await leader.close({ all: true });
  await district.settle();
  return answer;
}

const givesRole = (district: TestDistrict, by: string, who: string, role: string, school: string) =>
  changes(district, by, who, 'A new role, for a time or for good', { Role: role, School: school });

const rolesOf = ({ db }: TestDistrict, name: string) =>
  rosterOf(db)
    .people.find((one) => one.name === name)
    ?.holdings.map(({ role, fromDay, toDay }) => [role, fromDay, toDay]);

/** What whoever uses this account is here as, on a day. */
function rolesAt({ db }: TestDistrict, slackId: string, day: Day) {
  const who = personBySlackId(db, slackId);
  return who ? viewerOn(db, who, day, settingsOf(db)).holdings.map(({ role }) => role) : [];
}

test('nobody takes a role under another name: one’s own address is given to a newcomer by somebody else', async () => {
  const district = await setUp();
  const people = [
    ...rowsFor(usual.filter(({ name }) => name !== operator)),
    ['Olivia Marsh', emailOf(operator), 'principal', 'Lincoln'],
  ];
  const { id } = district.as(operator);
  const olu = district.slack.person(id);

  await handOver(district, operator, await fileOf({ Schools: usualSchools, People: people }));
  await olu.press('Answer…');
  await olu.fill('Is Olivia Marsh the same person as Olu Operator?', 'Another person');
  await olu.submit();
  await district.settle();
  district.slack.setUser(id, { name: 'Olivia Marsh' });
  await olu.press('Import now');
  await olu.fill('Type: end 1 person', 'end 1 person');
  const said = told(await olu.submit());
  await district.drain();
  await olu.openHome();
  await district.drain();

  expect(rolesAt(district, id, '2026-11-23')).toEqual(['operator']);
  expect(said).toContain('You can’t give your own e-mail to anybody else.');
});

test('who has left does not come back by what they asked for before, though nobody else could say no', async () => {
  const cast = usual.filter(({ name }) => !['Ada Assistant', manager].includes(name));
  const district = await setUp({ cast });
  await givesRole(district, 'Sam Sato', 'Sam Sato', 'principal', 'Lincoln (LIN)');
  await changes(district, operator, 'Sam Sato', 'A role ends', { Role: 'superintendent', 'Last day': '2026-11-22' });

  await moveTo(district, '2026-11-26T13:00:00Z');
  await moveTo(district, '2026-11-30T13:00:00Z');

  expect(rolesOf(district, 'Sam Sato')?.map(([role]) => role)).toEqual(['superintendent']);
});

test('nobody is asked to confirm what somebody wanted who has left meanwhile, nor can they in a window that is still open', async () => {
  const district = await setUp();
  await givesRole(district, manager, manager, 'principal', 'Lincoln (LIN)');
  const [sam, ada] = [district.as('Sam Sato'), district.as('Ada Assistant')];
  await sam.openHome();
  await ada.openHome();
  await district.settle();
  await ada.press('Look…', 'home');
  await ada.fill('Shall it be so?', 'Yes, I confirm it');
  await changes(district, operator, manager, 'A role ends', { Role: 'plan manager', 'Last day': '2026-11-22' });

  const late = told(await ada.submit());
  await sam.openHome();
  await district.settle();

  expect(late).toContain('Max Manager can’t change the roster any more');
  expect(visibleText(sam.home()?.blocks ?? [])).not.toContain('wants to be principal');
  expect(rolesOf(district, manager)?.map(([role]) => role)).toEqual(['planManager']);
});

test('who asks for the same twice reads again what waits', async () => {
  const district = await setUp();
  await givesRole(district, manager, manager, 'principal', 'Lincoln (LIN)');

  const again = await givesRole(district, manager, manager, 'principal', 'Lincoln (LIN)');

  expect(again).toContain('Max Manager wants to be principal at Lincoln from Monday, November 23.');
});

import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Day } from '../../src/district/days.ts';
import { personBySlackId, settingsOf, viewerOn } from '../../src/district/roster.ts';
import { person } from '../../src/district/schema.ts';
import { rosterOf } from '../../src/features/roster/store.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { emailOf, openDistrict, type TestDistrict, usual } from '../district.ts';
import { fileOf, handOver, rowsFor, usualSchools } from '../features/roster/handing-over.ts';
import { cellsOf, filesOf } from '../handed-over.ts';

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
  await leader.fill('What’s changing?', what);
  await leader.submit();
  for (const [label, value] of Object.entries(answers)) await leader.fill(label, value);
  const answer = told(await leader.submit());
  if (leader.window()) await leader.close({ all: true });
  await district.settle();
  return answer;
}

const givesRole = (district: TestDistrict, by: string, who: string, role: string, school: string) =>
  changes(district, by, who, 'Add a role, temporary or permanent', { Role: role, School: school });

const accountOf = ({ db, idOf }: TestDistrict, name: string) =>
  db
    .select({ slackId: person.slackId, state: person.slackState })
    .from(person)
    .where(eq(person.id, idOf(name)))
    .get();

const rolesOf = ({ db }: TestDistrict, name: string) =>
  rosterOf(db)
    .people.find((one) => one.name === name)
    ?.holdings.map(({ role, fromDay, toDay }) => [role, fromDay, toDay]);

const dms = (district: TestDistrict, name: string) =>
  district
    .as(name)
    .dms()
    .map((one) => visibleText(one.blocks))
    .join('\n');

/** What whoever uses this account is here as, on a day. */
function rolesAt({ db }: TestDistrict, slackId: string, day: Day) {
  const who = personBySlackId(db, slackId);
  return who ? viewerOn(db, who, day, settingsOf(db)).holdings.map(({ role }) => role) : [];
}

test('nobody becomes somebody else with a second account of their own: beside an account that goes on, only its person says whose it is', async () => {
  const district = await setUp();
  const second = district.slack.addUser({ name: 'Sam Sato', email: 'second@millcity.example' });
  await district.slack.settled();
  await district.slack.person(second).command('/throughline mine');
  const olu = district.as(operator);
  await olu.openHome();
  await district.settle();
  const home = visibleText(olu.home()?.blocks ?? []);
  if (home.includes('second Slack account')) {
    await olu.press('Answer…', 'home');
    await olu.fill('Is “Sam Sato” Sam Sato?', 'Same person');
    await olu.submit();
    await district.settle();
  }

  expect(accountOf(district, 'Sam Sato')?.slackId).toBe(district.as('Sam Sato').id);
  expect(rolesAt(district, second, '2026-11-23')).toEqual([]);
});

test('nobody becomes a teacher by taking her address and writing one of their own instead', async () => {
  const district = await setUp();
  const second = district.slack.addUser({ name: 'Ana Rivera', email: 'second@millcity.example' });
  await district.slack.settled();
  await changes(district, operator, 'Ana Rivera', 'Name or email', { Email: '' });

  await changes(district, operator, 'Ana Rivera', 'Name or email', { Email: 'second@millcity.example' });
  await district.drain();

  expect(rolesAt(district, second, '2026-11-23')).toEqual([]);
  expect(rolesAt(district, district.as('Ana Rivera').id, '2026-11-23')).toEqual(['teacher']);
});

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
  expect(said).toContain('you can’t give away your own email');
});

test('who has left does not come back by what they asked for before, though nobody else could say no', async () => {
  const cast = usual.filter(({ name }) => !['Ada Assistant', manager].includes(name));
  const district = await setUp({ cast });
  await givesRole(district, 'Sam Sato', 'Sam Sato', 'principal', 'Lincoln (LIN)');
  await changes(district, operator, 'Sam Sato', 'End a role', { Role: 'superintendent', 'Last day': '2026-11-22' });

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
  await ada.press('Review…', 'home');
  await ada.fill('Do you confirm this change?', 'Yes');
  await changes(district, operator, manager, 'End a role', { Role: 'plan manager', 'Last day': '2026-11-22' });

  const late = told(await ada.submit());
  await sam.openHome();
  await district.settle();

  expect(late).toContain('Max Manager can no longer change the roster');
  expect(visibleText(sam.home()?.blocks ?? [])).not.toContain('wants to be principal');
  expect(rolesOf(district, manager)?.map(([role]) => role)).toEqual(['planManager']);
});

test('who asks for the same twice reads again what waits', async () => {
  const district = await setUp();
  await givesRole(district, manager, manager, 'principal', 'Lincoln (LIN)');

  const again = await givesRole(district, manager, manager, 'principal', 'Lincoln (LIN)');

  expect(again).toContain('Max Manager wants to be principal at Lincoln from Monday, November 23.');
});

test('what was confirmed names the year of a day of another year, and the day from which it counts', async () => {
  const district = await setUp();
  await changes(district, manager, manager, 'Add a role, temporary or permanent', {
    Role: 'principal',
    School: 'Lincoln (LIN)',
    'First day': '2026-12-01',
    'Last day': '2027-06-30',
  });
  const sam = district.as('Sam Sato');
  await sam.openHome();
  await district.settle();
  await sam.press('Review…', 'home');
  const asked = visibleText(sam.window());
  await sam.fill('Do you confirm this change?', 'Yes');
  await sam.submit();
  await district.settle();

  expect(asked).toContain('principal at Lincoln from Tuesday, December 1 to Wednesday, June 30, 2027.');
  expect(dms(district, manager)).toContain('This counts from Tuesday, December 1.');
});

test('superintendents read in the message of the day that two entries were said to be one person', async () => {
  const district = await setUp();
  const olu = district.as(operator);
  await olu.command('/throughline roster');
  await olu.press('Merge two entries…');
  await olu.fill('The entry that stays', 'Ivo Invited');
  await olu.fill('The other entry', 'Cy Paper');
  await olu.submit();
  await olu.fill('Why are they one person?', 'He said so.');
  await olu.submit();
  if (olu.window()) await olu.close({ all: true });
  await moveTo(district, '2026-11-23T19:31:00Z');

  expect(dms(district, 'Sam Sato')).toContain(
    'Olu Operator changed the roster: Ivo Invited and the entry Cy Paper are one person.',
  );
});

test('where the last superintendent is ended, whoever else leads reads it', async () => {
  const district = await setUp();
  await changes(district, operator, 'Sam Sato', 'End a role', { Role: 'superintendent', 'Last day': '2026-11-22' });
  await moveTo(district, '2026-11-23T19:31:00Z');

  expect(dms(district, 'Ada Assistant')).toContain(
    'Olu Operator changed the roster: 1 person’s roles changed (Sam Sato).',
  );
});

test('what took a second person is in everything kept about whoever asked and whoever decided, and about nobody else', async () => {
  const district = await setUp();
  await givesRole(district, manager, manager, 'principal', 'Lincoln (LIN)');
  const sam = district.as('Sam Sato');
  await sam.openHome();
  await district.settle();
  await sam.press('Review…', 'home');
  await sam.fill('Do you confirm this change?', 'No');
  await sam.submit();
  if (sam.window()) await sam.close({ all: true });
  const keptAbout = async (name: string) => {
    await district.as(name).openHome();
    await district.as(name).press('Everything kept about me');
    await district.settle();
    const [file] = await filesOf(district, name);
    return told(file && (await cellsOf(file)).get('Needed a second person'));
  };

  for (const name of [manager, 'Sam Sato'])
    expect(await keptAbout(name)).toContain('Max Manager wants to be principal at Lincoln');
  expect(await keptAbout('Ada Assistant')).not.toContain('Max Manager');
});

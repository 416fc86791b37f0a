import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { accountQuestion, person, roleHolding } from '../../src/district/schema.ts';
import { contextOn } from '../../src/engine/context.ts';
import { keptAbout } from '../../src/engine/papers/kept-about.ts';
import { features } from '../../src/features/index.ts';
import { rosterImport } from '../../src/features/roster/schema.ts';
import { rosterOf } from '../../src/features/roster/store.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { emailOf, openDistrict, type TestDistrict, usual } from '../district.ts';
import { fileOf, handOver, newest, usualWorkbook } from '../features/roster/handing-over.ts';
import { cellsOf, endRoles, filesOf, keepWholeWalkthrough } from '../handed-over.ts';

const manager = 'Max Manager';
const canary = 'Between us: the room was loud.';
const amy = ['Amy Riva', emailOf('Ana Rivera'), 'teacher', 'Webster'];

const named = ({ db }: TestDistrict, name: string) => rosterOf(db).people.filter((one) => one.name === name);
const account = ({ db }: TestDistrict, id: string) =>
  db
    .select({ slackId: person.slackId, state: person.slackState, email: person.email })
    .from(person)
    .where(eq(person.id, id))
    .get();
const told = (answer: unknown): string => JSON.stringify(answer);

/** Ana Rivera left in the summer, with a private note about her on record; the workbook gives her address to Amy Riva. */
async function newcomerWithHerAddress(named = amy) {
  const district = await openDistrict();
  keepWholeWalkthrough(district, canary);
  endRoles(district, 'Ana Rivera');
  await handOver(district, manager, await fileOf(usualWorkbook({ without: ['Ana Rivera'], with: [named] })));
  return district;
}

async function answers(district: TestDistrict, question: string, answer: string) {
  const leader = district.as(manager);
  await leader.press('Answer…');
  await leader.fill(question, answer);
  const saved = await leader.submit();
  await district.settle();
  return saved;
}

const isSame = 'Is Amy Riva the same person as Ana Rivera?';

test('a newcomer with a leaver’s address is asked about, and is left out while nobody has answered', async () => {
  const nell = ['Nell Newcomer', 'nell@millcity.example', 'teacher', 'Lincoln'];
  const district = await openDistrict();
  endRoles(district, 'Ana Rivera');
  const before = named(district, 'Ana Rivera');
  await handOver(district, manager, await fileOf(usualWorkbook({ without: ['Ana Rivera'], with: [amy, nell] })));
  const preview = newest(district, manager);

  await district.as(manager).press('Import now');
  await district.settle();

  expect(preview).toContain('1 row is left out until you answer');
  expect(preview).toContain(
    'Amy Riva: ana.rivera@millcity.example was Ana Rivera’s, teacher at Lincoln until Friday, November 20, 2026. Is it the same person?',
  );
  expect(named(district, 'Nell Newcomer')).toHaveLength(1);
  expect(named(district, 'Amy Riva')).toEqual([]);
  expect(named(district, 'Ana Rivera')).toEqual(before);
  expect(district.db.select().from(rosterImport).get()).toMatchObject({ state: 'imported', answers: null });
  expect(district.slack.problems()).toEqual([]);
});

test('said to be another person, the newcomer starts with no records, and the leaver keeps theirs', async () => {
  const district = await newcomerWithHerAddress();
  const before = newest(district, manager);

  const saved = await answers(district, isSame, 'Another person');
  const preview = newest(district, manager);
  await district.as(manager).press('Import now');
  await district.settle();

  expect(before).not.toContain('Import now');
  expect(saved.kind).toBe('closed');
  expect(preview).toContain('Amy Riva: teacher at Webster from 2026-11-23');
  expect(preview).toContain('Ana Rivera keeps all records, without ana.rivera@millcity.example');
  const [her] = named(district, 'Amy Riva');
  const ana = district.idOf('Ana Rivera');
  expect(her?.id).not.toBe(ana);
  expect(account(district, ana)).toEqual({ slackId: null, state: 'none', email: null });
  expect(named(district, 'Ana Rivera')[0]?.holdings).toHaveLength(1);
  const kept = (id: string) =>
    JSON.stringify(keptAbout(contextOn(district.db, district.clock, features), features, id));
  expect(kept(ana)).toContain(canary);
  expect(kept(her?.id ?? '')).not.toMatch(/Between us|Ana Rivera|Lincoln/);
  expect(district.slack.problems()).toEqual([]);
});

test('everything kept about the newcomer, once her account is hers, holds nothing of the leaver', async () => {
  const district = await newcomerWithHerAddress();
  await answers(district, isSame, 'Another person');
  district.slack.setUser(emailOf('Ana Rivera'), { name: 'Amy Riva' });
  await district.slack.settled();
  await district.as(manager).press('Import now');
  await district.settle();

  const newcomer = district.slack.person('Amy Riva');
  await newcomer.openHome();
  await newcomer.press('Everything kept about me');
  await district.settle();

  const [file] = await filesOf({ ...district, as: () => newcomer }, 'Amy Riva');
  const cells = file ? [...(await cellsOf(file)).values()].flat(2).join('\n') : '';
  expect(cells).toContain('Amy Riva');
  expect(cells).not.toMatch(/Between us|Ana Rivera|moved seats/);
});

test('confirmed as the same person, she keeps her records under the new name, and who said so is kept', async () => {
  const district = await newcomerWithHerAddress(['Ana Jones', ...amy.slice(1)]);

  await answers(district, 'Is Ana Jones the same person as Ana Rivera?', 'Same person');
  const preview = newest(district, manager);
  await district.as(manager).press('Import now');
  await district.settle();

  expect(preview).toContain('Ana Jones: confirmed as the same person; was Ana Rivera; now teacher at Webster');
  expect(named(district, 'Ana Jones').map(({ id }) => id)).toEqual([district.idOf('Ana Rivera')]);
  const roster = await district.as(manager).command('/throughline roster');
  expect(told(roster)).toContain('Max Manager: Ana Rivera: confirmed as the same person');
});

test('a namesake of somebody who left is asked about too; who is written otherwise is not', async () => {
  const district = await openDistrict();
  endRoles(district, 'Ana Rivera');
  const rows = [
    ['Ana Rivera', emailOf('Ana Rivera'), 'teacher', 'Webster'],
    ['Vice, Al M.', emailOf('Al Vice'), 'assistant principal', 'Lincoln'],
  ];

  await handOver(district, manager, await fileOf(usualWorkbook({ without: ['Ana Rivera', 'Al Vice'], with: rows })));

  expect(newest(district, manager)).toContain('1 row is left out until you answer');
  expect(newest(district, manager)).toContain('Vice, Al M.: was Al Vice');
});

test('only who handed the workbook over answers for it, and an answer is kept no longer than the workbook', async () => {
  const district = await newcomerWithHerAddress();
  await answers(district, isSame, 'Another person');
  const between = district.db.select().from(rosterImport).get();

  await district.as(manager).press('Not now');
  await district.settle();

  expect(between?.answers).toBe(JSON.stringify({ [district.idOf('Ana Rivera')]: 'another' }));
  expect(district.db.select().from(rosterImport).get()).toMatchObject({ state: 'declined', answers: null });
  expect(named(district, 'Amy Riva')).toEqual([]);
});

/** Cy Paper teaches and was never met in Slack; an account comes with the address, under this name. */
async function accountFor(name: string, { left = false } = {}) {
  const district = await openDistrict();
  if (left) endRoles(district, 'Cy Paper');
  const id = district.slack.addUser({ name, email: emailOf('Cy Paper') });
  await district.slack.settled();
  const answer = await district.slack.person(id).command('/throughline help');
  return { district, id, answer: told(answer), cy: () => account(district, district.idOf('Cy Paper')) };
}

const free = { slackId: null, state: 'none', email: emailOf('Cy Paper') };

async function opensHome(district: TestDistrict, name: string): Promise<string> {
  await district.as(name).openHome();
  await district.settle();
  return visibleText(district.as(name).home()?.blocks ?? []);
}

test('an account with the address and another name is nobody’s: it is told so, and who leads the roster is asked', async () => {
  const { district, answer, cy } = await accountFor('Cleo Penn');

  const home = await opensHome(district, manager);

  expect(answer).toContain('Your district’s roster has this address under another name. Max Manager has been asked.');
  expect(answer).not.toContain('Cy Paper');
  expect(cy()).toEqual(free);
  expect(home).toContain('The Slack account “Cleo Penn” has Cy Paper’s address. Is it the same person?');
  expect(await opensHome(district, 'Sam Sato')).toContain('“Cleo Penn”');
  expect(await opensHome(district, 'Pat Okafor')).not.toContain('Cleo Penn');
  expect(district.slack.problems()).toEqual([]);
});

test('confirmed as the same person, the account is theirs from then on', async () => {
  const { district, id, cy } = await accountFor('Cleo Penn');
  await opensHome(district, manager);

  const leader = district.as(manager);
  await leader.press('Answer…', 'home');
  const asked = leader.window()?.text;
  await leader.fill('Is “Cleo Penn” Cy Paper?', 'Same person');
  const saved = await leader.submit();
  await district.settle();

  expect(asked).toContain('Same address: cy.paper@millcity.example');
  expect(asked).toContain('The names differ.');
  expect(told(saved)).toContain('Cleo Penn is Cy Paper from now on.');
  expect(cy()).toMatchObject({ slackId: id, state: 'found' });
  expect(told(await district.slack.person(id).command('/throughline help'))).not.toContain('another name');
  expect(await opensHome(district, manager)).not.toContain('Is it the same person?');
});

test('said to be another person, nothing moves, and a leader is told how the newcomer comes in', async () => {
  const { district, id, cy } = await accountFor('Cleo Penn');
  await opensHome(district, manager);
  const leader = district.as(manager);
  await leader.press('Answer…', 'home');
  await leader.fill('Is “Cleo Penn” Cy Paper?', 'Another person');
  const saved = await leader.submit();
  await district.settle();
  const answer = await district.slack.person(id).command('/throughline help');

  expect(told(saved)).toContain('Cy Paper has a role today and keeps this address on the roster.');
  expect(told(saved)).toContain('Then add Cleo Penn with “Add a person”.');
  expect(told(answer)).toContain('Ask Max Manager to add you.');
  expect(cy()).toEqual(free);
  expect(await opensHome(district, manager)).not.toContain('Is it the same person?');
});

test.each(['Cy Paper', 'Cleo Penn'])(
  'an account called %s that comes after the roles ended is nobody’s before somebody says so',
  async (name) => {
    const { district, answer, cy } = await accountFor(name, { left: true });

    expect(answer).toContain('Max Manager has been asked.');
    expect(cy()).toEqual(free);
    expect(await opensHome(district, manager)).toContain(`The Slack account “${name}” has Cy Paper’s address.`);
  },
);

test('a leaver gives up the address to a newcomer, who is then added as a new person and found in Slack', async () => {
  const { district, id, cy } = await accountFor('Cleo Penn', { left: true });
  await opensHome(district, manager);
  const leader = district.as(manager);
  await leader.press('Answer…', 'home');
  await leader.fill('Is “Cleo Penn” Cy Paper?', 'Another person');
  const saved = await leader.submit();
  await leader.press('Add a person');
  await leader.fill('Name', 'Cleo Penn');
  await leader.fill('Email', emailOf('Cy Paper'));
  await leader.fill('Role', 'teacher');
  await leader.fill('School', 'Lincoln (LIN)');
  await leader.submit();
  await district.settle();

  expect(told(saved)).toContain('Cy Paper keeps all records, without cy.paper@millcity.example.');
  expect(cy()).toEqual({ slackId: null, state: 'none', email: null });
  const [cleo] = named(district, 'Cleo Penn');
  expect(account(district, cleo?.id ?? '')).toMatchObject({ slackId: id, state: 'found' });
});

test('an account that takes a known address in Slack does not become that person by it', async () => {
  const district = await openDistrict();
  const id = district.slack.addUser({ name: 'Cleo Penn', email: 'cleo@elsewhere.example' });
  await district.slack.settled();

  district.slack.setUser(id, { email: emailOf('Cy Paper') });
  district.slack.setUser(emailOf('Al Vice'), { email: emailOf('Cy Paper').replace('cy', 'cyd') });
  await district.slack.settled();

  expect(account(district, district.idOf('Cy Paper'))).toEqual(free);
  expect(district.db.select().from(accountQuestion).all()).toMatchObject([{ slackId: id, answer: null }]);
});

test('an account that was asked about does not answer for itself by taking the name', async () => {
  const { district, id, cy } = await accountFor('Cleo Penn');

  district.slack.setUser(id, { name: 'Cy Paper' });
  await district.slack.settled();
  const answer = await district.slack.person(id).command('/throughline help');

  expect(told(answer)).toContain('Max Manager has been asked.');
  expect(cy()).toEqual(free);
});

test('a deactivated account that comes back under another name is nobody’s before somebody says so', async () => {
  const district = await openDistrict();
  const { id } = district.as('Ana Rivera');
  keepWholeWalkthrough(district, canary);
  district.slack.setUser(id, { deactivated: true });
  district.slack.setUser(id, { deactivated: false, name: 'Amy Riva' });
  await district.slack.settled();

  const answer = await district.slack.person(id).command('/throughline mine');

  expect(told(answer)).toContain('under another name');
  expect(account(district, district.idOf('Ana Rivera'))).toMatchObject({ state: 'deactivated' });
});

test('what is asked about accounts waits for nobody who may not answer, and each day’s message asks', async () => {
  const { district } = await accountFor('Cleo Penn');

  district.clock.moveTo(Temporal.Instant.from('2026-11-23T19:30:30Z'));
  await district.settle();

  expect(visibleText(district.as(manager).dms().at(-1)?.blocks ?? [])).toContain('“Cleo Penn”');
  for (const name of ['Olu Operator', 'Pat Okafor', 'Ana Rivera'])
    expect(
      district
        .as(name)
        .dms()
        .map((one) => visibleText(one.blocks))
        .join(),
    ).not.toContain('Cleo Penn');
});

test('the first who may answer is believed by the address: there is nobody else to ask', async () => {
  const district = await openDistrict({ cast: [{ name: 'Sam Sato', role: 'superintendent', slack: false }] });
  const id = district.slack.addUser({ name: 'ssato', email: emailOf('Sam Sato') });
  await district.slack.settled();

  expect(account(district, district.idOf('Sam Sato'))).toMatchObject({ slackId: id, state: 'found' });
});

test('where who could answer has left, nobody is believed by the address, and it is said what to do', async () => {
  const district = await openDistrict({ cast: usual.filter(({ role }) => ['planManager', 'teacher'].includes(role)) });
  inTx(district.db, (tx) =>
    tx
      .update(person)
      .set({ slackState: 'deactivated' })
      .where(eq(person.id, district.idOf(manager)))
      .run(),
  );
  inTx(district.db, (tx) =>
    tx
      .update(roleHolding)
      .set({ role: 'planManager' })
      .where(eq(roleHolding.personId, district.idOf('Cy Paper')))
      .run(),
  );
  const id = district.slack.addUser({ name: 'Cleo Penn', email: emailOf('Cy Paper') });
  await district.slack.settled();

  const answer = await district.slack.person(id).command('/throughline roster');

  expect(told(answer)).toContain(
    'Ask whoever runs Throughline to put your name on the roster exactly as it is in Slack.',
  );
});

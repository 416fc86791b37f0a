import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { recordChange } from '../../src/district/history/schema.ts';
import { personById } from '../../src/district/roster.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { emailOf, openDistrict, type TestDistrict } from '../district.ts';
import { keepWholeWalkthrough } from '../handed-over.ts';

const manager = 'Max Manager';
const canary = 'Between us: the room was loud.';
const theirs = 'The Slack account isn’t theirs';
const told = (answer: unknown): string => JSON.stringify(answer);

async function chooses(district: TestDistrict, person: string, as = manager) {
  const leader = district.as(as);
  await leader.command('/throughline roster');
  await leader.press('Change a person');
  await leader.fill('Person', person);
  await leader.fill('What’s changing?', theirs);
  return leader.submit();
}

async function detaches(district: TestDistrict, person: string, as = manager) {
  await chooses(district, person, as);
  const leader = district.as(as);
  const asked = visibleText(leader.window());
  await leader.fill('Why isn’t it theirs?', 'It is her sister’s.');
  const saved = told(await leader.submit());
  if (leader.window()) await leader.close({ all: true });
  await district.settle();
  return { asked, saved };
}

const accountOf = ({ db, idOf }: TestDistrict, name: string) => {
  const { slackId, slackState } = personById(db, idOf(name)) ?? {};
  return { slackId, slackState };
};
const free = { slackId: null, slackState: 'none' };

test('an account that is not theirs reads nothing afterwards, and is not joined again by what it does', async () => {
  const district = await openDistrict();
  keepWholeWalkthrough(district, canary);
  const ana = district.as('Ana Rivera');
  const { asked, saved } = await detaches(district, 'Ana Rivera');

  const answer = told(await ana.command('/throughline mine'));
  district.slack.setUser(ana.id, { email: emailOf('Ana Rivera') });
  await district.slack.settled();
  const home = visibleText(await ana.openHome());

  expect(asked).toContain('Ana Rivera’s current Slack account will no longer open Throughline.');
  expect(saved).toContain('Ana Rivera no longer has a Slack account here.');
  expect(answer).toContain('The district’s roster has someone else with your name. Ask Max Manager to add you.');
  expect(home).not.toContain('Everything kept about me');
  expect(accountOf(district, 'Ana Rivera')).toEqual(free);
  expect(district.slack.problems()).toEqual([]);
});

test('an account that is not theirs does not become theirs under another spelling of the name', async () => {
  const district = await openDistrict();
  const { id } = district.as('Ana Rivera');
  await detaches(district, 'Ana Rivera');

  district.slack.setUser(id, { name: 'Ana M. Rivera' });
  await district.slack.settled();
  const first = told(await district.slack.person(id).command('/throughline mine'));
  const again = told(await district.slack.person(id).command('/throughline mine'));

  expect(first).toContain('Max Manager has been asked.');
  expect(again).toContain('Max Manager has been asked.');
  expect(accountOf(district, 'Ana Rivera')).toEqual(free);
});

test('an account that somebody said is another person’s does not answer for itself by taking the name', async () => {
  const district = await openDistrict();
  const id = district.slack.addUser({ name: 'Cleo Penn', email: emailOf('Cy Paper') });
  await district.slack.person(id).command('/throughline mine');
  await district.as(manager).openHome();
  const leader = district.as(manager);
  await leader.press('Answer…', 'home');
  await leader.fill('Is “Cleo Penn” Cy Paper?', 'Another person');
  await leader.submit();

  district.slack.setUser(id, { name: 'Cy Paper' });
  await district.slack.settled();
  await district.slack.person(id).command('/throughline mine');
  await district.slack.person(id).command('/throughline mine');

  expect(accountOf(district, 'Cy Paper')).toEqual(free);
});

test('the person’s own account is found when it comes, and the reason stands in the history', async () => {
  const district = await openDistrict();
  const { id } = district.as('Ana Rivera');
  await detaches(district, 'Ana Rivera');
  district.slack.setUser(id, { email: 'sister@elsewhere.example' });
  const own = district.slack.addUser({ name: 'Ana Rivera', email: emailOf('Ana Rivera') });
  await district.slack.settled();

  expect(accountOf(district, 'Ana Rivera')).toEqual({ slackId: own, slackState: 'found' });
  const lines = district.db.select().from(recordChange).where(eq(recordChange.why, 'It is her sister’s.')).all();
  expect(lines).toMatchObject([
    { tableName: 'person', row: district.idOf('Ana Rivera'), through: 'roster/detach-account' },
  ]);
});

test('nobody detaches their own account, and there is none to detach of somebody who has none', async () => {
  const district = await openDistrict();
  const own = told(await chooses(district, manager));
  if (district.as(manager).window()) await district.as(manager).close({ all: true });
  const none = told(await chooses(district, 'Cy Paper'));

  expect(own).toContain('You can’t do this with your own entry.');
  expect(none).toContain('Cy Paper has no Slack account here.');
});

test('the account of the last one who could change the roster in a month is not detached', async () => {
  const district = await openDistrict({
    cast: [
      { name: 'Sam Sato', role: 'superintendent', to: '2026-12-04' },
      { name: manager, role: 'planManager' },
      { name: 'Ana Rivera', role: 'teacher', school: 'Lincoln' },
    ],
  });

  const { saved } = await detaches(district, manager, 'Sam Sato');

  expect(saved).toContain('Nothing was changed. From Saturday, December 5 on, nobody in Slack could change the roster');
  expect(accountOf(district, manager)).toMatchObject({ slackState: 'found' });
});

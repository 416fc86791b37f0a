import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { person } from '../../src/district/schema.ts';
import { outbox } from '../../src/kit/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { emailOf, openDistrict, type TestDistrict } from '../district.ts';
import { fileOf, handOver, usualWorkbook } from '../features/roster/handing-over.ts';
import { logWalkthrough } from '../logging.ts';

const stateOf = ({ db, idOf }: TestDistrict, name: string) =>
  db
    .select({ id: person.slackId, state: person.slackState })
    .from(person)
    .where(eq(person.id, idOf(name)))
    .get();

const visits = (district: TestDistrict, teacher: string) =>
  logWalkthrough(district.as('Pat Okafor'), { teacher, note: 'Strong questions.' });

test('what waits for somebody whose account is deactivated stops, and the plan manager’s Home says so', async () => {
  const district = await openDistrict();
  district.slack.misbehave({ post: { ratelimited: 1 } });
  await visits(district, 'Ana Rivera');
  district.slack.setUser(emailOf('Ana Rivera'), { deactivated: true });
  await district.slack.settled();

  district.slack.misbehave({ post: { ratelimited: 0 } });
  await district.drain();
  await district.as('Max Manager').openHome();
  await district.settle();

  const copies = district.db
    .select()
    .from(outbox)
    .where(eq(outbox.personId, district.idOf('Ana Rivera')))
    .all();
  expect(copies).toMatchObject([{ state: 'stopped', error: 'their Slack account is deactivated' }]);
  const home = visibleText(district.as('Max Manager').home()?.blocks ?? []);
  expect(home).toContain('1 message could not be delivered.');
  expect(home).not.toContain('Ana Rivera');
});

test('a teacher who had no account joins Slack, and the next copy goes there', async () => {
  const district = await openDistrict();
  const paula = district.as('Paula Webster');
  const id = district.slack.addUser({ name: 'Cy Paper', email: emailOf('Cy Paper').toUpperCase() });
  await district.slack.settled();

  await logWalkthrough(paula, { teacher: 'Cy Paper', note: 'Clear start.' });
  await district.settle();

  expect(stateOf(district, 'Cy Paper')).toEqual({ id, state: 'found' });
  expect(visibleText(district.slack.person(id).dms()[0]?.blocks ?? [])).toContain('Clear start.');
});

test('an e-mail that changes in Slack changes nothing about who somebody is', async () => {
  const district = await openDistrict();
  const { id } = district.as('Pat Okafor');

  district.slack.setUser(emailOf('Pat Okafor'), { email: 'pat.married@millcity.example' });
  await district.slack.settled();

  expect(stateOf(district, 'Pat Okafor')).toEqual({ id, state: 'found' });
  expect((await district.slack.person(id).command('/walkthrough')).kind).toBe('window');
});

test('an account of their name that takes the e-mail of somebody on the roster who has none becomes theirs', async () => {
  const district = await openDistrict();
  const id = district.slack.addUser({ name: 'Cy Q. Paper', email: 'other@elsewhere.example' });
  await district.slack.settled();
  const before = stateOf(district, 'Cy Paper');

  district.slack.setUser(id, { email: emailOf('Cy Paper') });
  await district.slack.settled();

  expect(before).toEqual({ id: null, state: 'none' });
  expect(stateOf(district, 'Cy Paper')).toEqual({ id, state: 'found' });
});

test('an e-mail that changes in Slack first and in the workbook later ends with the same person and account', async () => {
  const district = await openDistrict();
  const { id } = district.as('Al Vice');
  district.slack.setUser(emailOf('Al Vice'), { email: 'al.new@millcity.example' });
  await district.slack.settled();
  const manager = district.as('Max Manager');
  await manager.command('/throughline roster');
  await manager.press('Change a person');
  await manager.fill('Person', 'Al Vice');
  await manager.fill('What’s changing?', 'Name or email');
  await manager.submit();
  await manager.fill('Email', 'al.new@millcity.example');

  await manager.submit();
  await district.settle();

  expect(stateOf(district, 'Al Vice')).toEqual({ id, state: 'found' });
});

test('a teacher imported without an e-mail has the copy on paper, and nothing waits for an account', async () => {
  const district = await openDistrict();
  const paper = ['Otis Old', '', 'teacher', 'Lincoln'];
  await handOver(district, 'Max Manager', await fileOf(usualWorkbook({ with: [paper] })));
  await district.as('Max Manager').press('Import now');
  await district.settle();

  await visits(district, 'Otis Old');
  await district.settle();

  expect(visibleText(district.as('Pat Okafor').dms()[0]?.blocks ?? [])).toContain(
    'Please put their slip in the mailbox today',
  );
  expect(district.app.figures()).toMatchObject({ waiting: 0, stopped: 0 });
});

test('a guest of the workspace who is to have a role at a school is warned about in the preview', async () => {
  const district = await openDistrict();
  district.slack.setUser(emailOf('Mona Monitor'), { guest: true });
  await district.slack.settled();
  const rows = usualWorkbook({ with: [['Mona Monitor', emailOf('Mona Monitor'), 'principal', 'Webster', '', '']] });

  await handOver(district, 'Max Manager', await fileOf(rows));

  expect(visibleText(district.as('Max Manager').dms().at(-1)?.blocks ?? [])).toContain(
    'Mona Monitor is a guest in Slack but principal at Webster on the roster. Guests come from outside the district, so please check.',
  );
});

test('a guest who is new to the roster with a role at a school is told of in the message of the day', async () => {
  const district = await openDistrict({ now: '2026-11-23T15:00:00Z' });
  district.slack.addUser({ name: 'Nell Newcomer', email: 'nell@millcity.example', guest: true });
  const rows = usualWorkbook({ with: [['Nell Newcomer', 'nell@millcity.example', 'teacher', 'Lincoln', '', '']] });

  await handOver(district, 'Max Manager', await fileOf(rows));
  await district.as('Max Manager').press('Import now');
  await district.drain();
  district.clock.moveTo(Temporal.Instant.from('2026-11-23T19:31:00Z'));
  await district.drain();

  const said = district
    .as('Max Manager')
    .dms()
    .map((one) => visibleText(one.blocks))
    .join();
  expect(said).toContain('Nell Newcomer is a guest in Slack but teacher at Lincoln on the roster.');
});

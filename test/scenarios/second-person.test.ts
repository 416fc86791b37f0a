import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { recordChange } from '../../src/district/history/schema.ts';
import { settingsOf } from '../../src/district/roster.ts';
import { heldChange } from '../../src/features/roster/schema.ts';
import { rosterOf } from '../../src/features/roster/store.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict, usual } from '../district.ts';
import { fileOf, handOver, newest, rowsFor, usualSchools } from '../features/roster/handing-over.ts';
import { filesOf } from '../handed-over.ts';
import { logWalkthrough } from '../logging.ts';
import { pdfText } from '../pdf-text.ts';
import { recorded } from '../recorded.ts';

const manager = 'Max Manager';

/** The usual district, whose superintendent has looked at Home. */
async function setUp(options: Parameters<typeof openDistrict>[0] = {}): Promise<TestDistrict> {
  const district = await openDistrict(options);
  await district.as('Sam Sato').openHome();
  await district.settle();
  return district;
}

async function givesThemselves(district: TestDistrict, name: string, role: string, school: string) {
  const person = district.as(name);
  await person.command('/throughline roster');
  await person.press('Change a person');
  await person.fill('Person', name);
  await person.fill('What’s changing?', 'Add a role, temporary or permanent');
  await person.submit();
  await person.fill('Role', role);
  await person.fill('School', school);
  const answer = await person.submit();
  if (person.window()) await person.close({ all: true });
  await district.settle();
  return answer;
}

const rolesOf = ({ db }: TestDistrict, name: string) =>
  rosterOf(db)
    .people.find((one) => one.name === name)
    ?.holdings.map(({ role, fromDay, toDay }) => [role, fromDay, toDay]);

async function moveTo(district: TestDistrict, instant: string): Promise<void> {
  district.clock.moveTo(Temporal.Instant.from(instant));
  await district.drain();
}

/** Decides about what waits, from the message of the day. */
async function decides(district: TestDistrict, name: string, answer: string) {
  const person = district.as(name);
  await person.openHome();
  await district.settle();
  await person.press('Review…', 'home');
  await person.fill('Do you confirm this change?', answer);
  const said = await person.submit();
  if (person.window()) await person.close({ all: true });
  await district.settle();
  return said;
}

const saysText = (answer: unknown) => JSON.stringify(answer);
const dms = (district: TestDistrict, name: string) =>
  district
    .as(name)
    .dms()
    .map((one) => visibleText(one.blocks))
    .join('\n');

test('before a superintendent has looked at Home, whoever sets the app up needs nobody beside them', async () => {
  const district = await openDistrict();

  const answer = await givesThemselves(district, manager, 'principal', 'Webster (WEB)');

  expect(saysText(answer)).toContain('closed');
  expect(rolesOf(district, manager)).toContainEqual(['principal', '2026-11-23', null]);
});

test('nobody gives themselves a role that reads records: it waits until a leader has confirmed it', async () => {
  const district = await setUp();

  const answer = await givesThemselves(district, manager, 'principal', 'Lincoln (LIN)');
  const before = rolesOf(district, manager);
  await moveTo(district, '2026-11-23T19:31:00Z');
  const asked = newest(district, 'Sam Sato');
  await decides(district, 'Sam Sato', 'Yes');

  expect(saysText(answer)).toContain('Not changed yet');
  expect(saysText(answer)).toContain('Max Manager wants to be principal at Lincoln from Monday, November 23.');
  expect(saysText(answer)).toContain('We’ve asked Ada Assistant or Sam Sato to confirm it.');
  expect(before).toHaveLength(1);
  expect(asked).toContain('Max Manager wants to be principal at Lincoln');
  expect(rolesOf(district, manager)).toContainEqual(['principal', '2026-11-23', null]);
  expect(dms(district, manager)).toContain(
    'Sam Sato confirmed your change: principal at Lincoln from Monday, November 23.',
  );
  expect(district.slack.problems()).toEqual([]);
});

test('nobody confirms their own change, whatever button they forge', async () => {
  const wires = recorded();
  const district = await setUp({ receiver: wires.receiver });
  await givesThemselves(district, manager, 'principal', 'Lincoln (LIN)');
  const [row] = district.db.select().from(heldChange).all();

  await wires.send({
    type: 'block_actions',
    user: { id: district.as(manager).id, team_id: null },
    team: null,
    trigger_id: 'forged',
    container: { message_ts: '1.1', channel_id: 'D1' },
    actions: [
      { type: 'button', action_id: 'roster/open-held#0', action_ts: '1.1', block_id: 'b', value: String(row?.id) },
    ],
  });
  await district.drain();

  expect(JSON.stringify(district.slack.traffic().at(-1))).toContain('Nobody confirms their own change');
  expect(rolesOf(district, manager)).toHaveLength(1);
});

test('a leader who says no leaves everything as it was, and who asked is told', async () => {
  const district = await setUp();
  await givesThemselves(district, manager, 'principal', 'Lincoln (LIN)');

  await decides(district, 'Ada Assistant', 'No');

  expect(rolesOf(district, manager)).toHaveLength(1);
  expect(dms(district, manager)).toContain('Ada Assistant didn’t confirm your change');
  expect(district.db.select().from(heldChange).all()).toMatchObject([{ answer: 'refused' }]);
});

test('the operator, who reads no record, does not become a reader by a workbook alone', async () => {
  const district = await setUp();
  const people = rowsFor([
    ...usual.map((one) => (one.name === 'Dina Director' ? { ...one, name: 'Dina Director' } : one)),
    { name: 'Olu Operator', role: 'principal', school: 'Lincoln' },
    { name: 'Cy Paper', role: 'teacher', school: 'Lincoln' },
  ]);

  await handOver(district, 'Olu Operator', await fileOf({ Schools: usualSchools, People: people }));
  await district.as('Olu Operator').press('Import now');
  await district.drain();

  expect(rolesOf(district, 'Olu Operator')?.map(([role]) => role)).toEqual(['operator']);
  expect(rolesOf(district, 'Cy Paper')).toHaveLength(2);
  expect(newest(district, 'Olu Operator')).toContain('Not changed yet');
});

test('where nobody else leads, it takes effect after three weekdays', async () => {
  const cast = usual.filter(({ name }) => !['Ada Assistant', manager].includes(name));
  const district = await setUp({ cast });

  const answer = await givesThemselves(district, 'Sam Sato', 'principal', 'Lincoln (LIN)');
  await moveTo(district, '2026-11-25T13:00:00Z');
  const wednesday = rolesOf(district, 'Sam Sato');
  await moveTo(district, '2026-11-26T13:00:00Z');

  expect(saysText(answer)).toContain('it takes effect on Thursday, November 26.');
  expect(wednesday).toHaveLength(1);
  expect(rolesOf(district, 'Sam Sato')).toContainEqual(['principal', '2026-11-26', null]);
});

test('nobody dates away afterwards that they could read', async () => {
  const cast = [...usual, { name: manager, role: 'principal', school: 'Lincoln', from: '2026-09-01' } as const];
  const district = await setUp({ cast });
  const people = rowsFor([
    ...usual,
    { name: manager, role: 'principal', school: 'Lincoln', from: '2026-09-01', to: '2026-09-02' },
  ]);

  await handOver(district, manager, await fileOf({ Schools: usualSchools, People: people }));
  await district.as(manager).press('Import now');
  await district.as(manager).fill('Why are past days changing?', 'It was never so.');
  await district.as(manager).submit();
  await district.drain();

  expect(rolesOf(district, manager)).toContainEqual(['principal', '2026-09-01', null]);
  expect(district.db.select().from(heldChange).all()).toMatchObject([{ toDay: '2026-09-02', why: 'It was never so.' }]);
});

test('district leaders may read named walkthroughs once a second person says so, with a reason that every teacher is told', async () => {
  const district = await setUp();
  const max = district.as(manager);
  const ask = 'May the superintendent and assistant superintendent read every named walkthrough?';
  await max.command('/throughline settings');
  await max.fill(ask, 'Yes');
  const withoutWhy = await max.submit();
  await max.fill('If district leaders may now read named walkthroughs: why?', 'The union agreed to it in October.');
  const answer = await max.submit();
  await district.settle();
  const before = settingsOf(district.db).leadersReadAllWalkthroughs;
  await decides(district, 'Sam Sato', 'Yes');
  await moveTo(district, '2026-11-24T19:31:00Z');

  expect(withoutWhy).toMatchObject({ kind: 'errors' });
  expect(saysText(answer)).toContain('Not changed yet');
  expect(before).toBe('no');
  expect(settingsOf(district.db).leadersReadAllWalkthroughs).toBe('yes');
  expect(dms(district, 'Ana Rivera')).toContain(
    'From today, the superintendent and assistant superintendent may read walkthroughs with your name. Reason: The union agreed to it in October.',
  );
  const lines = district.db.select().from(recordChange).all();
  expect(lines.some(({ why }) => why === 'The union agreed to it in October.')).toBe(true);
});

test('the slip of a teacher without Slack says that district leaders may read it', async () => {
  const district = await openDistrict({ settings: { leadersReadAllWalkthroughs: 'yes' } });
  const observer = district.as('Paula Webster');
  await logWalkthrough(observer, { teacher: 'Cy Paper', seen: ['Rigorous task'] });
  await observer.command('/walkthrough owed');
  await observer.press('Print');
  await district.drain();

  const [file] = await filesOf(district, 'Paula Webster');
  expect(pdfText(file?.bytes ?? Buffer.of()).replaceAll('\n', ' ')).toContain(
    'In this district the superintendent and assistant superintendent may read it too.',
  );
});

test('a change of roles is told in the message of the day: to superintendents, and to whom it is about', async () => {
  const district = await setUp();
  const max = district.as(manager);
  await max.command('/throughline roster');
  await max.press('Change a person');
  await max.fill('Person', 'Al Vice');
  await max.fill('What’s changing?', 'Add a role, temporary or permanent');
  await max.submit();
  await max.fill('Role', 'principal');
  await max.fill('School', 'Webster (WEB)');
  await max.submit();
  await moveTo(district, '2026-11-23T19:31:00Z');

  expect(dms(district, 'Sam Sato')).toContain('Max Manager changed the roster: 1 person’s roles changed (Al Vice).');
  expect(dms(district, 'Al Vice')).toContain(
    'Max Manager changed your roles on the district’s roster: principal at Webster from Monday, November 23.',
  );
  expect(dms(district, 'Paula Webster')).not.toContain('changed the roster');
});

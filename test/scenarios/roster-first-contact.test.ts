import { expect, test } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { toolOn } from '../../src/district/look-fors.ts';
import { person, roleHolding } from '../../src/district/schema.ts';
import { applying } from '../../src/engine/apply.ts';
import { contextOn } from '../../src/engine/context.ts';
import { features } from '../../src/features/index.ts';
import { carryOutImport } from '../../src/features/roster/workbook/import.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { openDistrict, type TestDistrict } from '../district.ts';
import { workbook } from '../features/roster/district.ts';
import { fileOf, newest, usualWorkbook } from '../features/roster/handing-over.ts';
import { TwoDoors } from '../proofs/doors.ts';

const people = ({ db }: TestDistrict) => db.select({ name: person.name, email: person.email }).from(person).all();
const home = (district: TestDistrict, who: string) => visibleText(district.slack.person(who).home()?.blocks ?? []);

/** A workspace whose app was just installed. */
async function installed(now = '2026-11-23T15:00:00Z') {
  const district = await openDistrict({ cast: [], settings: { sampleData: 'no' }, now });
  const { slack } = district;
  slack.addUser({ name: 'Ina Installer', email: 'Ina@millcity.example', admin: true });
  slack.addUser({ name: 'Sam Sato', email: 'sam.sato@millcity.example' });
  await slack.settled();
  return district;
}

async function opensHome(district: TestDistrict, who: string): Promise<string> {
  await district.slack.person(who).openHome();
  await district.settle();
  return home(district, who);
}

test('the first thing an admin of the workspace finds on Home is how to begin; others find who can', async () => {
  const district = await installed();

  const admins = await opensHome(district, 'Ina Installer');
  const others = await opensHome(district, 'Sam Sato');
  const command = await district.slack.person('Sam Sato').command('/walkthrough');

  expect(admins).toContain('Nobody is on the roster yet.');
  expect(admins).toContain('Import the roster');
  expect(others).toContain('An owner or admin of this Slack workspace can begin');
  expect(others).not.toContain('Import the roster');
  expect(command).toMatchObject({ kind: 'words', text: expect.stringContaining('Nobody is on the roster yet.') });
  expect(people(district)).toEqual([]);
});

test('who begins is the operator, imports the workbook, and stays although the workbook forgot them', async () => {
  const district = await installed();
  const installer = district.slack.person('Ina Installer');
  await opensHome(district, 'Ina Installer');

  const window = await installer.press('Import the roster', 'home');
  const begun = people(district);
  await installer.upload('Workbook (.xlsx, at most 5 MB)', {
    name: 'roster.xlsx',
    bytes: await fileOf(usualWorkbook()),
    mimetype: '',
  });
  await installer.submit();
  await installer.close({ all: true });
  await district.settle();
  const preview = visibleText(installer.dms().at(-1)?.blocks ?? []);
  await installer.press('Import now');
  await district.settle();

  expect(window).toMatchObject({ kind: 'window', window: { title: 'Import the roster' } });
  expect(begun).toEqual([{ name: 'Ina Installer', email: 'ina@millcity.example' }]);
  expect(preview).toContain('14 people added');
  expect(preview).toContain('Ina Installer isn’t in the workbook but stays operator.');
  expect(preview).not.toContain('ended');
  expect(visibleText(installer.dms().at(-1)?.blocks ?? [])).toContain('The roster is up to date');
  expect(people(district)).toHaveLength(15);
  expect(await opensHome(district, 'Sam Sato')).toContain('You are here as superintendent.');
  expect(district.slack.problems()).toEqual([]);
});

test('the operator’s Home says to start with the workbook, and shows no record', async () => {
  const district = await installed();
  await opensHome(district, 'Ina Installer');
  await district.slack.person('Ina Installer').press('Import the roster', 'home');
  await district.slack.person('Ina Installer').close();

  const words = await opensHome(district, 'Ina Installer');

  expect(words).toContain('You are here as operator.');
  expect(words).toContain('Start by importing the roster. The import window has a template you can fill in.');
});

test('only one of two admins who press at once begins', async () => {
  const district = await installed();
  district.slack.addUser({ name: 'Otto Owner', email: 'otto@millcity.example', admin: true });
  await Promise.all([opensHome(district, 'Ina Installer'), opensHome(district, 'Otto Owner')]);

  const answers = await Promise.all(
    ['Ina Installer', 'Otto Owner'].map((name) => district.slack.person(name).press('Import the roster', 'home')),
  );

  expect(people(district)).toHaveLength(1);
  expect(JSON.stringify(answers)).toContain('You’re not on the roster');
});

test.each([
  ['who was an admin when Home was shown, and is none any more', { admin: false }],
  ['whose account is deactivated meanwhile', { deactivated: true }],
  ['who is a guest', { guest: true }],
])('somebody %s does not begin', async (_, change) => {
  const district = await installed();
  await opensHome(district, 'Ina Installer');
  const button = JSON.stringify(district.slack.person('Ina Installer').home());
  const pressing = district.slack.person('Ina Installer');
  district.slack.setUser('Ina Installer', change);

  const answer = await pressing.press('Import the roster', 'home').catch(String);

  expect(button).toContain('roster/open-import');
  expect(JSON.stringify(answer)).toMatch(/Only an owner or admin|deactivated/);
  expect(people(district)).toEqual([]);
});

test('an admin of another workspace, who shares a channel with this one, does not begin', async () => {
  let doors: TwoDoors | undefined;
  const district = await openDistrict({
    cast: [],
    receiver: (slack) => {
      doors = new TwoDoors(slack);
      return doors;
    },
  });
  const id = district.slack.addUser({ name: 'Ina Installer', email: 'ina@millcity.example', admin: true });
  await district.slack.settled();
  await opensHome(district, 'Ina Installer');
  const at = { type: 'view', view_id: 'V1' };
  const action = { type: 'button', action_id: 'roster/open-import#0', block_id: 'b', action_ts: '1' };
  const from = (team: string) => ({
    type: 'block_actions',
    user: { id, team_id: team },
    team: { id: team },
    trigger_id: 'none',
    container: at,
    actions: [action],
  });

  await doors?.deliver(from('TELSEWHERE'));
  const before = people(district);
  await doors?.deliver(from(district.slack.teamId));

  expect(before).toEqual([]);
  expect(people(district)).toHaveLength(1);
});

test('once anybody is on the roster, even somebody who left, an admin who is not on it is like anyone else', async () => {
  const district = await installed();
  await opensHome(district, 'Ina Installer');
  inTx(district.db, (tx) => {
    tx.insert(person)
      .values({ id: 'p1', name: 'Gone', email: null, rosterKey: 'gone @ ', searchWords: 'gone', slackState: 'none' })
      .run();
    return tx
      .insert(roleHolding)
      .values({ id: 'h1', personId: 'p1', role: 'invited', schoolId: null, fromDay: '2025-07-01', toDay: '2025-08-01' })
      .run();
  });

  const answer = await district.slack.person('Ina Installer').press('Import the roster', 'home');
  const words = await opensHome(district, 'Ina Installer');

  expect(answer).toMatchObject({ window: { text: expect.stringContaining('You’re not on the roster of Mill City') } });
  expect(words).toContain('You’re not on the roster of Mill City today.');
  expect(people(district)).toHaveLength(1);
});

test('an admin of a district that has a roster gets nothing by being an admin', async () => {
  const district = await openDistrict();
  district.slack.addUser({ name: 'Ina Installer', email: 'ina@millcity.example', admin: true });

  const words = await opensHome(district, 'Ina Installer');

  expect(words).toContain('You’re not on the roster of Mill City today.');
  expect(words).not.toContain('Import the roster');
  expect(newest(district, 'Max Manager')).toBe('');
});

/** Evenings on which it is another day in New York, or elsewhere: 9:30 PM in Los Angeles is half past midnight there. */
const evenings = [
  ['America/Los_Angeles', '2026-11-24T05:30:00Z', '2026-11-23'],
  ['Pacific/Honolulu', '2026-11-24T07:30:00Z', '2026-11-23'],
  ['America/Halifax', '2026-11-24T04:30:00Z', '2026-11-24'],
  ['Pacific/Guam', '2026-11-24T02:30:00Z', '2026-11-24'],
] as const;

const fromDays = ({ db }: TestDistrict) => [
  ...new Set(
    db
      .select({ from: roleHolding.fromDay })
      .from(roleHolding)
      .all()
      .map(({ from }) => from),
  ),
];

test.each(evenings)(
  'set up in Slack in the evening of %s, the district is open to everybody at once',
  async (zone, now, today) => {
    const district = await installed(now);
    const installer = district.slack.person('Ina Installer');
    await opensHome(district, 'Ina Installer');
    await installer.press('Import the roster', 'home');
    const filled = { ...usualWorkbook(), Settings: [['timeZone', zone]] };
    await installer.upload('Workbook (.xlsx, at most 5 MB)', {
      name: 'roster.xlsx',
      bytes: await fileOf(filled),
      mimetype: '',
    });
    await installer.submit();
    await installer.close({ all: true });
    await district.settle();
    const preview = visibleText(installer.dms().at(-1)?.blocks ?? []);
    await installer.press('Import now');
    await district.settle();

    expect(preview).toContain(`Sam Sato: superintendent from ${today}`);
    expect(await opensHome(district, 'Sam Sato')).toContain('You are here as superintendent.');
    expect(await opensHome(district, 'Ina Installer')).toContain('You are here as operator.');
    expect(fromDays(district).filter((from) => from > today)).toEqual([]);
    expect(fromDays(district)).toContain(today);
  },
);

test('a time zone that is put right in the evening locks nobody out either, and walkthroughs can be logged', async () => {
  const district = await installed('2026-11-24T05:30:00Z');
  const filled = { ...usualWorkbook(), 'Look-fors': [['L1', 'Rigorous task']] };
  inTx(district.db, (tx) => {
    const c = contextOn(tx, district.clock, features);
    applying(features, district.clock)(
      tx,
      carryOutImport(c, workbook(filled), { typed: undefined, answers: {} }),
      c.now,
    );
    return true;
  });
  await district.settle();
  const superintendent = district.slack.person('Sam Sato');

  await superintendent.command('/throughline settings');
  await superintendent.fill('Time zone (IANA name)', 'America/Los_Angeles');
  await superintendent.submit();
  await superintendent.close({ all: true });

  expect(await opensHome(district, 'Sam Sato')).toContain('You are here as superintendent.');
  expect(toolOn(district.db, '2026-11-23')).toBeDefined();
});

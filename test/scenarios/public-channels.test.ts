import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { startApp } from '../../src/app.ts';
import { openDatabase } from '../../src/db/open.ts';
import { inTx } from '../../src/db/tx.ts';
import { dayText } from '../../src/district/days.ts';
import { dilt } from '../../src/district/dilt/schema.ts';
import { newId } from '../../src/district/ref.ts';
import { settingsOf } from '../../src/district/roster.ts';
import { setting } from '../../src/district/schema.ts';
import { machineClocks, movableClock } from '../../src/engine/clock.ts';
import { contextOn } from '../../src/engine/context.ts';
import { createLog } from '../../src/engine/log.ts';
import { features } from '../../src/features/index.ts';
import { insertObstacle } from '../../src/features/obstacles/store.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import {
  type DistrictOptions,
  openDistrict,
  startDistrict,
  swift,
  type TestDistrict,
  usual,
  wire,
} from '../district.ts';
import { eightLines } from '../features/dilt/district.ts';
import { addMeeting, makeFinal, obstaclePiece } from '../features/highlight-meetings/at-work.ts';
import { rated, withRatings } from '../features/packet/district.ts';
import { importPlan } from '../plan.ts';
import { newFolder } from '../proofs/processes.ts';

const administrators = [
  'Sam Sato',
  'Ada Assistant',
  'Max Manager',
  'Pat Okafor',
  'Al Vice',
  'Paula Webster',
  'Dina Director',
];
const atHighlights = ['Sam Sato', 'Ada Assistant', 'Max Manager', 'Mona Monitor', 'Dina Director'];
const ids = {
  dilt: 'C0DILTCHANNEL',
  highlight: 'C0HIGHLIGHTS1',
  plan: 'C0IMPROVEPLAN',
  leaders: 'C0LEADERSONLY',
} as const;
type Named = keyof typeof ids;

interface Options extends DistrictOptions {
  /** Which of the channels anybody in the workspace can read. */
  readonly open?: readonly Named[];
}

const options = ({ open = [], settings, ...rest }: Options = {}): DistrictOptions => ({
  channels: [
    { id: ids.dilt, name: 'dilt', private: !open.includes('dilt'), botIn: true, members: administrators },
    { id: ids.highlight, name: 'highlight', private: !open.includes('highlight'), botIn: true, members: atHighlights },
    { id: ids.plan, name: 'plan', private: !open.includes('plan'), botIn: true, members: ['Sam Sato', 'Max Manager'] },
    { id: ids.leaders, name: 'leaders', private: true, botIn: true, members: administrators },
  ],
  settings: { diltChannel: ids.dilt, highlightChannel: ids.highlight, planChannel: ids.plan, ...settings },
  ...rest,
});

/** A district with its plan and its channels, a DILT on November 30 whose agenda Paula has written, and a highlight meeting on December 3. */
async function atWork(given: Options = {}) {
  const rating = withRatings(rated, (name) => district.idOf(name));
  const district: TestDistrict = await openDistrict(options({ features: rating, ...given }));
  importPlan(district);
  addDilt(district, '2026-11-30');
  await write(district);
  return { ...district, meetingId: addMeeting(district, '2026-12-03') };
}

function addDilt({ db, idOf }: TestDistrict, day: string): void {
  const hours = { beginsAt: '08:30', endsAt: '15:00', place: 'Library' } as const;
  db.insert(dilt)
    .values({ id: newId(), day: dayText.parse(day), ...hours, facilitatorId: idOf('Paula Webster') })
    .run();
}

async function write(district: TestDistrict): Promise<void> {
  const paula = district.as('Paula Webster');
  await paula.command('/dilt agenda');
  await paula.fill('Segments', eightLines);
  await paula.submit();
  await paula.submit();
  await district.drain();
}

async function until(district: TestDistrict, instant: string): Promise<void> {
  district.clock.moveTo(Temporal.Instant.from(instant));
  await district.drain();
}

const agendaMorning = '2026-11-25T12:00:30Z';
const packetMorning = '2026-11-25T12:30:30Z';

const inChannel = ({ slack }: TestDistrict, name: Named): string[] =>
  slack
    .messages()
    .filter((one) => one.channel === ids[name])
    .map((one) => visibleText(one.blocks));

const dmsOf = ({ as }: TestDistrict, name: string): string[] =>
  as(name)
    .dms()
    .map((one) => visibleText(one.blocks));

/** Whoever of the district is named there, by whole name. */
const namedIn = (district: TestDistrict, name: Named): string[] => {
  const all = inChannel(district, name).join('\n');
  return usual.filter((one) => all.includes(one.name)).map((one) => one.name);
};

const isOpen = (name: string): string => `#${name} is public, and anyone in the workspace can read it`;

test('in a public channel of the DILT stands neither agenda nor packet: each who may read them has them by direct message, and the plan manager knows what to do', async () => {
  const district = await atWork({ open: ['dilt'] });

  await until(district, agendaMorning);
  await until(district, packetMorning);

  expect(inChannel(district, 'dilt')).toEqual([]);
  for (const name of administrators) {
    const agenda = dmsOf(district, name).filter((one) => one.includes('Leadership Team), Monday, November 30\n'));
    expect(agenda, name).toHaveLength(1);
    expect(agenda[0]).toContain('Rigor in math · 45 min · Pat Okafor');
    expect(dmsOf(district, name).join(), name).toContain('Packet for the DILT of Monday, November 30');
  }
  expect(dmsOf(district, 'Mona Monitor').join()).not.toContain('Rigor in math');
  const told = dmsOf(district, 'Max Manager').join('\n');
  expect(told).toContain(
    `The agenda for the DILT of Monday, November 30 was not posted in the DILT channel: ${isOpen('dilt')}.`,
  );
  expect(told).toContain(
    'Make #dilt private in Slack, or name a private channel in /throughline settings. Then post it again',
  );
  expect(told).toContain(`it was not posted in the DILT’s channel: ${isOpen('dilt')}.`);
  expect(district.slack.problems()).toEqual([]);
});

test('made private, the channel has the agenda when it is posted again, within the same minute too', async () => {
  const district = await atWork({ open: ['dilt'] });
  await until(district, agendaMorning);
  expect(inChannel(district, 'dilt')).toEqual([]);

  district.slack.setChannel('dilt', { private: true });
  await postAgain(district);

  const standing = inChannel(district, 'dilt');
  expect(standing.filter((one) => one.includes('Leadership Team), Monday, November 30'))).toHaveLength(1);
  expect(standing.join()).toContain('Rigor in math');
});

test('another channel that is private and named since has the agenda, with all of its thread', async () => {
  const district = await atWork({ open: ['dilt'] });
  await until(district, agendaMorning);
  inTx(district.db, (tx) => tx.update(setting).set({ value: ids.leaders }).where(eq(setting.key, 'diltChannel')).run());

  await postAgain(district);

  expect(inChannel(district, 'leaders')).toHaveLength(5);
  expect(inChannel(district, 'dilt')).toEqual([]);
});

async function postAgain(district: TestDistrict): Promise<void> {
  const paula = district.as('Paula Webster');
  await paula.command('/dilt agenda');
  await paula.press('Post again');
  await district.drain();
}

test('a channel made public between the agenda and the packet is not added to, and what stands there stays', async () => {
  const district = await atWork();
  await until(district, agendaMorning);
  const before = inChannel(district, 'dilt');
  expect(before).toHaveLength(5);

  district.slack.setChannel('dilt', { private: false });
  await until(district, packetMorning);
  // Pat says that her segment is ready: the agenda that stands there would count it.
  await district.as('Pat Okafor').command('/dilt agenda');
  await district.as('Pat Okafor').press('Ready');
  await district.drain();

  expect(inChannel(district, 'dilt')).toEqual(before);
  expect(dmsOf(district, 'Dina Director').join()).toContain('Packet for the DILT of Monday, November 30');
});

test('in a public channel of the highlight meetings stands nothing: each reader has agenda and summary by direct message', async () => {
  const district = await atWork({ open: ['highlight'] });
  makeFinal(district, district.meetingId);
  await district.drain();
  await until(district, '2026-12-03T22:30:00Z');

  expect(inChannel(district, 'highlight')).toEqual([]);
  for (const name of atHighlights) {
    expect(dmsOf(district, name).join(), name).toContain('Highlight meeting, Thursday, December 3');
    expect(dmsOf(district, name).join(), name).toMatch(/What came of the highlight meeting|Summary|Closed/);
  }
  const told = dmsOf(district, 'Max Manager').join('\n');
  expect(told).toContain(`was not posted in a channel: ${isOpen('highlight')}.`);
  expect(told).toContain('Make #highlight private in Slack');
});

test('the benchmark summary stands in a public channel with its counts, and nobody is named in it', async () => {
  // By then readings are missing that somebody should have noted.
  const now = '2027-06-10T15:00:00Z';
  const district = await openDistrict(options({ now, open: ['plan'] }));
  const closed = await openDistrict(options({ now }));
  const began = movableClock(Temporal.Instant.from('2026-09-01T12:00:00Z'), () => 0);
  for (const one of [district, closed]) {
    importPlan({ db: one.db, clock: began });
    await one.as('Max Manager').command('/benchmark summary');
    await one.as('Max Manager').fill('Post it in', 'plan');
    await one.as('Max Manager').submit();
    await one.drain();
  }

  const [parent = ''] = inChannel(district, 'plan');
  expect(parent).toContain('Benchmarks, June 2027');
  expect(parent).toContain('needs somebody to act');
  expect(parent).toContain('3 benchmarks of Mill City AIP');
  expect(inChannel(district, 'plan')).toHaveLength(6);
  expect(namedIn(district, 'plan')).toEqual([]);
  // In a private one whoever must act is named.
  expect(namedIn(closed, 'plan')).not.toEqual([]);
});

test('over two weeks with every channel public, nobody is named in any of them', async () => {
  const district = await atWork({ open: ['dilt', 'highlight', 'plan'] });
  const words = 'No substitutes on Tuesdays.';
  const obstacle = inTx(district.db, (tx) => {
    const c = contextOn(tx, district.clock, features);
    const by = { raisedById: district.idOf('Pat Okafor'), ownerId: district.idOf('Al Vice') };
    return insertObstacle(c, { about: null, words, mitigation: '', ...by }).id;
  });
  makeFinal(district, district.meetingId, { more: [obstaclePiece(obstacle, words)] });
  for (const day of ['24', '25', '26', '27', '28', '29', '30']) await until(district, `2026-11-${day}T20:00:00Z`);
  for (const day of ['01', '02', '03', '04', '07']) await until(district, `2026-12-${day}T23:00:00Z`);

  expect(inChannel(district, 'plan').length).toBeGreaterThan(0);
  for (const name of ['dilt', 'highlight', 'plan'] as const) expect(namedIn(district, name)).toEqual([]);
  const open = [
    ...inChannel(district, 'dilt'),
    ...inChannel(district, 'highlight'),
    ...inChannel(district, 'plan'),
  ].join();
  for (const said of [words, ...rated.map(({ rationale }) => rationale)]) expect(open).not.toContain(said);
});

const question = 'Private Slack channel of the DILT, where its agenda and packet are posted';

test('the settings offer only private channels where people are named, and any where nobody is', async () => {
  const district = await openDistrict(options({ open: ['dilt', 'highlight', 'plan'] }));
  const max = district.as('Max Manager');
  await max.command('/throughline settings');

  expect(await max.options(question)).toEqual(['leaders']);
  expect(await max.options('Private Slack channel of the highlight meetings, where their agendas are posted')).toEqual([
    'leaders',
  ]);
  expect(await max.options('Slack channel of the plan, where the benchmark summary is posted each month')).toEqual(
    expect.arrayContaining(['dilt', 'plan', 'leaders']),
  );
});

test('a channel that was made public since the window was opened is refused beside its question, and nothing is saved', async () => {
  const district = await openDistrict(options());
  const max = district.as('Max Manager');
  await max.command('/throughline settings');
  await max.fill('Name of the district', 'Lake City');
  await max.fill(question, 'leaders');
  district.slack.setChannel('leaders', { private: false });

  const answer = await max.submit();

  expect(answer).toEqual({
    kind: 'errors',
    errors: {
      [question]: `${isOpen('leaders')}. Posts here name people. Make it private in Slack first, or choose a private channel.`,
    },
  });
  expect(settingsOf(district.db)).toMatchObject({ districtName: 'Mill City', diltChannel: ids.dilt });

  district.slack.setChannel('leaders', { private: true });
  await max.submit();
  expect(settingsOf(district.db)).toMatchObject({ districtName: 'Lake City', diltChannel: ids.leaders });
});

test('a public channel of the plan is taken, and where Slack does not say what a channel is, it is asked again and the plan manager told', async () => {
  const district = await openDistrict(options({ open: ['plan'], settings: { planChannel: '' } }));
  const max = district.as('Max Manager');
  await max.command('/throughline settings');
  await max.fill('Slack channel of the plan, where the benchmark summary is posted each month', 'plan');
  await max.fill(question, 'leaders');
  district.slack.setChannel('leaders', { private: false });
  district.slack.misbehave({ api: { status500: 1 } });
  await max.submit();
  await district.settle();

  district.slack.misbehave({ api: { status500: 0 } });
  await district.pass(10_000);
  await district.drain();

  expect(settingsOf(district.db)).toMatchObject({ planChannel: ids.plan, diltChannel: ids.leaders });
  expect(dmsOf(district, 'Max Manager').join()).toContain(`${isOpen('leaders')}.`);
  expect(dmsOf(district, 'Max Manager').join()).not.toContain(isOpen('plan'));
});

test('the plan manager is told once of a public channel that is in use, whatever is started again', async () => {
  const path = `${newFolder()}/district.db`;
  const first = await startDistrict({ ...options({ open: ['dilt'] }), path });
  await until(first, '2026-11-24T12:30:00Z');
  const told = () => dmsOf(first, 'Max Manager').filter((one) => one.includes(`${isOpen('dilt')}.`));
  const [once = ''] = told();
  await first.close();

  for (const day of ['2026-11-25', '2026-11-26']) {
    const db = openDatabase(path);
    const app = await startApp({
      db,
      features,
      log: createLog('silent'),
      receiver: wire(first.slack),
      timings: swift,
      clocks: { ...machineClocks(), district: first.clock },
      slack: { token: first.slack.tokens.bot, fetch: first.slack.fetch },
      backups: '/nonexistent/backups',
    });
    first.clock.moveTo(Temporal.Instant.from(`${day}T13:30:00Z`));
    await app.catchUp();
    await app.stop();
    db.$client.close();
  }

  expect(told()).toHaveLength(1);
  expect(once).toContain('So we post nothing there that names people.');
  expect(once).toContain('The DILT’s agenda, its packet and the list of facilitators');
  expect(once).toContain('Make #dilt private in Slack');
  expect(once).not.toContain('highlight');
});

test('where every channel that names people is private, or none is named, the plan manager is told nothing', async () => {
  const all = await openDistrict(options({ open: ['plan'] }));
  const none = await openDistrict(options({ open: ['dilt'], settings: { diltChannel: '', highlightChannel: '' } }));
  for (const one of [all, none]) {
    await until(one, '2026-11-24T12:30:00Z');
    expect(dmsOf(one, 'Max Manager').join()).not.toContain('is public');
  }
});

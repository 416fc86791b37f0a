import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { lookFor } from '../../../src/district/schema.ts';
import { hashOf } from '../../../src/kit/pressed.ts';
import type { TestDistrict } from '../../district.ts';
import {
  addRoom,
  addRooms,
  debrief,
  dmsOf,
  listOf,
  lookFors,
  onDay,
  planWalk,
  press,
  seenBy,
  team,
  walkingDistrict,
} from './district.ts';

/** Every table with every row in the order SQLite keeps them, its number too. */
function dump({ db }: TestDistrict): Record<string, unknown[]> {
  const tables = db.$client
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all()
    .map(String);
  return Object.fromEntries(
    tables.map((table) => {
      const rowless = /WITHOUT ROWID/i.test(
        String(db.$client.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table)),
      );
      const numbered = rowless ? '*' : 'rowid AS "row number", *';
      // What the test itself wrote before the app began stands in the history with the machine’s time.
      const where = table === 'record_change' ? `WHERE door <> 'outside'` : '';
      return [table, db.$client.prepare(`SELECT ${numbered} FROM "${table}" ${where}`).all()];
    }),
  );
}

/** Ids that are new in each district, and marks of delivery, replaced by the order in which they are first met. */
function anonymous(dumped: Record<string, unknown[]>): string {
  const met = new Map<string, string>();
  const opaque =
    /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|V[0-9A-Z]{4,}|\b\d{10}\.\d{6}\b|[A-Za-z0-9_-]{43}/g;
  const text = JSON.stringify(dumped, null, 1).replaceAll(/"attempt_at": \d+/g, '"attempt_at": 0');
  return text.replaceAll(opaque, (id) => {
    const name = met.get(id) ?? `id-${met.size}`;
    met.set(id, name);
    return name;
  });
}

type Room = readonly [seen: readonly string[], notSeen: readonly string[]];
const rooms: readonly [Room, Room, Room] = [
  [['Rigorous task', 'Closure'], ['Checks']],
  [['Discourse'], ['Rigorous task', 'Objective', 'Feedback']],
  [[], ['Closure', 'Checks']],
];

/** A district after these rooms, at the same times, whoever of the two added which. */
async function after(order: readonly Room[]): Promise<TestDistrict> {
  const district = await walkingDistrict();
  await planWalk(district);
  for (const [at, [seen, notSeen]] of order.entries()) {
    district.clock.moveTo(Temporal.Instant.from(`2026-11-23T15:${10 + at * 10}:00Z`));
    await addRoom(district, seen, notSeen, at === 1 ? 'Ana Rivera' : 'Pat Okafor');
  }
  return district;
}

test('no row is kept of a room: the same rooms in any order leave the same database, value for value', async () => {
  const [a, b, c] = rooms;
  const [one, ...others] = [await after([a, b, c]), await after([c, a, b]), await after([b, c, a])];

  for (const other of others) expect(anonymous(dump(other))).toBe(anonymous(dump(one)));
});

test('a room adds to two sums, a mark of delivery and the number in the messages, and to nothing else', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  const before = dump(district);
  await addRoom(district, ['Rigorous task'], ['Checks']);
  const now = dump(district);

  const changed = Object.keys(now).filter((table) => JSON.stringify(now[table]) !== JSON.stringify(before[table]));
  expect(changed).toEqual(['inbox', 'learning_walk_tally', 'learning_walk_total', 'outbox']);
  expect(now.record_change).toEqual(before.record_change);
  expect(JSON.stringify(now.learning_walk_tally)).not.toMatch(/2026|T\d\d:/);
});

test('whoever has the database cannot find a room by trying all answers there are', async () => {
  const district = await walkingDistrict();
  await planWalk(district, { counted: ['Rigorous task'] });
  await addRoom(district, ['Rigorous task']);
  const id =
    district.db
      .select()
      .from(lookFor)
      .all()
      .find(({ words }) => words === 'Rigorous task')?.id ?? '';
  const [none, some] = [{ selected_options: [] }, { selected_options: [{ value: id }] }];
  const answers = [
    { seen: { seen: some }, notSeen: { notSeen: none } },
    { seen: { seen: none }, notSeen: { notSeen: some } },
  ];
  const sent = district.db.$client
    .prepare(`SELECT answers_hash FROM inbox WHERE key LIKE 'view:%' ORDER BY at, key`)
    .pluck()
    .all();

  for (const one of answers) expect(sent).not.toContain(hashOf(one));
  expect(sent).toContain(hashOf(''));
});

test('while rooms are added nobody sees a sum, not after the fifth either: two of them would tell the room in between', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  for (let room = 1; room <= 6; room += 1) {
    await addRooms(district, 1);
    for (const name of team) {
      expect(dmsOf(district, name).join()).toContain(`${room} ${room === 1 ? 'room' : 'rooms'} so far.`);
      expect(dmsOf(district, name).join()).not.toMatch(/seen in/i);
    }
    await listOf(district, 'Pat Okafor');
    expect(seenBy(district, 'Pat Okafor')).not.toMatch(/seen in/i);
  }
  const ever = JSON.stringify(district.slack.traffic());
  expect(ever).not.toMatch(/seen in \d/i);
});

test('a room of six look-fors takes eight taps', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  const ana = district.as('Ana Rivera');
  ana.resetBudget();
  await addRoom(district, lookFors.slice(0, 3), lookFors.slice(3), 'Ana Rivera');

  expect(ana.budget()).toEqual({ taps: 8, screens: 1, typed: 0 });
});

test('a window sent twice counts once, with whatever is in it then; two who both tap count two rooms, and the window says so', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  const [pat, ana] = [district.as('Pat Okafor'), district.as('Ana Rivera')];
  await pat.press('Add a room…');
  await pat.fill('Seen', ['Rigorous task']);
  district.slack.misbehave({ duplicates: 1, ackLost: 1 });
  await pat.submit();
  district.slack.misbehave({ duplicates: 0, ackLost: 0 });
  await district.drain();
  await pat.fill('Seen', ['Closure']);
  await pat.submit();
  await district.drain();
  expect(dmsOf(district, 'Pat Okafor').join()).toContain('1 room so far.');
  await ana.press('Add a room…');
  expect(ana.window()?.text).toContain('1 room so far');
  expect(ana.window()?.text).toContain('One of you adds each room');
  expect(ana.window()?.text).toContain('you can’t take it back');
  await ana.fill('Seen', ['Rigorous task']);
  await ana.submit();
  await district.drain();

  expect(dmsOf(district, 'Pat Okafor').join()).toContain('2 rooms so far.');
});

test('nothing is kept of a window that is open and not sent', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  const pat = district.as('Pat Okafor');
  await pat.press('Add a room…');
  await district.drain();
  const before = JSON.stringify(dump(district));
  await pat.fill('Seen', ['Rigorous task', 'Closure']);
  await pat.fill('Looked for, not seen', ['Checks']);
  await pat.close();
  await district.drain();

  expect(JSON.stringify(dump(district))).toBe(before);
  expect(district.logged.join()).not.toMatch(/Rigorous|Closure/);
});

test('rooms are added on the day alone, by the team alone, and not once the debrief began', async () => {
  const district = await walkingDistrict();
  await planWalk(district, { day: '2026-11-24' });
  await district.as('Ana Rivera').press('Add a room…');
  expect(seenBy(district, 'Ana Rivera')).toContain(
    'You can add rooms on Tuesday, November 24, the day of the learning walk',
  );
  await onDay(district, '2026-11-24');
  await district.as('Ana Rivera').press('Add a room…');
  const open = district.as('Ana Rivera');
  await press(district, 'Pat Okafor', 'Start the debrief');
  await open.fill('Seen', ['Rigorous task']);
  await open.submit();

  expect(JSON.stringify(open.window())).toContain('The debrief has begun');
  await debriefOn(district);
  expect(dmsOf(district, 'Ana Rivera').join()).toContain('0 rooms counted');
});

const debriefOn = async (district: TestDistrict) => {
  await press(district, 'Pat Okafor', 'Go on to: Wonderings');
};

test('a look-for both seen and not seen is sent back, and so is a room without a mark', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  const pat = district.as('Pat Okafor');
  await pat.press('Add a room…');
  expect(await pat.submit()).toMatchObject({ kind: 'errors' });
  await pat.fill('Seen', ['Rigorous task']);
  await pat.fill('Looked for, not seen', ['Rigorous task']);
  expect(await pat.submit()).toMatchObject({ kind: 'errors' });
  await pat.close();
  expect(dmsOf(district, 'Pat Okafor').join()).not.toContain('so far');
});

test('a look-for that was looked for in few of many rooms has no count', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  await addRoom(district, lookFors);
  for (let room = 0; room < 4; room += 1) await addRoom(district, ['Rigorous task']);
  await debrief(district);

  const card = dmsOf(district, 'Ana Rivera').at(-1) ?? '';
  expect(card).toContain('Rigorous task: seen in 5 of 5 rooms');
  expect(card).toContain('Checks: looked for in fewer than 5 rooms');
});

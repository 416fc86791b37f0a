import { expect, test } from 'vitest';
import { segment } from '../../../src/features/dilt/agenda/schema.ts';
import { agreementBlock } from '../../../src/features/joint-walkthroughs/calibration/schema.ts';
import { type Cast, type DistrictOptions, type TestDistrict, usual } from '../../district.ts';
import { inChannel, insertSegments, withDilt } from '../dilt/district.ts';
import { said } from '../principal-meetings/district.ts';
import { insertWalked, passTo, type RoomWalked, typed } from './walked.ts';

const teachers = ['Ana Rivera', 'Bo Nguyễn', 'Cy Paper', 'Dee One', 'Eve Two', 'Fay Three'] as const;
const cast: Cast[] = [
  ...usual,
  ...teachers.slice(3).map((name) => ({ name, role: 'teacher' as const, school: 'Lincoln' })),
];

type Two = readonly ['seen' | 'notSeen' | 'notLookedFor', 'seen' | 'notSeen' | 'notLookedFor'];
const [both, apart, none, one] = [
  ['seen', 'seen'],
  ['seen', 'notSeen'],
  ['notSeen', 'notSeen'],
  ['seen', 'notLookedFor'],
] as const satisfies readonly Two[];

const blind = (at: number, marks: Readonly<Record<string, Two>>, more: Partial<RoomWalked> = {}): RoomWalked => ({
  teacher: teachers[at] ?? '',
  blind: [
    Object.fromEntries(Object.entries(marks).map(([code, [mark]]) => [code, mark])),
    Object.fromEntries(Object.entries(marks).map(([code, [, mark]]) => [code, mark])),
  ],
  ...more,
});

const pairs = [
  ['Ada Assistant', 'Pat Okafor'],
  ['Sam Sato', 'Paula Webster'],
  ['Dina Director', 'Al Vice'],
] as const;

/** Six blind rooms of three pairs. L1: agreed in 4 of 6; L2: in all 5 both looked for; L3: only four rooms. */
async function walkedBlind(options: DistrictOptions = {}): Promise<TestDistrict & { readonly diltId: string }> {
  const district = await withDilt({ now: '2026-11-23T15:00:00Z', cast, ...options });
  const rooms = [
    [blind(0, { L1: both, L2: both, L3: both }), blind(1, { L1: apart, L2: none, L3: both })],
    [blind(2, { L1: both, L2: both, L3: apart }), blind(3, { L1: none, L2: both, L3: both })],
    [blind(4, { L1: apart, L2: one, L3: one }), blind(5, { L1: both, L2: both, L3: one })],
  ];
  for (const [at, two] of pairs.entries()) insertWalked(district, { two, rooms: rooms[at] ?? [] });
  return district;
}

const blocksOf = ({ db }: TestDistrict) =>
  db
    .select()
    .from(agreementBlock)
    .all()
    .map(({ code, bothLooked, agreed, seen }) => ({ code, bothLooked, agreed, seen }))
    .sort((a, b) => a.code.localeCompare(b.code));

const published = [
  { code: 'L1', bothLooked: 6, agreed: 4, seen: 8 },
  { code: 'L2', bothLooked: 5, agreed: 5, seen: 8 },
];

test('five blind rooms of three pairs are published in the next week, as counts by look-for and one figure for the district', async () => {
  const district = await walkedBlind();
  expect(await typed(district, 'Mona Monitor', '/walkthrough calibration')).toContain('No figures yet.');
  await passTo(district, '2026-11-30T12:00:00Z');

  expect(blocksOf(district)).toEqual(published);
  const shown = await typed(district, 'Mona Monitor', '/walkthrough calibration');
  expect(shown).toContain('Worth talking over in a DILT\nL1 Rigorous task: agreed in 4 of 6 rooms where both looked');
  expect(shown).toContain('L2 Checks for understanding: agreed in 5 of 5 rooms where both looked');
  expect(shown).not.toContain('Student discourse');
  // pa = 9/11, q = 16/22, pe = 2 · 16/22 · 6/22 = 0.3967: AC1 = 0.6986
  expect(shown).toContain('The district: agreed in 9 of 11 marks, 0.70 beyond chance (Gwet’s AC1).');
  for (const name of [...pairs.flat(), ...teachers, 'Lincoln', 'Webster']) expect(shown).not.toContain(name);
  expect(await typed(district, 'Ana Rivera', '/walkthrough calibration')).not.toContain('Rigorous task');
});

test('a block never changes: what comes later waits for a block of its own, and a withdrawal changes none', async () => {
  const district = await walkedBlind();
  // Revealed on the morning of the refresh, before it: the next one counts it.
  const early = blind(4, { L1: apart }, { revealedAt: '2026-11-30T08:00:00Z' });
  insertWalked(district, { day: '2026-11-30', rooms: [blind(3, { L1: apart }, { revealedAt: null }), early] });
  await passTo(district, '2026-11-30T12:00:00Z');
  district.db.$client.prepare(`UPDATE joint_room SET withdrawn_on = '2026-12-01' WHERE position = 0`).run();
  await passTo(district, '2026-12-07T12:00:00Z');
  expect(blocksOf(district)).toEqual(published);

  insertWalked(district, {
    day: '2026-12-08',
    two: ['Sam Sato', 'Paula Webster'],
    rooms: [blind(0, { L1: both }), blind(1, { L1: both }), blind(5, { L1: both }, { withdrawnOn: '2026-12-08' })],
  });
  insertWalked(district, {
    day: '2026-12-08',
    two: ['Dina Director', 'Al Vice'],
    rooms: [
      blind(2, { L1: none }),
      blind(3, { L1: both }, { revealedAt: null }),
      // Not blind: one note of both agrees with itself.
      { teacher: 'Eve Two', marks: { L1: 'seen' } },
    ],
  });
  await passTo(district, '2026-12-14T12:00:00Z');
  // Of November 30 one room, of December 8 two and one: four rooms, which wait.
  expect(blocksOf(district)).toEqual(published);

  insertWalked(district, { day: '2026-12-15', two: ['Dina Director', 'Al Vice'], rooms: [blind(5, { L1: both })] });
  await passTo(district, '2026-12-21T12:00:00Z');
  expect(blocksOf(district)).toEqual([published[0], { code: 'L1', bothLooked: 5, agreed: 4, seen: 7 }, published[1]]);
  expect(await typed(district, 'Pat Okafor', '/walkthrough calibration')).toContain(
    'agreed in 8 of 11 rooms where both looked',
  );
});

test('a look-for agreed on least is put at the end of a DILT’s agenda in one window; the thread says so', async () => {
  const district = await walkedBlind();
  insertSegments(district, district.diltId, [{ title: 'Welcome', owner: 'Dina Director' }]);
  await passTo(district, '2026-11-30T15:00:00Z');
  await district.as('Dina Director').command('/dilt agenda');
  await district.as('Dina Director').press('Post the agenda');
  await district.drain();
  const ada = district.as('Ada Assistant');
  await typed(district, 'Ada Assistant', '/walkthrough calibration');
  const before = ada.budget().taps;
  await ada.press('Make it a DILT segment…');
  await ada.submit();
  await district.drain();
  expect(ada.budget().taps - before).toBeLessThanOrEqual(2);

  const segments = district.db.select().from(segment).all();
  expect(segments.map(({ title, minutes, position, lookFors }) => [title, minutes, position, lookFors])).toEqual([
    ['Welcome', 45, 0, []],
    ['Calibrate: Rigorous task', 30, 1, ['L1']],
  ]);
  expect(JSON.stringify(inChannel(district))).toContain('Calibrate: Rigorous task');
  expect(await typed(district, 'Dina Director', '/dilt agenda')).toContain('Calibrate: Rigorous task');

  await typed(district, 'Ada Assistant', '/walkthrough calibration');
  await ada.press('Make it a DILT segment…');
  expect(JSON.stringify(await ada.submit()) + said(district, 'Ada Assistant')).toContain(
    'is on the agenda of Thursday',
  );
  await district.drain();
  expect(district.db.select().from(segment).all()).toHaveLength(2);
});

test('not on an agenda that is posted and whose packet is out, nor past its hours; who may not write it has no button', async () => {
  const district = await walkedBlind();
  insertSegments(district, district.diltId, [{ title: 'Welcome', owner: 'Dina Director', minutes: 380 }]);
  await passTo(district, '2026-11-30T15:00:00Z');
  const ada = district.as('Ada Assistant');
  const propose = async () => {
    await typed(district, 'Ada Assistant', '/walkthrough calibration');
    await ada.press('Make it a DILT segment…');
    const answer = JSON.stringify(await ada.submit());
    await district.drain();
    return answer + said(district, 'Ada Assistant');
  };
  expect(await propose()).toContain('longer than the day');
  await ada.close({ all: true });
  district.db.$client.prepare('UPDATE segment SET minutes = 45').run();
  await passTo(district, '2026-12-09T15:00:00Z');
  expect(await propose()).toContain('is posted and its packet is out. Choose a later DILT, or talk to Dina Director.');
  expect(district.db.select().from(segment).all()).toHaveLength(1);

  for (const name of ['Mona Monitor', 'Paula Webster']) {
    await typed(district, name, '/walkthrough calibration');
    await expect(district.as(name).press('Make it a DILT segment…')).rejects.toThrow();
  }
});

import { expect, test } from 'vitest';
import type { Happenings } from '../../../src/district/happenings.ts';
import { features as allFeatures } from '../../../src/features/index.ts';
import { learningWalk } from '../../../src/features/learning-walks/schema.ts';
import { type SumOfWalk, trendsAcross } from '../../../src/features/learning-walks/trends/rules.ts';
import type { Feature } from '../../../src/kit/feature.ts';
import { done } from '../../../src/kit/outcome.ts';
import { beforeDilt, frozenMorning, inChannel, planDilt, postAgenda, until } from '../packet/district.ts';
import {
  addRooms,
  debrief,
  give,
  listOf,
  lookFors,
  onDay,
  planWalk,
  press,
  seenBy,
  walked,
  walkingDistrict,
  walksOf,
} from './district.ts';

const sum = (schoolId: string, seen: number, looked: number): SumOfWalk => {
  const lookFor = { code: 'L1', words: 'Rigorous task' };
  return { schoolId, seen, looked, ...lookFor };
};

test('a look-for has a trend from three walks at two schools, each with five rooms where it was looked for', () => {
  const three = [sum('L', 4, 8), sum('L', 5, 7), sum('W', 5, 7)];

  expect(trendsAcross(three)).toEqual([{ words: 'Rigorous task', seen: 14, looked: 22, walks: 3 }]);
  expect(trendsAcross(three.slice(0, 2))).toEqual([]);
  expect(trendsAcross(three.map((one) => ({ ...one, schoolId: 'L' })))).toEqual([]);
  expect(trendsAcross([...three.slice(0, 2), sum('W', 4, 4)])).toEqual([]);
  // What was seen in few rooms of a fourth walk is in no sum: the difference would be those rooms.
  expect(trendsAcross([...three, sum('W', 1, 1)])).toEqual(trendsAcross(three));
});

test('trends are of walks that schools were given, say that walkthroughs are not in them, and are for everybody', async () => {
  const district = await walkingDistrict();
  const at = { administrators: ['Dina Director', 'Al Vice', 'Ada Assistant'], teachers: [] };
  await walked(district, 5, at);
  await onDay(district, '2026-11-24');
  await walked(district, 5, { ...at, day: '2026-11-24' });
  await onDay(district, '2026-11-25');
  const webster = { ...at, by: 'Paula Webster', school: 'Webster' };
  await expect(walked(district, 4, { ...webster, day: '2026-11-25' })).rejects.toThrow('Share with the school');
  await district.as('Ivo Invited').command('/throughline learning-walk trends');
  expect(seenBy(district, 'Ivo Invited')).toContain('There’s nothing to show yet');
  await onDay(district, '2026-11-30');
  await walked(district, 6, { ...webster, day: '2026-11-30' });

  for (const name of ['Ivo Invited', 'Cora Committee', 'Ana Rivera', 'Sam Sato']) {
    await district.as(name).command('/throughline learning-walk trends');
    expect(seenBy(district, name)).toContain('Rigorous task: seen in 16 of 16 rooms, 3 learning walks');
    expect(seenBy(district, name)).toContain('Checks: seen in 0 of 16 rooms, 3 learning walks');
    expect(seenBy(district, name)).toContain('Walkthroughs are counted apart');
    expect(seenBy(district, name)).not.toMatch(/Lincoln|Webster/);
  }
});

test('a walk becomes a segment of a DILT once: the agenda hears of it', async () => {
  const heard: Happenings['segmentProposed'][] = [];
  const listening: Feature = {
    name: 'listening',
    reacts: {
      segmentProposed(_, segment) {
        heard.push(segment);
        return done();
      },
    },
  };
  const district = await walkingDistrict({ features: [...allFeatures, listening] });
  const diltId = planDilt(district, '2026-12-09');
  await planWalk(district);
  await press(district, 'Pat Okafor', 'Make it a DILT segment…');
  await district.as('Pat Okafor').fill('Which DILT?', 'Wednesday, December 9');
  await district.as('Pat Okafor').submit();
  await district.drain();

  expect(heard).toEqual([
    {
      what: 'segmentProposed',
      diltId,
      title: 'Learning walk at Lincoln',
      teaches: 'Who does the thinking?',
      minutes: 60,
      ownerId: district.idOf('Pat Okafor'),
      lookFors: lookFors.map((_, at) => `L${at + 1}`),
    },
  ]);
  expect(walksOf(district)[0]?.diltId).toBe(diltId);
  await district.as('Pat Okafor').press('Make it a DILT segment…');
  expect(seenBy(district, 'Pat Okafor')).toContain('a DILT segment already');
});

test('what came of a walk that was a segment opens the next packet, with sums and without a name', async () => {
  const district = await beforeDilt({ lookFors });
  await planWalk(district);
  district.db.update(learningWalk).set({ diltId: district.diltId }).run();
  await addRooms(district, 5);
  await debrief(district);
  await give(district);
  await postAgenda(district);
  await until(district, frozenMorning);

  const { replies } = inChannel(district);
  const said = replies.find((one) => one.includes('From the learning walk')) ?? '';
  expect(said).toContain('Students did most of the talking.');
  expect(said).toContain('Rigorous task: seen in 5 of 5 rooms');
  expect(said).not.toMatch(/Okafor|Rivera|Note/);
  expect(replies.indexOf(said)).toBeLessThanOrEqual(1);
});

test('each screen of a learning walk says so, and a walkthrough counts nowhere in it', async () => {
  const district = await walkingDistrict();
  await planWalk(district);
  await district.as('Pat Okafor').press('Add a room…');

  expect(seenBy(district, 'Pat Okafor')).toMatch(/learning walk/i);
  await district.as('Pat Okafor').close();
  expect(await listOf(district, 'Pat Okafor')).toContain('A learning walk isn’t a walkthrough');
  expect(district.db.$client.prepare('SELECT count(*) FROM walkthrough').pluck().get()).toBe(0);
});

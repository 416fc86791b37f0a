import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstSeen } from '../../../src/features/plan/trace/dilt/rules.ts';
import {
  firstGap,
  movingSince,
  type RungName,
  rungNames,
  rungsOf,
  type Traced,
} from '../../../src/features/plan/trace/rules.ts';

const whole: Traced = {
  code: '1.2',
  words: 'Student talk',
  shortName: '',
  owner: 'Pat Okafor',
  actions: '🟡 2 in progress',
  newestMove: '2026-11-03',
  since: '2026-09-01',
  lookFors: [{ code: 'L1', words: 'Rigorous task' }],
  sightings: [
    { code: 'L1', month: '2026-10', schoolId: null, seen: 20, looked: 40, bound: 'about' },
    { code: 'L1', month: '2026-11', schoolId: null, seen: 21, looked: 26, bound: 'atLeast' },
    { code: 'L1', month: '2026-11', schoolId: 'lin', seen: 6, looked: 9, bound: 'atLeast' },
    { code: 'L1', month: '2026-11', schoolId: 'web', seen: 5, looked: 7, bound: 'atLeast' },
  ],
  schools: new Map([['lin', 'Lincoln']]),
  taught: [{ initiativeId: 'i', day: '2026-10-08', title: 'Who talks', codes: ['L1'] }],
  support: [
    {
      initiativeId: 'i',
      schoolId: 'lin',
      words: 'One rigorous task a week',
      state: 'kept',
      by: 'Pat Okafor',
      day: '2026-10-08',
    },
  ],
  sitsInDilt: true,
  daysToSeen: new Map([['lin', 28]]),
  outcomes: [{ says: '1.2.B2 10 points more: 🔵 on track, latest 62%', isRead: true }],
};

const saysOf = (traced: Traced, name: RungName) => rungsOf(traced).find((one) => one.name === name)?.says;

test('a trace of which every step has a record names no missing link', () => {
  expect(firstGap(rungsOf(whole))).toBeUndefined();
  expect(rungsOf(whole).map((one) => one.name)).toEqual([...rungNames]);
});

test.each<[string, Partial<Traced>, RungName, string]>([
  ['no action', { actions: '', newestMove: null }, 'moving', 'has no action yet'],
  ['actions nobody has spoken of', { newestMove: null }, 'moving', 'have had no update.'],
  [
    'actions that have not moved for months',
    { newestMove: '2026-08-31' },
    'moving',
    'have had no update since Aug 31, 2026',
  ],
  ['what no DILT has taught', { taught: [], support: [] }, 'taught', 'add a segment with /dilt agenda'],
  ['what no school brings back', { support: [] }, 'supported', '/dilt commitments'],
  ['no look-for linked', { lookFors: [], sightings: [] }, 'seen', 'can link one'],
  ['no figure published', { sightings: [] }, 'seen', 'five different teachers'],
  ['figures of schools only', { sightings: whole.sightings.slice(2) }, 'seen', 'five different teachers'],
  ['no short-term outcome', { outcomes: [] }, 'students', 'has no short-term outcome'],
  ['an outcome never read', { outcomes: [{ says: 'x', isRead: false }] }, 'students', 'record one with /benchmark'],
])('%s is named as the first missing link, with what would fill it', (_, but, name, fill) => {
  const gap = firstGap(rungsOf({ ...whole, ...but }));

  expect(gap?.name).toBe(name);
  expect(gap?.fill).toContain(fill);
});

test('figures are summed over the months, and schools stand beside the district only for who may see them', () => {
  expect(saysOf(whole, 'seen')).toEqual([
    'Rigorous task: seen 41 of 66 this school year where it was looked for (Lincoln at least 6 of 9)',
  ]);
});

test.each([
  ['atMost', 'at most 3 of 9'],
  ['atLeast', 'at least 3 of 9'],
  ['about', '3 of 9'],
] as const)('a figure that is meant as “%s” is said as “%s”', (bound, said) => {
  const sightings = [{ code: 'L1', month: '2026-11', schoolId: null, seen: 3, looked: 9, bound }] as const;

  expect(saysOf({ ...whole, sightings }, 'seen')).toEqual([
    `Rigorous task: seen ${said} this school year where it was looked for`,
  ]);
});

test('the missing link that is named is the first in the order of the steps, whatever else is missing', () => {
  const missing = fc.record({
    moved: fc.boolean(),
    inDilt: fc.boolean(),
    brought: fc.boolean(),
    linked: fc.boolean(),
    published: fc.boolean(),
    read: fc.boolean(),
  });
  fc.assert(
    fc.property(missing, ({ moved, inDilt, brought, linked, published, read }) => {
      const rungs = rungsOf({
        ...whole,
        newestMove: moved ? whole.newestMove : null,
        taught: inDilt ? whole.taught : [],
        support: brought ? whole.support : [],
        lookFors: linked ? whole.lookFors : [],
        sightings: published ? whole.sightings : [],
        outcomes: whole.outcomes.map((one) => ({ ...one, isRead: read })),
      });
      const gap = firstGap(rungs);
      const before = rungs.slice(0, gap ? rungs.indexOf(gap) : rungs.length);
      return (
        before.every((one) => one.holds) &&
        gap?.holds !== true &&
        (gap === undefined) === (moved && inDilt && brought && linked && published && read)
      );
    }),
  );
});

test('who sits in the DILT reads what was taught and who brings it back; everybody else reads counts', () => {
  expect(saysOf(whole, 'taught')).toEqual([
    '1 segment of a DILT, last on Oct 8, 2026',
    'Oct 8, 2026: Who talks',
    'School days from taught to seen, at most: Lincoln 28',
  ]);
  expect(saysOf(whole, 'supported')?.[1]).toBe('🟢 kept · Lincoln: One rigorous task a week (Pat Okafor)');
  const outside = { ...whole, sitsInDilt: false };
  expect([...(saysOf(outside, 'taught') ?? []), ...(saysOf(outside, 'supported') ?? [])]).toEqual([
    '1 segment of a DILT, last on Oct 8, 2026',
    'School days from taught to seen, at most: Lincoln 28',
    'Brought back at 1 school, 1 of 1 kept or partly kept',
  ]);
});

test.each([
  ['in a later month', { month: '2026-11', seen: 6, seenBy: '2026-11-15' }, ['2026-11-15']],
  ['in the month it was taught, perhaps before', { month: '2026-10', seen: 6, seenBy: '2026-10-18' }, []],
  ['at most so often, which may be never', { month: '2026-11', seen: 3, bound: 'atMost', seenBy: null }, []],
] as const)('what was seen %s counts as seen after it was taught: %o', (_, figure, days) => {
  const sightings = [{ code: 'L1', schoolId: 'lin', looked: 9, bound: 'about', ...figure } as const];

  expect([...firstSeen('2026-10-08', sightings).values()]).toEqual(days);
});

test('what moved in three months is moving, over the turn of a year too', () => {
  expect(movingSince('2026-11-23')).toBe('2026-09-01');
  expect(movingSince('2027-01-04')).toBe('2026-11-01');
});

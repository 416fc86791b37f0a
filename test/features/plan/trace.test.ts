import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstGap,
  monthsBack,
  type RungName,
  rungNames,
  rungsOf,
  type Traced,
} from '../../../src/features/plan/trace/rules.ts';

const whole: Traced = {
  ...{ code: '1.2', words: 'Student talk', owner: 'Pat Okafor' },
  ...{ actions: '◐ 2 in progress', newestMove: '2026-11-03', since: '2026-09-01' },
  ...{ lookFors: [{ code: 'L1', words: 'Rigorous task' }], months: ['2026-09', '2026-11'] },
  sightings: [
    { code: 'L1', month: '2026-10', schoolId: null, seen: 20, looked: 40 },
    { code: 'L1', month: '2026-11', schoolId: null, seen: 21, looked: 26 },
    { code: 'L1', month: '2026-11', schoolId: 'lin', seen: 6, looked: 9 },
    { code: 'L1', month: '2026-11', schoolId: 'web', seen: 5, looked: 7 },
  ],
  schools: new Map([['lin', 'Lincoln']]),
  outcomes: [{ says: '1.2.B2 10 points more: ◐ on track, latest 62%', isRead: true }],
};

test('a trace of which every rung has a record names no gap', () => {
  expect(firstGap(rungsOf(whole))).toBeUndefined();
  expect(rungsOf(whole).map((one) => one.name)).toEqual([...rungNames]);
});

test.each<[string, Partial<Traced>, RungName, string]>([
  ['no action', { actions: '', newestMove: null }, 'moving', 'needs an action'],
  ['actions nobody has spoken of', { newestMove: null }, 'moving', 'Nobody has said since Sep 1, 2026'],
  ['actions that have not moved for months', { newestMove: '2026-08-31' }, 'moving', 'Nobody has said since'],
  ['no look-for linked', { lookFors: [], sightings: [] }, 'seen', 'links a look-for to it'],
  ['no figure published', { sightings: [] }, 'seen', 'five teachers'],
  ['figures of schools only', { sightings: whole.sightings.slice(2) }, 'seen', 'five teachers'],
  ['no short-term outcome', { outcomes: [] }, 'students', 'needs a short-term outcome'],
  ['an outcome never read', { outcomes: [{ says: 'x', isRead: false }] }, 'students', 'first reading with /benchmark'],
])('%s is named as the first gap, with what would fill it', (_, but, name, fill) => {
  const gap = firstGap(rungsOf({ ...whole, ...but }));

  expect(gap?.name).toBe(name);
  expect(gap?.fill).toContain(fill);
});

test('figures are summed over the months, and schools stand beside the district only for who may see them', () => {
  const [, , seen] = rungsOf(whole);

  expect(seen?.says).toEqual(['Rigorous task: seen 41 of 66 where it was looked for (Lincoln 6 of 9)']);
});

test.each([
  [1, 7, 'hardly ever'],
  [6, 7, 'nearly always'],
  [2, 7, '2 of 7'],
])(
  'a figure of %i of %i is said as “%s”: published, one may be none and all but one may be all',
  (seen, looked, said) => {
    const sightings = [{ code: 'L1', month: '2026-11', schoolId: null, seen, looked }] as const;

    expect(rungsOf({ ...whole, sightings })[2]?.says).toEqual([`Rigorous task: seen ${said} where it was looked for`]);
  },
);

test('the gap that is named is the first in the order of the rungs, whatever else is missing', () => {
  const missing = fc.record({
    moved: fc.boolean(),
    linked: fc.boolean(),
    published: fc.boolean(),
    read: fc.boolean(),
  });
  fc.assert(
    fc.property(missing, ({ moved, linked, published, read }) => {
      const rungs = rungsOf({
        ...whole,
        newestMove: moved ? whole.newestMove : null,
        lookFors: linked ? whole.lookFors : [],
        sightings: published ? whole.sightings : [],
        outcomes: whole.outcomes.map((one) => ({ ...one, isRead: read })),
      });
      const gap = firstGap(rungs);
      const before = rungs.slice(0, gap ? rungs.indexOf(gap) : rungs.length);
      return (
        before.every((one) => one.holds) &&
        gap?.holds !== true &&
        (gap === undefined) === (moved && linked && published && read)
      );
    }),
  );
});

test('a trace looks back three months, over the turn of a year too', () => {
  expect(monthsBack('2026-11-23')).toEqual(['2026-09', '2026-11']);
  expect(monthsBack('2027-01-04')).toEqual(['2026-11', '2027-01']);
});

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, type Month, weekdayOf } from '../../../src/district/days.ts';
import { newId } from '../../../src/district/ref.ts';
import { school } from '../../../src/district/schema.ts';
import { fromFirst, monthsEnded, risenMost } from '../../../src/features/walkthroughs/digest/rules.ts';
import { completedOn, type Figure } from '../../../src/features/walkthroughs/patterns/rules.ts';
import { patternBlock, walkthroughTarget } from '../../../src/features/walkthroughs/schema.ts';
import { together } from '../../../src/features/walkthroughs/targets/rules.ts';
import { openDistrict, type TestDistrict } from '../../district.ts';
import { logWalkthrough } from '../../logging.ts';
import { digestOf, readableBy, said } from '../saying.ts';
import { keepVisits, staffed } from './visits.ts';

const week = { reader: 'Sam Sato', since: '2026-11-16', until: '2026-11-22' };

const goTo = (district: TestDistrict, day: string): void =>
  district.clock.moveTo(Temporal.Instant.from(`${day}T12:00:00Z`));

/** A number a month for these roles. */
function nameTargets(
  { db }: TestDistrict,
  numbers: Partial<Record<'superintendent' | 'director' | 'principal', number>>,
) {
  for (const [role, number] of Object.entries(numbers))
    db.insert(walkthroughTarget)
      .values({ id: newId(), role: role as 'director', fromMonth: '2026-09', number })
      .run();
}

test('leaders’ own walkthroughs stand among the promises beside their number, in neutral words', async () => {
  const district = await openDistrict({ now: '2026-11-17T15:00:00Z' });
  nameTargets(district, { superintendent: 4 });
  await logWalkthrough(district.as('Sam Sato'), { teacher: 'Ana Rivera' });
  await logWalkthrough(district.as('Ada Assistant'), { teacher: 'Bo Nguyễn' });
  goTo(district, '2026-11-23');

  expect(said(digestOf(district, 'walkthroughs', week), 'promises')).toEqual([
    'Ada Assistant logged 1 walkthrough in November.',
    'Sam Sato logged 1 of 4 walkthroughs in November: behind pace.',
  ]);
});

test('how copies went stands before how many were logged, and no name is in either', async () => {
  const district = await openDistrict({ now: '2026-11-17T15:00:00Z' });
  nameTargets(district, { superintendent: 4, principal: 8 });
  await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera' });
  await logWalkthrough(district.as('Paula Webster'), { teacher: 'Cy Paper' });
  await district.drain();
  goTo(district, '2026-11-23');

  const pieces = digestOf(district, 'walkthroughs', week);

  expect(said(pieces, 'health')).toEqual([
    'Teachers’ copies, Nov 16–22: 1 of 2 went the same day, 1 late.',
    'Walkthroughs toward targets in November: 2 of 20, 6 school days left; 3 behind pace.',
  ]);
  for (const name of ['Ana Rivera', 'Cy Paper', 'Pat Okafor', 'Paula Webster'])
    expect(JSON.stringify(pieces)).not.toContain(name);
});

test('a digest of one day names that day once', async () => {
  const district = await openDistrict();

  expect(said(digestOf(district, 'walkthroughs', { ...week, since: week.until }), 'health')).toEqual([
    'Teachers’ copies, Nov 22: no copies recorded.',
  ]);
});

test('a week without a walkthrough says so: no copies are not copies in time', async () => {
  const district = await openDistrict();

  expect(said(digestOf(district, 'walkthroughs', week), 'health')).toEqual([
    'Teachers’ copies, Nov 16–22: no copies recorded.',
  ]);
});

test('on the first days of a month the digest tells of the month it was a week of', async () => {
  const district = await openDistrict({ now: '2026-11-17T15:00:00Z' });
  nameTargets(district, { principal: 1 });
  await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera' });
  goTo(district, '2026-12-01');

  const health = said(
    digestOf(district, 'walkthroughs', { ...week, since: '2026-11-23', until: '2026-11-30' }),
    'health',
  );

  expect(health[1]).toBe('Walkthroughs toward targets in November: 1 of 2, the month is over; 1 done, 1 not reached.');
});

test('a month that ended below its number within the days told of is said once, beside the one that goes on', async () => {
  const district = await openDistrict({ now: '2026-11-17T15:00:00Z' });
  nameTargets(district, { superintendent: 2, principal: 1 });
  await logWalkthrough(district.as('Pat Okafor'), { teacher: 'Ana Rivera' });
  goTo(district, '2026-12-07');
  const told = (since: string, until: string) => {
    const pieces = digestOf(district, 'walkthroughs', { ...week, since, until });
    return [...said(pieces, 'promises'), ...said(pieces, 'health')].filter((one) => one.includes('November'));
  };

  expect(told('2026-11-30', '2026-12-06')).toEqual([
    'Sam Sato logged 0 of 2 walkthroughs in November: not reached.',
    'Walkthroughs toward targets in November: 1 of 4, the month is over; 1 done, 2 not reached.',
  ]);
  expect(told('2026-12-07', '2026-12-13')).toEqual([]);
});

test('each month ends in exactly one digest, wherever weeks begin', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 40 }), (begins, length) => {
      const months: Month[] = [];
      for (let since = addDays('2026-07-01', begins); since < '2027-06-20'; since = addDays(since, length))
        months.push(...monthsEnded({ since, until: addDays(since, length - 1) }));
      expect(months).toEqual([...new Set(months)].sort());
      expect(months.length).toBeGreaterThanOrEqual(11);
    }),
  );
});

test('the school year is shown once there are two months of it, as a sentence, a chart and a table', async () => {
  const district = await openDistrict({ cast: staffed });
  nameTargets(district, { director: 3 });
  keepVisits(
    district,
    (['2026-10-05', '2026-10-06', '2026-11-05'] as const).map((day) => ({ teacher: 'Ana One', day })),
  );

  const [, pace] = digestOf(district, 'walkthroughs', week).filter(({ part }) => part === 'health');

  expect(pace?.detail?.map(({ piece }) => piece)).toEqual(['paragraph', 'chart', 'table']);
  expect(JSON.stringify(pace?.detail)).toContain('["October","2","2 of 3"],["November","1","1 of 3"]');
});

test('a look-for that is seen more often is told once, when its month is complete, of the district as a whole', async () => {
  const district = await openDistrict();
  const schoolId = district.db.select().from(school).all()[0]?.id ?? null;
  const publish = (month: Month, seen: number) =>
    district.db
      .insert(patternBlock)
      .values({
        id: newId(),
        month,
        schoolId,
        code: 'L1',
        seen,
        looked: 20,
        teachers: 6,
        through: '2026-11-02T05:00',
        refreshedOn: '2026-11-02',
      })
      .run();
  publish('2026-09', 8);
  publish('2026-10', 13);

  const told = (since: string, until: string) =>
    digestOf(district, 'walkthroughs', { ...week, since, until }).filter(({ part }) => part === 'wins');
  // Visits of October may be logged until the tenth school day of November; the refresh after that is of Monday, November 16.
  expect(said(told('2026-11-09', '2026-11-15'))).toEqual([]);
  const looking = told('2026-11-16', '2026-11-22');
  expect(said(looking, 'wins')).toEqual([
    'Classrooms show “Rigorous task” more often: 40% (8 of 20) in September, 65% (13 of 20) in October.',
  ]);
  expect(said(told('2026-11-23', '2026-11-29'))).toEqual([]);
  expect(readableBy(district, 'Ana Rivera', looking).map(({ part }) => part)).toEqual(['wins']);
});

test('a month is complete from the first refresh after the last day it could be logged, once, and not before', () => {
  const daysTo = (today: Day): Day[] => {
    const days: Day[] = [];
    for (let day: Day = '2026-10-01'; day <= today; day = addDays(day, 1)) if (weekdayOf(day) <= 5) days.push(day);
    return days;
  };
  expect(completedOn('2026-10', daysTo('2026-11-13'))).toBeUndefined();
  // Ten school days after October 31 are over on Friday, November 13.
  expect(completedOn('2026-10', daysTo('2026-11-16'))).toBe('2026-11-16');
  expect(completedOn('2026-10', daysTo('2026-12-24'))).toBe('2026-11-16');
  // A holiday puts it off by a week.
  const holiday = (day: Day) => day !== '2026-11-11';
  expect(completedOn('2026-10', daysTo('2026-11-20').filter(holiday))).toBeUndefined();
  expect(completedOn('2026-10', daysTo('2026-11-23').filter(holiday))).toBe('2026-11-23');
});

describe('a look-for rose', () => {
  const figure = (code: string, month: Month, [seen, looked]: readonly [number, number]): Figure => ({
    code,
    month,
    schoolId: null,
    seen,
    looked,
    bound: 'about',
    schools: 1,
    together: 0,
  });
  const months = (code: string, was: readonly [number, number], is: readonly [number, number]) => [
    figure(code, '2026-09', was),
    figure(code, '2026-10', is),
  ];
  test.each([
    ['when it is ten points more', months('L1', [5, 20], [7, 20]), 'L1'],
    ['not when it is nine', months('L1', [50, 100], [59, 100]), undefined],
    ['not when it was seldom looked for', months('L1', [1, 9], [8, 9]), undefined],
    [
      'not when it may have been more before',
      [{ ...figure('L1', '2026-09', [14, 20]), bound: 'atLeast' }, figure('L1', '2026-10', [18, 20])],
      undefined,
    ],
    ['not without a month before', [figure('L1', '2026-10', [15, 20])], undefined],
    [
      'and the one that rose most is told',
      [...months('L1', [5, 20], [8, 20]), ...months('L2', [5, 20], [15, 20])],
      'L2',
    ],
  ] as const)('%s', (_, figures, expected) => {
    expect(risenMost(figures, '2026-10', '2026-09')?.code).toBe(expected);
  });
});

test('who has no number counts in no total, and a summer without visits is no fall', () => {
  const one = { month: '2026-11', gone: 10, left: 8 } as const;
  const lines = [
    { ...one, logged: 3, target: 8 },
    { ...one, logged: 9, target: undefined },
    { ...one, logged: 2, target: 0 },
  ];
  expect(together(lines)).toMatchObject({ logged: 3, target: 8 });
  expect(together(lines.slice(1))).toBeUndefined();
  const month = (name: Month, logged: number) => ({
    month: name,
    logged,
    toward: logged,
    meant: 1,
    copies: 0,
    sameDay: 0,
  });
  expect(fromFirst([month('2026-07', 0), month('2026-09', 4), month('2026-10', 0)]).map((m) => m.month)).toEqual([
    '2026-09',
    '2026-10',
  ]);
});

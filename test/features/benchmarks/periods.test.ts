import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/district/days.ts';
import {
  daysOfPeriod,
  expectedPeriods,
  isRead,
  measuredOn,
  periodBefore,
  periodOf,
  sayPeriod,
} from '../../../src/features/benchmarks/periods/rules.ts';

test.each([
  ['weekly', '2026-11-23', '2026-W48', '2026-11-23', '2026-11-29', 'the week of Nov 23, 2026'],
  ['weekly', '2027-01-01', '2026-W53', '2026-12-28', '2027-01-03', 'the week of Dec 28, 2026'],
  ['monthly', '2026-11-23', '2026-11', '2026-11-01', '2026-11-30', 'November 2026'],
  ['quarterly', '2026-11-23', '2026-Q4', '2026-10-01', '2026-12-31', 'October to December 2026'],
  ['perMeeting', '2026-11-23', '2026-11-23', '2026-11-23', '2026-11-23', 'Nov 23, 2026'],
] as const)('%s, %s is in %s', (cadence, day, period, first, last, said) => {
  expect(periodOf(cadence, day)).toBe(period);
  expect(daysOfPeriod(period)).toEqual({ first, last });
  expect(sayPeriod(period)).toBe(said);
});

test.each(['2026-13', '2026-W54', '2025-W53', '2026-Q5', '2026-Q0', '2026-02-30', 'soon', ''])(
  '“%s” is no period',
  (text) => {
    expect(daysOfPeriod(text)).toBeUndefined();
  },
);

const anyDay = fc.integer({ min: 0, max: 4000 }).map((at) => addDays('2020-01-01', at));

test('every day is in exactly one period, and the periods follow one another without a gap', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom('weekly', 'monthly', 'quarterly'), (day, cadence) => {
      const days = daysOfPeriod(periodOf(cadence, day));
      const before = daysOfPeriod(periodBefore(cadence, periodOf(cadence, day)));
      expect(days && days.first <= day && day <= days.last).toBe(true);
      expect(before && addDays(before.last, 1)).toBe(days?.first);
    }),
  );
});

const expecting = {
  cadence: 'monthly',
  dueOn: null,
  since: '2026-08-15',
  today: '2026-11-23',
  hadSchool: () => true,
  meetings: [],
} as const;

test('whole months that are over were to be read, and not the one in which the plan began', () => {
  expect(expectedPeriods(expecting)).toEqual(['2026-10', '2026-09']);
});

test('a month without school is not expected, nor one after the due date, nor anything of meetings while none is in the calendar', () => {
  const noOctober = (first: Day) => first !== '2026-10-01';
  expect(expectedPeriods({ ...expecting, hadSchool: noOctober })).toEqual(['2026-09']);
  expect(expectedPeriods({ ...expecting, dueOn: '2026-09-30' })).toEqual(['2026-09']);
  expect(expectedPeriods({ ...expecting, cadence: 'perMeeting' })).toEqual([]);
  expect(expectedPeriods({ ...expecting, cadence: null })).toEqual([]);
});

const meetings = ['2026-09-10', '2026-10-08', '2026-11-12', '2026-12-10'] as const;

test('for each meeting that is over a reading is expected, the newest first, and for none on its own day', () => {
  const perMeeting = { ...expecting, cadence: 'perMeeting', meetings } as const;
  expect(expectedPeriods(perMeeting)).toEqual(['2026-11-12', '2026-10-08', '2026-09-10']);
  expect(expectedPeriods({ ...perMeeting, today: '2026-11-12' })).toEqual(['2026-10-08', '2026-09-10']);
  expect(expectedPeriods({ ...perMeeting, since: '2026-10-01', dueOn: '2026-10-31' })).toEqual(['2026-10-08']);
});

test.each([
  ['of its day', '2026-10-08', true],
  ['of a day since the meeting before', '2026-09-11', true],
  ['of the day of the meeting before', '2026-09-10', false],
  ['of the day after', '2026-10-09', false],
])('a reading %s counts for a meeting, or not', (_, read, counts) => {
  expect(isRead('2026-10-08', new Set([read]), { cadence: 'perMeeting', meetings })).toBe(counts);
});

test('what was read in the spring does not count for the first meeting of the year', () => {
  expect(isRead('2026-09-10', new Set(['2026-06-12']), { cadence: 'perMeeting', meetings })).toBe(false);
  expect(isRead('2026-09-10', new Set(['2026-09-01']), { cadence: 'perMeeting', meetings })).toBe(true);
});

test('what is older than six periods is let go', () => {
  expect(expectedPeriods({ ...expecting, cadence: 'weekly' })).toHaveLength(6);
});

test('a reading tells of its period’s last day, or of today where that is still to come', () => {
  expect(measuredOn('2026-10', '2026-11-23')).toBe('2026-10-31');
  expect(measuredOn('2026-11', '2026-11-23')).toBe('2026-11-23');
  expect(measuredOn('2026-11-02', '2026-11-23')).toBe('2026-11-02');
});

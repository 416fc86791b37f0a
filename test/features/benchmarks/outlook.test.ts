import { expect, test } from 'vitest';
import type { Day } from '../../../src/district/days.ts';
import { type Ahead, outlookOf, sayOutlook } from '../../../src/features/benchmarks/outlook/rules.ts';

const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const ahead: Ahead = {
  goal: { figure: 80, direction: 'up', strict: false },
  dueOn: '2026-12-23',
  today: '2026-11-23',
  isRead: true,
  nextReading: undefined,
  points: [],
  schoolDays: (after, until) => Math.max(0, days(after, until)),
};
const points = (...all: readonly (readonly [Day, number])[]) => all.map(([day, value]) => ({ day, value }));
const slow = points(['2026-11-03', 60], ['2026-11-13', 61], ['2026-11-23', 62]);

const said = (given: Partial<Ahead>): string => {
  const all = { ...ahead, ...given };
  return sayOutlook(outlookOf(all), { ...all, unit: '%' });
};

test.each<readonly [string, Partial<Ahead>, string]>([
  [
    'a pace that is too slow says what it takes',
    { points: slow },
    'Needs 0.6 points a school day; the last three readings moved 0.1 points. At this pace: 65% by Dec 23. It would take 3 points a school week to be met.',
  ],
  [
    'a pace that is enough',
    { points: points(['2026-11-03', 50], ['2026-11-13', 60], ['2026-11-23', 70]) },
    'Needs 0.33 points a school day; the last three readings moved 1 point. At this pace: 100% by Dec 23, which is enough.',
  ],
  [
    'the wrong way',
    { points: points(['2026-11-03', 64], ['2026-11-13', 63], ['2026-11-23', 62]) },
    'moved the wrong way by 0.1 points',
  ],
  [
    'not at all',
    { points: points(['2026-11-03', 62], ['2026-11-13', 63], ['2026-11-23', 62]) },
    'the last three readings did not move',
  ],
  [
    'a figure that shall fall',
    {
      goal: { figure: 10, direction: 'down', strict: false },
      points: points(['2026-11-03', 30], ['2026-11-13', 28], ['2026-11-23', 26]),
    },
    'Needs to fall by 0.53 points a school day; the last three readings moved 0.2 points. At this pace: 20% by Dec 23.',
  ],
  ['reached already', { points: points(['2026-11-23', 80]) }, 'reaches the target'],
  ['two readings are too few', { points: slow.slice(1) }, 'Too few readings to tell'],
  [
    'readings of last year are no pace',
    { points: points(['2026-01-03', 60], ['2026-01-13', 61], ['2026-01-23', 62]) },
    'Too few readings to tell',
  ],
  [
    'the next reading comes before the due date',
    { nextReading: '2026-11-30' },
    'The next one is expected by Nov 30, before it’s due',
  ],
  [
    'the next reading comes too late',
    { nextReading: '2026-12-31' },
    'The data will be too late: the next reading is expected by Dec 31, and it’s due on Dec 23.',
  ],
  ['never read', { isRead: false }, 'No reading yet'],
  ['in words', { goal: undefined }, 'a person has to judge'],
  ['no due date', { dueOn: null }, 'no due date'],
  ['past due', { dueOn: '2026-11-01' }, 'past due'],
  ['due today', { dueOn: '2026-11-23', points: slow }, 'Too few readings to tell'],
])('%s', (_, given, words) => {
  expect(said(given)).toContain(words);
});

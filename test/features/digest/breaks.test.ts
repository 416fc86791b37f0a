import { expect, test } from 'vitest';
import { schoolCalendar } from '../../../src/district/calendar.ts';
import type { Day } from '../../../src/district/days.ts';
import { firstDigestFor, mayBeNamed } from '../../../src/features/digest/breaks/rules.ts';

/** Thanksgiving: the Wednesday, Thursday and Friday before Monday, November 30 are off. */
const calendar = schoolCalendar(new Set<Day>(['2026-11-25', '2026-11-26', '2026-11-27']));

const days: [known: Day | undefined, digest: Day, named: boolean][] = [
  ['2026-11-18', '2026-11-23', true],
  ['2026-11-19', '2026-11-23', true],
  ['2026-11-20', '2026-11-23', false],
  ['2026-11-22', '2026-11-23', false],
  ['2026-11-23', '2026-11-23', false],
  ['2026-11-23', '2026-11-30', true],
  ['2026-11-24', '2026-11-30', false],
  ['2026-11-27', '2026-11-30', false],
  [undefined, '2026-11-30', false],
];

test.each(days)('a break asked about on %s may be in the digest of %s: %s', (known, day, named) => {
  expect(mayBeNamed(known, day, calendar)).toBe(named);
});

test.each([
  ['2026-11-19', '2026-11-19', '2026-11-23'],
  ['2026-11-20', '2026-11-20', '2026-11-30'],
  ['2026-11-23', '2026-11-23', '2026-11-30'],
  ['2026-11-24', '2026-11-24', '2026-12-07'],
  ['2026-11-12', '2026-11-24', '2026-11-30'],
] satisfies [Day, Day, Day][])(
  'asked on %s, it is told on %s that the digest of %s will say it',
  (known, today, day) => {
    expect(firstDigestFor(known, today, calendar)).toBe(day);
  },
);

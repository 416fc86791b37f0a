import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BenchmarkStatus, benchmarkStatuses } from '../../../src/district/plan/plan.ts';
import { type Facts, partOfWay, standingBy, worstStatusFirst } from '../../../src/features/benchmarks/rules.ts';

const facts: Facts = {
  ended: false,
  baseline: 40,
  dueOn: '2027-06-15',
  lastMissing: false,
  recurs: false,
  hasEvidence: true,
  goal: { figure: 80, direction: 'up', strict: false },
  latest: { value: 62, measuredOn: '2026-11-20' },
  since: '2026-09-01',
  today: '2026-11-23',
};
const after = { today: '2027-06-20' } as const;
const read = (value: number | null, measuredOn: `${number}-${number}-${number}` = '2026-11-20') => ({
  latest: { value, measuredOn },
});

const cases: readonly (readonly [string, Partial<Facts>, BenchmarkStatus])[] = [
  ['without a reading it is not due', { latest: undefined }, 'notDue'],
  ['without a reading, past due: no data', { latest: undefined, ...after }, 'noData'],
  ['on its due date it is not past due', { latest: undefined, today: '2027-06-15' }, 'notDue'],
  ['without a reading, a period missing: no data', { latest: undefined, lastMissing: true }, 'noData'],
  ['the newest period missing: no data, whatever was before', { lastMissing: true, ...read(90) }, 'noData'],
  ['reached with evidence: met', read(80), 'met'],
  ['reached without: on track at most', { ...read(80), hasEvidence: false }, 'onTrack'],
  [
    'reached without evidence, past due: on track at most',
    { ...read(80, '2027-06-10'), hasEvidence: false, ...after },
    'onTrack',
  ],
  ['past due and short by more than half the way: not met', { ...read(60, '2027-06-10'), ...after }, 'notMet'],
  ['past due and more than half the way: partly met', { ...read(61, '2027-06-10'), ...after }, 'partlyMet'],
  ['past due without a baseline: not met', { ...read(79, '2027-06-10'), baseline: undefined, ...after }, 'notMet'],
  ['past due with a reading from long before: no data', { ...read(60, '2027-01-10'), ...after }, 'noData'],
  ['on the straight line: on track', read(62), 'onTrack'],
  ['behind the straight line: off track', read(45), 'offTrack'],
  ['without a baseline nothing more is known', { ...read(62), baseline: undefined }, 'notDue'],
  ['meant for every period and short of it: off track', { ...read(62), dueOn: null, recurs: true }, 'offTrack'],
  ['falling, reached', { ...read(20), goal: { figure: 20, direction: 'down', strict: false } }, 'met'],
  ['falling, on the line', { ...read(33), goal: { figure: 20, direction: 'down', strict: false } }, 'onTrack'],
  ['falling, the wrong way', { ...read(45), goal: { figure: 20, direction: 'down', strict: false } }, 'offTrack'],
  ['in words: not due, a person decides', { ...read(null) }, 'notDue'],
  ['the target in words, past due: never not met', { ...read(50, '2027-06-10'), goal: undefined, ...after }, 'noData'],
  ['no longer in the plan', { ended: true }, 'dropped'],
];

test.each(cases)('%s', (_, given, status) => {
  expect(standingBy({ ...facts, ...given }).status).toBe(status);
});

const day = fc
  .integer({ min: 0, max: 600 })
  .map((at) => new Date(Date.UTC(2026, 6, 1 + at)).toISOString().slice(0, 10) as `${number}-${number}-${number}`);
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  ended: fc.boolean(),
  goal: fc.option(
    fc.record({
      figure: fc.integer({ min: -50, max: 150 }),
      direction: fc.constantFrom('up', 'down'),
      strict: fc.boolean(),
    }),
    { nil: undefined },
  ),
  baseline: fc.option(fc.integer({ min: -50, max: 150 }), { nil: undefined }),
  dueOn: fc.option(day),
  lastMissing: fc.boolean(),
  recurs: fc.boolean(),
  latest: fc.option(fc.record({ value: fc.option(fc.integer({ min: -50, max: 150 })), measuredOn: day }), {
    nil: undefined,
  }),
  hasEvidence: fc.boolean(),
  since: day,
  today: day,
});

test('nothing is met without evidence and a reading, and nothing without data is held against anybody', () => {
  fc.assert(
    fc.property(anyFacts, (given) => {
      const { status, why } = standingBy(given);
      if (why === '') return false;
      if (status === 'met') return given.hasEvidence && given.latest !== undefined;
      if (status === 'notMet' || status === 'partlyMet')
        return (
          typeof given.latest?.value === 'number' &&
          given.dueOn !== null &&
          given.dueOn < given.today &&
          !given.lastMissing
        );
      return true;
    }),
    { numRuns: 2000 },
  );
});

test('a better reading never makes a benchmark stand worse', () => {
  const rank = (status: BenchmarkStatus) =>
    ['notMet', 'offTrack', 'partlyMet', 'notDue', 'onTrack', 'met'].indexOf(status);
  fc.assert(
    fc.property(anyFacts, fc.integer({ min: -50, max: 150 }), fc.nat(50), (given, value, more) => {
      if (!given.goal || given.ended || given.lastMissing) return true;
      const measuredOn = given.today;
      const better = given.goal.direction === 'up' ? value + more : value - more;
      const worse = standingBy({ ...given, latest: { value, measuredOn } });
      return rank(standingBy({ ...given, latest: { value: better, measuredOn } }).status) >= rank(worse.status);
    }),
    { numRuns: 2000 },
  );
});

test('every status has its place in the order of lists', () => {
  expect([...worstStatusFirst].sort()).toEqual([...benchmarkStatuses].sort());
});

test('the way from a baseline to a target is told whichever way it goes', () => {
  expect([partOfWay(40, 80, 60), partOfWay(80, 40, 60), partOfWay(40, 80, 30), partOfWay(40, 40, 50)]).toEqual([
    0.5, 0.5, -0.25, 0,
  ]);
});

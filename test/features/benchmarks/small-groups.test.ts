import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSmall } from '../../../src/district/small-groups.ts';
import { type StateFigure, sayStateFigure } from '../../../src/features/benchmarks/state/rules.ts';

const figure: StateFigure = {
  measure: 'CPI',
  studentGroup: 'All students',
  year: '2026',
  school: 'Lincoln',
  baseline: '',
  prior: '',
  target: '80',
  result: '78.2',
  n: 100,
  points: '75',
  rating: 'on target',
};

test.each([
  ['All students', 'Lincoln', 19, true],
  ['All students', 'Lincoln', 20, false],
  ['all  STUDENTS', 'Lincoln', 20, false],
  ['', 'Lincoln', 20, false],
  ['All students', null, 19, true],
  ['English learners', 'Lincoln', 29, true],
  ['English learners', 'Lincoln', 30, false],
  ['English learners', null, 29, true],
  ['English learners', null, 30, false],
  ['All English learners', 'Lincoln', 25, true],
] as const)('%s at %s, %i students: too few is %s', (studentGroup, school, n, small) => {
  const line = sayStateFigure({ ...figure, studentGroup, school, n });

  expect(isSmall({ studentGroup, n })).toBe(small);
  expect(line.includes('78.2')).toBe(!small);
  expect(line.includes(': - (n = -)')).toBe(small);
});

test('of too few students nothing is printed that tells how they did', () => {
  const told = fc.constantFrom('result', 'points', 'rating', 'prior', 'baseline');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 19 }), told, (n, key) => {
      return !sayStateFigure({ ...figure, n, [key]: 'secret' }).includes('secret');
    }),
  );
});

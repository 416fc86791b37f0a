import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withUnit } from '../../../src/district/plan/units.ts';
import {
  figureIn,
  goalIn,
  reaches,
  sayFigure,
  sayReading,
  valueIn,
} from '../../../src/features/benchmarks/figures/rules.ts';

test.each([
  ['80%', 80],
  ['80 %', 80],
  ['at least 12', 12],
  ['1,200 students', 1200],
  ['89.7', 89.7],
  ['up to 12.', 12],
  ['-3', -3],
  ['-$1,200.50', -1200.5],
  ['2000', 2000],
  ['', undefined],
  ['most teachers', undefined],
  ['60% by January, 80% by June', undefined],
  ['12 of 15', undefined],
  ['by spring 2027', undefined],
  ['Q3', undefined],
  ['3rd grade', undefined],
  ['3/4 of teachers', undefined],
  ['62,0', undefined],
  ['1.2.3', undefined],
  ['K-5: 80%', undefined],
])('“%s” is the figure %s', (text, figure) => {
  expect(figureIn(text)).toBe(figure);
});

const written = (target: string, baseline = '', direction: 'up' | 'down' | null = null) => ({
  target,
  baseline,
  direction,
});

test.each([
  ['a plain figure rises', written('80%'), { figure: 80, direction: 'up', strict: false }],
  ['below its baseline it falls', written('20', '35'), { figure: 20, direction: 'down', strict: false }],
  [
    'what the plan says of the direction counts first',
    written('20', '35', 'up'),
    { figure: 20, direction: 'up', strict: false },
  ],
  ['“at most” falls', written('at most 5'), { figure: 5, direction: 'down', strict: false }],
  [
    '“no more than” falls and takes in the figure',
    written('no more than 5'),
    { figure: 5, direction: 'down', strict: false },
  ],
  ['“fewer than” leaves out the figure', written('fewer than 20'), { figure: 20, direction: 'down', strict: true }],
  ['“more than” leaves out the figure', written('more than 12'), { figure: 12, direction: 'up', strict: true }],
  [
    'points more are added to the baseline',
    written('increase by 5 points', '40'),
    { figure: 45, direction: 'up', strict: false },
  ],
  ['points fewer are taken from it', written('5 points fewer', '40'), { figure: 35, direction: 'down', strict: false }],
  ['points more of nothing known are words', written('10 points more'), undefined],
  ['“increase by 10%” may be points or a tenth', written('increase by 10%', '40'), undefined],
  ['a target for each period is words', written('60% by January, 80% by June'), undefined],
])('%s', (_, text, goal) => {
  expect(goalIn(text)).toEqual(goal);
});

const goal = goalIn(written('80%'));
test.each([
  ['62%', { kind: 'figure', value: 62, n: undefined }],
  ['62 %', { kind: 'figure', value: 62, n: undefined }],
  [' 62.5 ', { kind: 'figure', value: 62.5, n: undefined }],
  ['62 % of visits', { kind: 'figure', value: 62, n: undefined }],
  ['1,200', { kind: 'figure', value: 1200, n: undefined }],
  ['−3', { kind: 'figure', value: -3, n: undefined }],
  ['41 of 66', { kind: 'figure', value: 62.1, n: 66 }],
  ['41/66', { kind: 'figure', value: 62.1, n: 66 }],
  ['70 of 66', { kind: 'unclear', why: expect.stringContaining('more than all') }],
  ['62,0', { kind: 'unclear', why: 'Write decimals with a point: 62.0' }],
  ['62 to 64', { kind: 'unclear', why: expect.stringContaining('one figure') }],
  ['62% in grade 3', { kind: 'unclear', why: expect.stringContaining('one figure') }],
  ['NaN', { kind: 'unclear', why: expect.stringContaining('one figure') }],
  ['1e5', { kind: 'unclear', why: expect.stringContaining('one figure') }],
])('“%s” typed for a percentage is read', (typed, read) => {
  expect(valueIn(typed, { unit: '% of visits', goal })).toEqual(read);
});

test('where the target is in words, words are a reading, and a figure is one too', () => {
  expect(valueIn('most classes', { unit: '', goal: undefined })).toEqual({ kind: 'words', words: 'most classes' });
  expect(valueIn('12', { unit: '', goal: undefined })).toEqual({ kind: 'figure', value: 12, n: undefined });
});

test('every figure that is said can be typed again as the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.constantFrom('%', 'CPI', '', 'points'),
      (cents, unit) => {
        const value = cents / 100;
        expect(valueIn(sayFigure(value, unit), { unit, goal })).toMatchObject({ kind: 'figure', value });
      },
    ),
  );
});

test('nothing that is typed is read as a figure that is none', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (typed) => {
      const read = valueIn(typed, { unit: '%', goal });
      return read.kind !== 'figure' || Number.isFinite(read.value);
    }),
  );
});

test('what is better than enough is enough', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer(),
      fc.nat(),
      fc.constantFrom('up', 'down'),
      fc.boolean(),
      (figure, value, more, direction, strict) => {
        const one = { figure, direction, strict } as const;
        return !reaches(one, value) || reaches(one, direction === 'up' ? value + more : value - more);
      },
    ),
  );
});

test('a reading is said with its unit and its count', () => {
  expect(sayReading({ value: 62, words: '', n: 84 }, '% of visits')).toBe('62% (n = 84)');
  expect(sayReading({ value: 76.9, words: '', n: null }, 'CPI')).toBe('76.9 CPI');
  expect(sayReading({ value: null, words: 'most', n: null }, '')).toBe('most');
});

test.each([
  ['80%', '% of visits', '80% of visits'],
  ['80', '% of visits', '80% of visits'],
  ['80%', '%', '80%'],
  ['80', '%', '80%'],
  ['80 %', '%', '80 %'],
  ['80% of visits', '% of visits', '80% of visits'],
  ['at least 80% of visits', '% of visits', 'at least 80% of visits'],
  ['80% of teachers', '% of visits', '80% of teachers'],
  ['76.9', 'CPI', '76.9 CPI'],
  ['76.9 CPI', 'CPI', '76.9 CPI'],
  ['80%', '', '80%'],
  ['', '% of visits', ''],
  ['6 schools', 'schools', '6 schools'],
  ['10% fewer', '% of students', '10% fewer'],
  ['', '%', ''],
])('a target of “%s” in “%s” says its unit once: %s', (target, unit, said) => {
  expect(withUnit(target, unit)).toBe(said);
});

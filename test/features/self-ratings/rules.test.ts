import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/district/days.ts';
import {
  inPacketOrder,
  type PersonRated,
  ratingTable,
  whose,
} from '../../../src/features/self-ratings/in-packet/rules.ts';
import {
  defaultRubric,
  nextToRate,
  nthSchoolDayBefore,
  type RatingLevel,
  ratedOf,
  ratingLevels,
  withStandard,
} from '../../../src/features/self-ratings/rules.ts';
import type { Rated } from '../../../src/features/self-ratings/store.ts';

const codes = defaultRubric.standards.map(({ code }) => code);
const days = Array.from({ length: 30 }, (_, at) => addDays('2026-11-02', at));

describe('which standard comes next', () => {
  test.each([
    [[], 'S1', 0],
    [['S1'], 'S2', 1],
    [['S2', 'S3'], 'S1', 2],
    [['S1', 'S2', 'S3', 'S4'], undefined, 4],
    // One that the rubric does not have any more counts for nothing.
    [['S9', 'S1'], 'S2', 1],
  ])('after %j it is %s, and %i are rated', (rated, next, n) => {
    expect(nextToRate(defaultRubric, new Set(rated))?.code).toBe(next);
    expect(ratedOf(defaultRubric, new Set(rated))).toBe(n);
  });

  test('whoever rates what comes next is done after as many windows as there are standards', () => {
    fc.assert(
      fc.property(fc.subarray(codes), (already) => {
        const rated = new Set(already);
        let windows = 0;
        for (let next = nextToRate(defaultRubric, rated); next; next = nextToRate(defaultRubric, rated)) {
          rated.add(next.code);
          windows += 1;
        }
        return windows === codes.length - already.length && ratedOf(defaultRubric, rated) === codes.length;
      }),
    );
  });
});

test('so many school days before a day: the days of the list before it, counted from the end', () => {
  fc.assert(
    fc.property(fc.subarray(days), fc.constantFrom(...days), fc.integer({ min: 1, max: 12 }), (school, day, n) => {
      const found = nthSchoolDayBefore<Day>(school, day, n);
      const between = school.filter((one) => found !== undefined && one >= found && one < day).length;
      return found === undefined ? school.every((one) => one >= day) : between === n || school[0] === found;
    }),
  );
});

test('the default rubric fits under its choices on a phone: 75 letters a sentence', () => {
  for (const { sentences } of defaultRubric.standards)
    for (const level of ratingLevels) expect([...sentences[level]].length).toBeLessThanOrEqual(75);
});

test('a standard takes the place of the one with its code, and a new one stands at the end', () => {
  const [first, second] = defaultRubric.standards;
  if (!first || !second) throw new Error('the default rubric has standards');

  const renamed = withStandard(defaultRubric.standards, { ...second, name: 'Getting better' });
  const added = withStandard(defaultRubric.standards, { ...first, code: 'S5', name: 'Families' });

  expect(renamed.map(({ name }) => name)).toEqual(['Leadership', 'Getting better', 'Rigor', 'Data']);
  expect(added.map(({ code }) => code)).toEqual(['S1', 'S2', 'S3', 'S4', 'S5']);
});

const rated = (code: string, part: Partial<Rated> = {}): Rated => ({
  id: code,
  personId: 'p',
  diltId: 'd',
  code,
  standard: `Standard ${code}`,
  level: 'effective',
  levelName: 'effective',
  sentence: '',
  why: '',
  nextStep: '',
  working: false,
  evidence: '',
  goal: '',
  steps: '',
  ideasWanted: '',
  promised: '',
  how: null,
  because: '',
  savedAt: '',
  onDay: '2026-11-23',
  late: false,
  facts: [{ ref: 'person/p', day: '2026-11-20', words: 'a fact' }],
  ...part,
});
const somebody = (name: string, part: Partial<PersonRated> = {}): PersonRated => ({
  personId: name,
  name,
  leads: false,
  earlier: null,
  ratings: [rated('S1')],
  ...part,
});

test('leaders stand first, then everybody by name, and what came late stands last', () => {
  const people = [
    somebody('Zoe'),
    somebody('Abe', { earlier: { day: 'Thursday, November 5', late: true } }),
    somebody('Aba', { earlier: { day: 'Thursday, November 5', late: false } }),
    somebody('Sam', { leads: true }),
    somebody('Bo', { ratings: [rated('S1', { level: 'improvementNecessary' })] }),
  ];

  expect(inPacketOrder(people).map(whose)).toEqual([
    'Sam',
    'Bo',
    'Zoe',
    'Aba (for Thursday, November 5)',
    'Abe (late, for Thursday, November 5)',
  ]);
});

test('the order does not hang on how anybody rated', () => {
  const levels = fc.constantFrom(...ratingLevels);
  fc.assert(
    fc.property(fc.array(levels, { minLength: 3, maxLength: 3 }), ([one, two, three]) => {
      const at = (name: string, level: RatingLevel | undefined) =>
        somebody(name, { ratings: [rated('S1', level ? { level } : {})] });
      const order = inPacketOrder([at('Cy', one), at('Al', two), at('Bo', three)]);
      return order.map(({ name }) => name).join() === 'Al,Bo,Cy';
    }),
  );
});

test('the table has a column for each standard in the order of the rubric; what is missing is a dash, what nothing shows says so', () => {
  const people = [
    somebody('Ada', {
      ratings: [rated('S10', { facts: [] }), rated('S2', { level: 'highlyEffective', levelName: 'great' })],
    }),
    somebody('Bo', { ratings: [rated('S2', { standard: 'An old name' })] }),
  ];

  const { headings, rows } = ratingTable(people);

  expect(headings).toEqual(['Administrator', 'Standard S2', 'Standard S10']);
  expect(rows).toEqual([
    ['Ada', '🟢 great', '🔵 effective, no evidence linked'],
    ['Bo', '🔵 effective', '–'],
  ]);
});

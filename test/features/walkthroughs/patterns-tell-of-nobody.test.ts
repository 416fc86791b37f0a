import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedBy } from './month.ts';
import {
  anewEachTime,
  exactly,
  fromFour,
  inBlocks,
  onlyMixed,
  type Publishing,
  refreshes,
  totalOfAll,
  type Visit,
} from './publishing.ts';

/** Visits over four weeks to seven teachers at two schools, some of whom teach at both; some visits are withdrawn in a later week. */
function histories(most: number): fc.Arbitrary<Visit[]> {
  const visit = fc.record(
    {
      teacher: fc.nat(6),
      school: fc.constantFrom('A', 'A', 'A', 'B'),
      logged: fc.nat(refreshes - 2),
      withdrawn: fc.oneof(
        { weight: 6, arbitrary: fc.constant(refreshes) },
        { weight: 1, arbitrary: fc.nat(refreshes) },
      ),
    },
    { noNullPrototype: true },
  );
  return fc
    .array(visit as fc.Arbitrary<Omit<Visit, 'weight'>>, { minLength: 5, maxLength: most })
    .map((visits) => visits.map((one) => ({ ...one, weight: 1 })));
}

const at = (school: 'A' | 'B', teachers: readonly number[], logged: number): Visit[] =>
  teachers.map((teacher) => ({ teacher, school, logged, weight: 1 }));

/** Histories somebody would think of first. */
const plain: Visit[][] = [
  // Five at once, and a sixth a week later.
  [...at('A', [0, 1, 2, 3, 4], 0), ...at('A', [5], 1)],
  // The same five twice.
  [...at('A', [0, 1, 2, 3, 4], 0), ...at('A', [0, 1, 2, 3, 4], 2)],
  // A school with one teacher beside a school with five.
  [...at('A', [0, 1, 2, 3, 4], 0), ...at('B', [6], 0)],
  // Two schools with too few, five persons together; one teaches at both.
  [...at('A', [0, 1, 2], 0), ...at('B', [2, 3, 4], 1)],
  // Five, of whom one is withdrawn later.
  [{ teacher: 6, school: 'A', logged: 0, withdrawn: 2, weight: 1 }, ...at('A', [0, 1, 2, 3, 4], 0)],
];

/**
 * Whether somebody who knows who was visited, where and when, how the app publishes, and everything it ever shows, can tell how
 * often one teacher was a sighting, or one visit: tried on every set of answers there can be. All answers that lead to the same
 * figures are the same to them; where these agree about a teacher, the teacher is known.
 */
function someoneIsKnown(publishing: Publishing, visits: readonly Visit[]): boolean {
  const teachers = [...new Set(visits.map((visit) => visit.teacher))];
  const secrets = [...teachers.map(maskOf), ...visits.map((_, index) => 1 << index)];
  const alike = new Map<string, Set<number>[]>();
  for (let world = 0; world < 1 << visits.length; world += 1) {
    const shown = JSON.stringify(publishing(visits, (index) => (world & (1 << index)) !== 0));
    const values = alike.get(shown) ?? secrets.map(() => new Set<number>());
    for (const [which, mask] of secrets.entries()) values[which]?.add(ones(world & mask));
    alike.set(shown, values);
  }
  return [...alike.values()].some((values) => values.some((one) => one.size < 2));

  function maskOf(teacher: number): number {
    return visits.reduce((mask, visit, index) => (visit.teacher === teacher ? mask | (1 << index) : mask), 0);
  }
}

const ones = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + ones(bits >>> 1));

/** Each set of teachers that a difference of shown figures is about. A visit's weight is its place in the sum of those looked for. */
function smallestDifference(publishing: Publishing, visits: readonly Visit[]): number {
  const weighed = visits.map((visit, index) => ({ ...visit, weight: 2 ** index }));
  const shown = publishing(weighed, () => true);
  const schools = shown.filter((one) => one.place !== 'district').map((one) => one.looked);
  const together = schools.flatMap((one) => schools.filter((other) => (one & other) === 0).map((other) => one | other));
  const known = [...new Set([0, ...shown.map((one) => one.looked), ...together])];
  const differences = known.flatMap((whole) =>
    known.filter((part) => part !== whole && (whole & part) === part).map((part) => whole ^ part),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...differences.map(teachersOf));

  function teachersOf(set: number): number {
    return new Set(visits.filter((_, index) => (set & (2 ** index)) !== 0).map((visit) => visit.teacher)).size;
  }
}

test('whatever was visited, seen and withdrawn, no figure and no difference of figures ever tells of one teacher', async () => {
  await fc.assert(
    fc.property(histories(10), (visits) => !someoneIsKnown(inBlocks, visits)),
    { numRuns: 60, examples: plain.map((visits) => [visits]) },
  );
});

test('every difference of figures that are ever shown is about five teachers or more', async () => {
  await fc.assert(
    fc.property(histories(30), (visits) => smallestDifference(inBlocks, visits) >= 5),
    { numRuns: 500, examples: plain.map((visits) => [visits]) },
  );
});

test('what the app keeps of a month is what the rule says, whatever was logged late, withdrawn or of another look-for', async () => {
  await fc.assert(
    fc.asyncProperty(histories(24), histories(24), async (visits, others) => {
      const seen = (index: number) => index % 3 === 0;

      const kept = await publishedBy({ L1: visits, L2: others }, seen);

      expect(kept).toEqual({ L1: inBlocks(visits, seen), L2: inBlocks(others, seen) });
    }),
    { numRuns: 30, examples: plain.map((visits) => [visits, plain[0] ?? []]) },
  );
});

describe('the proof finds what is wrong with other ways of publishing:', () => {
  test.each([
    ['counting anew each time tells of the sixth teacher', anewEachTime],
    ['a total with a withheld school in it tells of that school', totalOfAll],
    ['none and all tell of everybody', exactly],
    ['keeping back what is none or all tells of everybody', onlyMixed],
  ])('%s', (_, publishing) => {
    expect(plain.some((visits) => someoneIsKnown(publishing, visits))).toBe(true);
  });

  test.each([
    ['four teachers are fewer than five', fromFour],
    ['counting anew each time', anewEachTime],
    ['a total with a withheld school in it', totalOfAll],
  ])('%s', (_, publishing) => {
    const found = fc.check(
      fc.property(histories(30), (visits) => smallestDifference(publishing, visits) >= 5),
      { numRuns: 500 },
    );
    expect(found.failed).toBe(true);
  });
});

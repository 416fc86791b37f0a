import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedBy } from './month.ts';
import {
  anewEachTime,
  exactly,
  fromFour,
  inBlocks,
  leaders,
  type Observer,
  observers,
  ofFive,
  ofThreeOthers,
  type Publishing,
  refreshes,
  totalOfAll,
  type Visit,
} from './publishing.ts';

const teachers = [0, 1, 2, 3, 4, 5, 6] as const;

/**
 * Visits over four weeks to seven teachers at two schools, some of whom teach at both, by those who lead the schools and by two who go
 * everywhere; some visits are withdrawn in a later week.
 */
function histories(most: number, fewest = 5): fc.Arbitrary<Visit[]> {
  const visit: fc.Arbitrary<Visit> = fc.record(
    {
      teacher: fc.constantFrom(...teachers),
      observer: fc.constantFrom<Observer>('Pat', 'Paula', 'Dina', 'Dina', 'Ezra'),
      school: fc.constantFrom<'A' | 'B'>('A', 'A', 'A', 'B'),
      logged: fc.nat(refreshes - 2),
      withdrawn: fc.oneof(
        { weight: 8, arbitrary: fc.constant(refreshes) },
        { weight: 1, arbitrary: fc.nat(refreshes) },
      ),
    },
    { noNullPrototype: true },
  );
  return fc.array(visit, { minLength: fewest, maxLength: most });
}

/** One week at one school, where nearly every history is published. */
const weeks = (most: number): fc.Arbitrary<Visit[]> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...teachers), fc.constantFrom(...observers)), {
      minLength: 6,
      maxLength: most,
      selector: String,
    })
    .map((pairs) => pairs.map(([teacher, observer]) => ({ teacher, observer, school: 'A' as const, logged: 0 })));

/** A week that is nearly always published, and what happens before and after. */
const months = fc.tuple(weeks(8), histories(4, 1)).map((both) => both.flat());

const at = (school: 'A' | 'B', observer: Observer, some: readonly number[], logged: number): Visit[] =>
  some.map((teacher) => ({ teacher, observer, school, logged }));

/** Histories somebody would think of first. */
const plain = {
  sixThenOne: [...at('A', 'Dina', [0, 1, 2, 3, 4, 5], 0), ...at('A', 'Dina', [6], 1)],
  theSameTwice: [...at('A', 'Dina', [0, 1, 2, 3, 4, 5], 0), ...at('A', 'Dina', [0, 1, 2, 3, 4, 5], 2)],
  sixBesideOne: [...at('A', 'Dina', [0, 1, 2, 3, 4, 5], 0), ...at('B', 'Paula', [6], 0)],
  fourAndOne: [...at('A', 'Dina', [0, 1, 2, 3], 0), ...at('A', 'Ezra', [4], 0)],
  oneIsRightTo: [...at('A', 'Pat', [0, 1, 2, 3], 0), ...at('A', 'Ezra', [4], 0)],
  threeAndThree: [...at('A', 'Dina', [0, 1, 2], 0), ...at('A', 'Ezra', [3, 4, 5], 0)],
  manyBesideFew: [
    ...at('A', 'Dina', [0, 1, 2, 3, 4, 5], 0),
    ...at('A', 'Ezra', [0, 1, 2], 0),
    ...at('A', 'Paula', [3], 0),
  ],
  twoSchoolsTogether: [...at('A', 'Pat', [0, 1, 2, 3], 0), ...at('B', 'Paula', [3, 4, 5, 6], 1)],
  ownSchoolAndTwoMore: [
    ...at('A', 'Pat', [0, 1, 2, 3], 0),
    ...at('A', 'Dina', [0, 1, 2], 0),
    ...at('B', 'Dina', [4, 5], 0),
    ...at('B', 'Ezra', [4, 5], 0),
  ],
  leftTogether: [...at('A', 'Pat', [0, 1, 2], 0), ...at('B', 'Dina', [3, 4, 5], 0), ...at('B', 'Paula', [6, 2, 3], 1)],
  oneWithdrawn: [
    { teacher: 6, observer: 'Dina', school: 'A', logged: 0, withdrawn: 2 },
    ...at('A', 'Dina', [0, 1, 2, 3, 4, 5], 0),
  ],
} as const satisfies Record<string, readonly Visit[]>;
const examples = Object.values(plain).map((visits): [Visit[]] => [[...visits]]);

/**
 * Who might work something out: an outsider, each teacher, who knows the own copies, and each observer, who knows the visits they
 * logged, those withdrawn as well, and everything at a school they lead. Besides, all know who visited whom, where and when, how the
 * app publishes, and everything it ever shows.
 */
function attackers(visits: readonly Visit[]): number[] {
  const maskOf = (knows: (visit: Visit) => boolean) =>
    visits.reduce((mask, visit, index) => (knows(visit) ? mask | (1 << index) : mask), 0);
  return [
    0,
    ...teachers.map((id) => maskOf(({ teacher }) => teacher === id)),
    ...observers.map((id) =>
      maskOf(({ observer, school }) => observer === id || (leaders.get(school)?.includes(id) ?? false)),
    ),
  ];
}

/**
 * Whether one of them can tell how a visit they do not know was marked, or how often a teacher was a sighting in those: tried on every
 * set of answers there can be. All answers that lead to the same figures, and that agree in what they know, are the same to them; where
 * these agree about a visit or a teacher, it is known.
 */
function someoneLearns(publishing: Publishing, visits: readonly Visit[]): boolean {
  let world = 0;
  const figures = publishing(visits, (index) => (world & (1 << index)) !== 0);
  if (figures.length === 0) return false;
  const shown: string[] = [];
  for (world = 0; world < 1 << visits.length; world += 1) shown.push(figures.map((one) => one.seen()).join());
  return attackers(visits).some((known) => learns(shown, visits, known));
}

function learns(shown: readonly string[], visits: readonly Visit[], known: number): boolean {
  const unknown = ((1 << visits.length) - 1) & ~known;
  const secrets = [
    ...teachers.map((id) => visitsOf(visits, id) & unknown),
    ...visits.map((_, at) => (1 << at) & unknown),
  ];
  const asked = [...new Set(secrets)].filter((mask) => mask !== 0);
  const alike = new Map<string, { first: number; open: number[] }>();
  for (const [world, said] of shown.entries()) {
    const key = `${world & known} ${said}`;
    const one = alike.get(key);
    if (!one) alike.set(key, { first: world, open: asked });
    else if (one.open.length > 0) one.open = one.open.filter((mask) => ones(world & mask) === ones(one.first & mask));
  }
  return [...alike.values()].some(({ open }) => open.length > 0);
}

const visitsOf = (visits: readonly Visit[], id: number): number =>
  visits.reduce((mask, { teacher }, index) => (teacher === id ? mask | (1 << index) : mask), 0);

function ones(bits: number): number {
  let n = 0;
  for (let left = bits; left !== 0; left &= left - 1) n += 1;
  return n;
}

/** Each set of visits that a difference of shown figures is about. */
function differences(publishing: Publishing, visits: readonly Visit[]): Visit[][] {
  const shown = publishing(visits, () => true);
  const masks = (of: typeof shown) => of.map((one) => one.visits.reduce((mask, index) => mask | (1 << index), 0));
  const schools = masks(shown.filter((one) => one.place !== 'district'));
  const together = schools.flatMap((one) => schools.filter((other) => (one & other) === 0).map((other) => one | other));
  const known = [...new Set([0, ...masks(shown), ...together])];
  return known.flatMap((whole) =>
    known
      .filter((part) => part !== whole && (whole & part) === part)
      .map((part) => visits.filter((_, index) => ((whole ^ part) & (1 << index)) !== 0)),
  );
}

const teachersOf = (visits: readonly Visit[]): number => new Set(visits.map(({ teacher }) => teacher)).size;

const isOfFive = (visits: readonly Visit[]): boolean => teachersOf(visits) >= 5;

/** Without the visits of any one observer, and without all that one person knows, three teachers are left or none. */
function leavesThree(visits: readonly Visit[]): boolean {
  const without = [
    ...observers.map((id) => visits.filter(({ observer }) => observer !== id)),
    ...attackers(visits).map((known) => visits.filter((_, index) => (known & (1 << index)) === 0)),
  ];
  return without.map(teachersOf).every((left) => left === 0 || left >= 3);
}

test('whatever was visited, seen and withdrawn, nobody learns from figures how a visit of somebody else was marked', async () => {
  await fc.assert(
    fc.property(months, (visits) => !someoneLearns(inBlocks, visits)),
    { numRuns: 40, examples },
  );
});

test('whoever visited whom in a week, nobody learns from its figure how a visit of somebody else was marked', async () => {
  await fc.assert(
    fc.property(weeks(12), (visits) => !someoneLearns(inBlocks, visits)),
    { numRuns: 40, examples },
  );
});

test('every difference of figures is about five teachers or more, and of three or none without what any one person knows', async () => {
  await fc.assert(
    fc.property(histories(30), (visits) =>
      differences(inBlocks, visits).every((one) => isOfFive(one) && leavesThree(one)),
    ),
    { numRuns: 500, examples },
  );
});

test('what the app keeps of a month is what the rule says, whatever was logged late, withdrawn or of another look-for', async () => {
  await fc.assert(
    fc.asyncProperty(histories(24), histories(24), async (visits, others) => {
      const seen = (index: number) => index % 3 === 0;

      const kept = await publishedBy({ L1: visits, L2: others }, seen);

      const said = (some: readonly Visit[]) =>
        inBlocks(some, seen).map((one) => ({
          at: one.at,
          place: one.place,
          seen: one.seen(),
          looked: one.visits.length,
        }));
      expect(kept).toEqual({ L1: said(visits), L2: said(others) });
    }),
    { numRuns: 30, examples: examples.map(([visits]) => [visits, [...plain.sixThenOne]]) },
  );
});

test.each([
  ['six teachers of one visitor', true, plain.sixThenOne],
  ['four of one visitor and one of another', false, plain.fourAndOne],
  ['four of the principal and one of another', false, plain.oneIsRightTo],
])('of %s a figure is shown: %s', (_, isShown, visits) => {
  expect(inBlocks(visits, () => true).length > 0).toBe(isShown);
});

describe('the proof finds what is wrong with other ways of publishing:', () => {
  test.each([
    ['counting anew each time tells of the teacher who came later', anewEachTime, plain.sixThenOne],
    ['a total with a withheld school in it tells of that school', totalOfAll, plain.sixBesideOne],
    ['none and all tell of everybody', exactly, plain.sixThenOne],
    ['five teachers are not enough: an observer subtracts her own four', ofFive, plain.fourAndOne],
    ['five teachers are not enough: a teacher subtracts the own one', ofFive, plain.sixThenOne],
    ['three others are not enough: they may all have been marked alike', ofThreeOthers, plain.threeAndThree],
  ])('%s', (_, publishing, visits) => {
    expect(someoneLearns(publishing, visits)).toBe(true);
  });

  test.each([
    ['four teachers are fewer than five', fromFour, isOfFive],
    ['counting anew each time', anewEachTime, isOfFive],
    ['a total with a withheld school in it', totalOfAll, isOfFive],
    ['five teachers, whoever visited them', ofFive, leavesThree],
    ['three others, whatever a principal knows', ofThreeOthers, leavesThree],
  ])('%s', (_, publishing, holds) => {
    const found = fc.check(
      fc.property(histories(30), (visits) => differences(publishing, visits).every(holds)),
      { numRuns: 500 },
    );
    expect(found.failed).toBe(true);
  });
});

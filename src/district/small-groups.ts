import { fold } from './people.ts';

/** Of fewer nothing is printed, because it might tell of one of them. A group of students has the higher bound wherever it is. */
const fewest = { students: 20, group: 30, teachers: 5 } as const;

/** Whether a figure is about too few to be shown. */
export const isTooFew = (n: number, of: keyof typeof fewest): boolean => n < fewest[of];

const everybody: ReadonlySet<string> = new Set(['', 'all', 'all students', 'everybody', 'aggregate']);

const groupKey = (group: string): string => {
  const key = fold(group).replaceAll(/\s+/g, ' ').trim();
  return everybody.has(key) ? '' : key;
};

/** Whether a figure is of all students, however that was written. */
export const isEverybody = (group: string): boolean => groupKey(group) === '';

/** Whether a published figure is about too few students to be shown. */
export const isSmall = ({ studentGroup, n }: { readonly studentGroup: string; readonly n: number }): boolean =>
  isTooFew(n, isEverybody(studentGroup) ? 'students' : 'group');

const groups =
  /english learner|\bels?\b|disabilit|special education|\bsped\b|\biep|low.income|disadvantaged|homeless|foster|migrant|high.needs|african|\bblack\b|hispanic|latin[oax]|\basian|\bwhite\b|multi.?rac|native|pacific/i;

/** Whether words of the plan are about one group of students: the state’s groups by the names they go by. */
export const namesStudentGroup = (words: string): boolean => groups.test(words);

/** A figure of one measure and year: of a school (null: the district) and a group of students. */
export interface GroupCell {
  readonly school: string | null;
  readonly studentGroup: string;
  readonly n: number;
}

/**
 * What is withheld of the figures of one measure and year: those about too few, and of the others the smallest, one after another, until
 * none that is withheld can be worked out from those shown. Schools add up to the district, and groups to all students: even where
 * groups overlap, whoever adds them up comes near enough.
 */
export function withheldAmong<Cell extends GroupCell>(cells: readonly Cell[]): ReadonlySet<Cell> {
  const sums = sumsOf(cells);
  const ends = new Map(cells.map((cell) => [cell, sums(cell)]));
  const endsOf = (cell: Cell): Ends => ends.get(cell) ?? [free, free];
  const withheld = new Set(cells.filter(isSmall));
  for (let before = -1; before < withheld.size; ) {
    before = withheld.size;
    for (const cell of withheld) {
      const across = side(cell, withheld, endsOf);
      const others = across && cells.filter((one) => !withheld.has(one) && crosses(endsOf(one), across));
      const smallest = others?.sort((a, b) => a.n - b.n)[0];
      if (smallest) withheld.add(smallest);
    }
  }
  return withheld;
}

type Ends = readonly [string, string];
/** In no sum that is shown. */
const free = '';

/** Each cell is in two sums at most: of its school over the groups, and of its group over the schools. */
function sumsOf(cells: readonly GroupCell[]): (cell: GroupCell) => Ends {
  const isOfAll = ({ studentGroup }: GroupCell) => isEverybody(studentGroup);
  const schools = summed(cells, ({ school }) => school, isOfAll);
  const groupsSummed = summed(
    cells,
    (one) => groupKey(one.studentGroup),
    ({ school }) => school === null,
  );
  return ({ school, studentGroup }) => [
    schools.has(school) ? `school ${school ?? 'all'}` : free,
    groupsSummed.has(groupKey(studentGroup)) ? `group ${groupKey(studentGroup)}` : free,
  ];
}

/** Those of which there is a total, and something it is the sum of. */
function summed<Key>(
  cells: readonly GroupCell[],
  keyOf: (cell: GroupCell) => Key,
  isTotal: (cell: GroupCell) => boolean,
): ReadonlySet<Key> {
  const parts = new Set(cells.filter((one) => !isTotal(one)).map(keyOf));
  return new Set(
    cells
      .filter(isTotal)
      .map(keyOf)
      .filter((key) => parts.has(key)),
  );
}

const crosses = ([a, b]: Ends, sums: ReadonlySet<string>): boolean => sums.has(a) !== sums.has(b);

/** The sums that together tell a withheld cell: those it is the only withheld link of to the rest. Undefined where none do. */
function side<Cell>(cell: Cell, withheld: ReadonlySet<Cell>, endsOf: (cell: Cell) => Ends) {
  const links = [...withheld].filter((one) => one !== cell).map(endsOf);
  const [a, b] = endsOf(cell);
  const fromA = reached(a, links);
  if (fromA.has(b)) return undefined;
  return fromA.has(free) ? reached(b, links) : fromA;
}

function reached(start: string, links: readonly Ends[]): ReadonlySet<string> {
  const found = new Set([start]);
  for (const one of found)
    for (const [a, b] of links) {
      if (a === one) found.add(b);
      if (b === one) found.add(a);
    }
  return found;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GroupCell, isSmall, namesStudentGroup, withheldAmong } from '../src/district/small-groups.ts';

const cell = (school: string | null, studentGroup: string, n: number): GroupCell => ({ school, studentGroup, n });
const nameOf = ({ school, studentGroup }: GroupCell): string => `${school ?? 'district'}/${studentGroup || 'all'}`;
const withheldIn = (cells: readonly GroupCell[]): string[] => [...withheldAmong(cells)].map(nameOf).sort();

test('one group that is too small takes the next smallest with it, where the total is shown', () => {
  const cells = [
    cell('Lincoln', 'All students', 120),
    cell('Lincoln', 'English learners', 12),
    cell('Lincoln', 'Grade 9', 40),
    cell('Lincoln', 'Grade 10', 68),
  ];

  expect(withheldIn(cells)).toEqual(['Lincoln/English learners', 'Lincoln/Grade 9']);
  expect(withheldIn(cells.slice(1))).toEqual(['Lincoln/English learners']);
});

test('two that are too small hide each other, and nothing else is withheld', () => {
  const cells = [cell(null, '', 300), cell('Lincoln', '', 12), cell('Webster', '', 15), cell('Canal', '', 273)];

  expect(withheldIn(cells)).toEqual(['Lincoln/all', 'Webster/all']);
});

test('where only the total is left to withhold, it is', () => {
  expect(withheldIn([cell(null, '', 40), cell('Lincoln', '', 40 - 12), cell('Webster', '', 12)])).toEqual([
    'Lincoln/all',
    'Webster/all',
  ]);
  expect(withheldIn([cell('Lincoln', '', 12), cell('Lincoln', 'English learners', 12)])).toHaveLength(2);
});

test.each([
  ['Proficiency of English learners', true],
  ['Students with disabilities in grade 3', true],
  ['Attendance of all students', false],
  ['White papers', true],
  ['Teachers who use exit tickets', false],
])('“%s” is about one group of students: %s', (words, isGroup) => {
  expect(namesStudentGroup(words)).toBe(isGroup);
});

/** A table that adds up: schools to the district, groups to all students; the line of one of the totals may not be in it. */
const table = fc
  .record({
    numbers: fc.array(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 5 }), {
      minLength: 1,
      maxLength: 5,
    }),
    without: fc.constantFrom('nothing', 'the district', 'all students'),
  })
  .map(({ numbers, without }) => {
    const width = Math.min(...numbers.map(({ length }) => length));
    const rows = numbers.map((row) => row.slice(0, width));
    const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
    const lines = [...rows, Array.from({ length: width }, (_, at) => sum(rows.map((row) => row[at] ?? 0)))];
    const cells = lines.flatMap((row, nth) => {
      const school = nth === rows.length ? null : `School ${nth}`;
      return [cell(school, 'All students', sum(row)), ...row.map((n, at) => cell(school, `Group ${at}`, n))];
    });
    return cells.filter(
      ({ school, studentGroup }) =>
        !(without === 'the district' && school === null) &&
        !(without === 'all students' && studentGroup === 'All students'),
    );
  });

/** Which of the cells follow from the sums of the table and the cells that are shown: by elimination. */
function workedOut(cells: readonly GroupCell[], withheld: ReadonlySet<GroupCell>): string[] {
  const unknown = [...withheld];
  const sums: GroupCell[][] = [];
  const at = (key: (one: GroupCell) => string, isTotal: (one: GroupCell) => boolean) => {
    for (const name of new Set(cells.map(key))) {
      const those = cells.filter((one) => key(one) === name);
      if (those.some(isTotal) && those.some((one) => !isTotal(one))) sums.push(those);
    }
  };
  at(
    ({ school }) => school ?? '',
    ({ studentGroup }) => studentGroup === 'All students',
  );
  at(
    ({ studentGroup }) => studentGroup,
    ({ school }) => school === null,
  );
  const signOf = (one: GroupCell, sum: readonly GroupCell[]) => {
    const ofSchool = sum.every(({ school }) => school === one.school);
    return (ofSchool ? one.studentGroup === 'All students' : one.school === null) ? -1 : 1;
  };
  const matrix = sums.map((sum) => unknown.map((one) => (sum.includes(one) ? signOf(one, sum) : 0)));
  const solved = reduced(matrix);
  return solved.flatMap((row) => {
    const tells = row.flatMap((value, of) => (Math.abs(value) > 1e-9 ? [of] : []));
    const only = tells.length === 1 ? unknown[tells[0] ?? 0] : undefined;
    return only ? [nameOf(only)] : [];
  });
}

function reduced(matrix: readonly (readonly number[])[]): number[][] {
  const rows = matrix.map((row) => [...row]);
  let top = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, at) => at >= top && Math.abs(row[column] ?? 0) > 1e-9);
    const found = rows[pivot];
    if (!found) continue;
    rows.splice(pivot, 1);
    const scaled = found.map((value) => value / (found[column] ?? 1));
    for (const [at, row] of rows.entries()) {
      const by = row[column] ?? 0;
      rows[at] = row.map((value, of) => value - by * (scaled[of] ?? 0));
    }
    rows.splice(top, 0, scaled);
    top += 1;
  }
  return rows;
}

test('no figure that is withheld can be worked out from those that are shown, in any table', () => {
  let complements = 0;
  fc.assert(
    fc.property(table, (cells) => {
      const withheld = withheldAmong(cells);
      complements += [...withheld].filter((one) => !isSmall(one)).length;
      expect(cells.filter(isSmall).filter((one) => !withheld.has(one))).toEqual([]);
      expect(workedOut(cells, withheld)).toEqual([]);
    }),
    { numRuns: 300, seed: 20261130 },
  );
  expect(complements).toBeGreaterThan(100);
});

test('withholding only what is too small would give some of it away', () => {
  fc.assert(
    fc.property(table, (cells) => {
      const small = new Set(cells.filter(isSmall));
      return workedOut(cells, small).length === 0 || withheldAmong(cells).size > small.size;
    }),
    { numRuns: 300, seed: 20261130 },
  );
});

test('what is withheld does not depend on how often it is asked', () => {
  fc.assert(
    fc.property(table, (cells) => {
      const once = withheldIn(cells);
      expect(withheldIn(cells)).toEqual(once);
      expect(withheldIn([...withheldAmong(cells), ...cells.filter((one) => !withheldAmong(cells).has(one))])).toEqual(
        once,
      );
    }),
    { numRuns: 50, seed: 20261130 },
  );
});

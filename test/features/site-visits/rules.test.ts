import { expect, test } from 'vitest';
import type { Role } from '../../../src/district/people.ts';
import type { AttendedKind } from '../../../src/features/site-visits/rules.ts';
import { type KnownNames, readSpoken, rolesSaid, siteNameIn } from '../../../src/features/site-visits/spoken/rules.ts';

type Case = readonly [
  what: string,
  spoke: readonly (readonly [number | null, string])[],
  holders: Partial<Record<Role, number>>,
  said: readonly string[],
  more?: { readonly school?: string | null; readonly attended?: readonly AttendedKind[] },
];

const cases: readonly Case[] = [
  ['one principal is never beside the school', [[1, 'principal']], { principal: 1 }, ['1 principal at one school']],
  ['five teachers are enough', [[4, 'teachers']], { teacher: 5 }, ['4 teachers at Lincoln']],
  ['four are not', [[4, 'teachers']], { teacher: 4 }, ['4 teachers at one school']],
  ['nobody said how many', [[null, 'teachers']], { teacher: 12 }, ['teachers at Lincoln']],
  ['there are always many parents', [[1, 'parent']], {}, ['1 parent at Lincoln']],
  ['and families', [[3, 'families']], {}, ['3 families at Lincoln']],
  [
    'a role the roster does not know may be one person’s',
    [[1, 'math coach']],
    { teacher: 30 },
    ['1 math coach at one school'],
  ],
  [
    'a kind of teacher may be one person',
    [[1, 'physics teacher']],
    { teacher: 30 },
    ['1 physics teacher at one school'],
  ],
  ['capitals are the same role', [[2, 'Teachers']], { teacher: 9 }, ['2 Teachers at Lincoln']],
  [
    'a vice principal is an assistant principal',
    [[1, 'vice principal']],
    { assistantPrincipal: 1 },
    ['1 vice principal at one school'],
  ],
  [
    'one rare role takes the school from all, or the others would tell it',
    [
      [1, 'principal'],
      [4, 'teachers'],
    ],
    { principal: 1, teacher: 12 },
    ['1 principal at one school', '4 teachers at one school'],
  ],
  [
    'so does a meeting with administrators',
    [[4, 'teachers']],
    { principal: 1, teacher: 12 },
    ['4 teachers at one school'],
    { attended: ['meetingWithAdministrators'] },
  ],
  [
    'the district office is no school',
    [[1, 'superintendent']],
    {},
    ['1 superintendent at the district office'],
    { school: null },
  ],
];

test.each(cases.map((one) => ({ what: one[0], one })))(
  'in print: $what',
  ({ one: [, spoke, holders, said, more = {}] }) => {
    const { school = 'Lincoln', attended = ['classes'] } = more;
    const spokeWith = spoke.map(([number, role]) => ({ number, role }));
    const counts = new Map(Object.entries(holders) as [Role, number][]);

    expect(rolesSaid({ school, spokeWith, attended, holders: counts })).toEqual(said);
  },
);

const known: KnownNames = {
  people: ['Ana Rivera', 'Bo Nguyễn', 'Dina Director', 'Paula Webster', 'Art English', 'Grace van der Berg'],
  schools: ['Webster', 'Lincoln High'],
};

test.each([
  ['4 teachers', undefined],
  ['1 director', undefined],
  ['2 art teachers', undefined],
  ['2 teachers at Webster', undefined],
  ['3 English teachers', undefined],
  ['1 teacher, by the grace of the office', undefined],
  ['Ana Rivera', 'Ana Rivera'],
  ['ms rivera', 'Ana Rivera'],
  ['Rivera’s class', 'Ana Rivera'],
  ['1 teacher (Ana)', 'Ana Rivera'],
  ['nguyen', 'Bo Nguyễn'],
  ['dina director', 'Dina Director'],
  ['Paula', 'Paula Webster'],
  ['Mrs. Berg', 'Grace van der Berg'],
])('“%s” names %s', (line, name) => {
  expect(siteNameIn(line, known)).toBe(name);
});

test('a line is a number and a role; one without a role is refused', () => {
  const lines = (...all: readonly string[]) => all.map((words, at) => ({ number: at + 1, words }));

  expect(readSpoken(lines('4 teachers', '1 parent', 'students', '12x coaches'), known)).toEqual([
    { number: 4, role: 'teachers' },
    { number: 1, role: 'parent' },
    { number: null, role: 'students' },
    { number: 12, role: 'coaches' },
  ]);
  expect(readSpoken(lines('4'), known)).toEqual({ problem: 'Line 1 has no role in it.' });
  expect(readSpoken(lines('1 parent', 'Ana Rivera'), known)).toEqual({
    problem: 'Line 2 names Ana Rivera. Write a role, such as 1 teacher.',
  });
});

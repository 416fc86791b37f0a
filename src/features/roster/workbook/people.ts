import type { Day } from '../../../district/days.ts';
import { type Role, roleNames, roles, schoolRoles } from '../../../district/people.ts';
import { complain, dayIn, type Findings, lineOf, quoted } from '../../../kit/sheets/findings.ts';
import { lettersOf } from '../../../kit/sheets/letters.ts';
import type { Column, FoundCell, Row } from '../../../kit/sheets/table.ts';
import { nearest } from '../../../kit/words/nearest.ts';
import { groupBy } from './group.ts';
import { firstDay } from './holdings.ts';
import { personKey } from './keys.ts';
import type { WantedPerson, WantedRole } from './wanted.ts';

export const peopleColumns = {
  name: { heading: 'Name', needed: true },
  email: { heading: 'Email', needed: true },
  role: { heading: 'Role', needed: true },
  school: { heading: 'School', needed: true },
  from: { heading: 'From' },
  to: { heading: 'To' },
} as const satisfies Record<string, Column>;

type PersonRow = Row<keyof typeof peopleColumns>;

/** Who may be on the roster without an e-mail: they can do without Slack. */
export const mayLackEmail: readonly Role[] = ['teacher', 'schoolCommittee', 'invited'];

const roleWords = new Map(
  roles.flatMap((role) => [role, roleNames[role]].map((word) => [lettersOf(word), role] as const)),
);

/** A row that was read: one role of one person. */
interface RoleRow extends WantedRole {
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly row: PersonRow;
}

/** One row is one role; rows of the same person are put together. */
export function readPeople(
  rows: readonly PersonRow[],
  { school, findings, today }: { school: (cell: FoundCell) => string | undefined; findings: Findings; today: Day },
): WantedPerson[] {
  const read = rows.flatMap((row) => roleRow(row, school, findings) ?? []);
  return [...groupBy(read, (one) => one.key).values()].flatMap((ofPerson) => {
    requireOneName(ofPerson, findings);
    requireApart(ofPerson, today, findings);
    const [first] = ofPerson;
    if (!first) return [];
    const held = ofPerson.map(({ role, school: at, from, to }): WantedRole => ({ role, school: at, from, to }));
    return [{ key: first.key, name: first.name, email: first.email, roles: held }];
  });
}

function roleRow(
  row: PersonRow,
  school: (cell: FoundCell) => string | undefined,
  findings: Findings,
): RoleRow | undefined {
  const before = findings.problems.length;
  const name = lineOf(findings, row.name, 'name', 100);
  const role = roleIn(row.role, findings);
  const email = emailIn(row.email, role, findings);
  const at = role ? schoolOf(row.school, role, school, findings) : row.school.text && school(row.school);
  const from = dayIn(findings, row.from);
  const to = dayIn(findings, row.to);
  if (from && to && from > to)
    complain(findings, row.to, `the last day, ${to}, is before the first day, ${from}. Correct one of them.`);
  const unread = Object.values(row).some((cell) => cell.wrong);
  if (unread || findings.problems.length > before || name === undefined || !role || at === undefined) return undefined;
  return { key: personKey(email, name, at), name, email, role, school: at, from, to, row };
}

function roleIn(cell: FoundCell, findings: Findings): Role | undefined {
  if (cell.text === '') return complain(findings, cell, 'is empty. Write a role, such as teacher.');
  const role = roleWords.get(lettersOf(cell.text));
  if (role) return role;
  const meant = nearest(cell.text, Object.values(roleNames));
  return complain(
    findings,
    cell,
    `${quoted(cell.text)} is not a role; ${meant ? `did you mean ${meant}?` : `write one of these: ${Object.values(roleNames).join(', ')}.`}`,
  );
}

/** The address in a cell; null for an empty one, which is a problem where the role needs an address. */
export function emailIn(cell: FoundCell, role: Role | undefined, findings: Findings): string | null {
  const email = cell.text.toLowerCase();
  if (email === '') {
    if (role && !mayLackEmail.includes(role))
      complain(findings, cell, `is empty. A ${roleNames[role]} needs an email. Write the one they use in Slack.`);
    return null;
  }
  const looksRight = email.length <= 254 && /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(email);
  if (!looksRight)
    complain(findings, cell, `${quoted(cell.text)} is not an email address. Write it like ana.rivera@example.org.`);
  return email;
}

/** The school's key, null for the whole district, undefined with a problem. */
function schoolOf(
  cell: FoundCell,
  role: Role,
  school: (cell: FoundCell) => string | undefined,
  findings: Findings,
): string | null | undefined {
  if (!schoolRoles.includes(role)) {
    if (cell.text === '') return null;
    return complain(findings, cell, `a ${roleNames[role]} works for the whole district. Leave the school empty.`);
  }
  if (cell.text === '') return complain(findings, cell, `is empty. A ${roleNames[role]} needs a school.`);
  return school(cell);
}

function requireOneName(rows: readonly RoleRow[], findings: Findings): void {
  const [first] = rows;
  for (const one of rows) {
    if (!first || one.name === first.name) continue;
    complain(
      findings,
      one.row.name,
      one.email
        ? `“${one.name}” has the same email as “${first.name}” in ${first.row.name.at}. Correct one of them.`
        : `“${one.name}” may be “${first.name}” in ${first.row.name.at}. Write the name the same way, or give both an email.`,
    );
  }
}

/** The same role at the same school cannot be held twice at a time. */
function requireApart(rows: readonly RoleRow[], today: Day, findings: Findings): void {
  rows.forEach((one, at) => {
    const earlier = rows
      .slice(0, at)
      .find((other) => other.role === one.role && other.school === one.school && overlap(one, other, today));
    if (!earlier) return;
    const hint = one.email ? '' : ' If they are two people, give both an email.';
    complain(
      findings,
      one.row.role,
      `“${one.name}” already has this role for the same time in ${earlier.row.role.at}.${hint}`,
    );
  });
}

function overlap(one: WantedRole, other: WantedRole, today: Day): boolean {
  if (one.from === undefined && other.from === undefined && one.to === other.to) return true;
  return startsBefore(one, other, today) && startsBefore(other, one, today);
}

function startsBefore(one: WantedRole, other: WantedRole, today: Day): boolean {
  return other.to === undefined || firstDay(one, today) <= other.to;
}

import type { Day } from '../../../district/days.ts';
import { complain, type Findings } from '../../../kit/sheets/findings.ts';
import type { FoundCell } from '../../../kit/sheets/table.ts';
import { capital } from '../../../kit/words/text.ts';
import type { KnownSchool } from '../rules.ts';
import { schoolKey } from '../workbook/keys.ts';
import { readPeople } from '../workbook/people.ts';
import type { WantedPerson, WantedRole } from '../workbook/wanted.ts';

/** One role of one person, as a window asks for it: all in text, as in a row of the workbook. The school is its id. */
export interface RoleAnswers {
  readonly role: string;
  readonly school: string;
  readonly from: Day;
  readonly to: Day | undefined;
}

export const noFindings = (): Findings => ({ problems: [], notes: [] });

/** What was found wrong, by question, in sentences that stand alone. The first of each question. */
export function beside<Question extends string>(
  { problems }: Findings,
  otherwise: Question,
  questions: readonly Question[],
): Partial<Record<Question, string>> {
  const said: Partial<Record<Question, string>> = {};
  for (const { at, says } of problems) {
    const question = questions.find((one) => one === at) ?? otherwise;
    said[question] ??= sentence(says);
  }
  return said;
}

/** "is empty. A principal needs a school." is said of a cell; beside the question it needs no beginning. */
function sentence(says: string): string {
  return capital(says.replace(/^is empty\. /, ''));
}

/** Reads a person's rows by the rules of the workbook: the roles they have and the new one. Undefined with a problem. */
export function readRows(
  who: { readonly name: string; readonly email: string },
  { has, gets }: { has: readonly WantedRole[]; gets: RoleAnswers },
  { schools, findings, today }: { schools: readonly KnownSchool[]; findings: Findings; today: Day },
): WantedPerson | undefined {
  const keys = new Map(schools.map((one) => [one.id, schoolKey(one.code)]));
  const cell = (at: string, text: string): FoundCell => ({ at, text });
  const names = { name: cell('name', who.name), email: cell('email', who.email) };
  const held = has.map((one) => ({
    ...names,
    role: cell('the roster', one.role),
    school: cell('school', one.school ?? ''),
    from: cell('from', one.from ?? ''),
    to: cell('to', one.to ?? ''),
  }));
  const row = {
    ...names,
    role: cell('role', gets.role),
    school: cell('school', gets.school === '' ? '' : (keys.get(gets.school) ?? '?')),
    from: cell('from', gets.from),
    to: cell('to', gets.to ?? ''),
  };
  const known = new Set(keys.values());
  const school = ({ at, text }: FoundCell) =>
    known.has(text)
      ? text
      : complain(findings, cell(at, text), 'this school is no longer on the roster. Choose again.');
  const [read] = readPeople([...held, row], { school, findings, today });
  return findings.problems.length > 0 ? undefined : read;
}

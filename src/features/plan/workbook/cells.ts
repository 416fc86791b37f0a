import type { Day } from '../../../district/days.ts';
import { dayText } from '../../../district/days.ts';
import { fold } from '../../../district/people.ts';
import { codeKey } from '../../../district/plan/plan.ts';
import { maxShortName } from '../../../district/plan/short-names.ts';
import {
  complain,
  dayOfCell,
  type Findings,
  lengthOf,
  oneLine,
  quoted,
  requireNoOther,
} from '../../../kit/sheets/findings.ts';
import { lettersOf } from '../../../kit/sheets/letters.ts';
import type { FoundCell } from '../../../kit/sheets/table.ts';
import { nearest } from '../../../kit/words/nearest.ts';
import { capital } from '../../../kit/words/text.ts';

/** Somebody a plan may name. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

/** The text of a cell as it was written, lines and all, at most `max` letters. */
export function writtenIn(cell: FoundCell, max: number, findings: Findings): string {
  const length = lengthOf(cell.text);
  if (length > max) complain(findings, cell, `has ${length.toLocaleString('en-US')} letters. Keep it to ${max}.`);
  return cell.text;
}

/** The same, of a cell that must be filled in. */
export function neededIn(cell: FoundCell, what: string, max: number, findings: Findings): string {
  if (cell.text === '') complain(findings, cell, `is empty. Fill in the ${what}.`);
  return writtenIn(cell, max, findings);
}

/** The same, of a cell in which a date, a time or a tick would be a slip. */
export function sayingIn(cell: FoundCell, what: string, max: number, findings: Findings): string {
  requireNoOther(findings, cell, what);
  return writtenIn(cell, max, findings);
}

/** The short name in a cell; undefined where there is none, which leaves it as it is. */
export function shortNameIn(cell: FoundCell, findings: Findings): string | undefined {
  const name = oneLine(sayingIn(cell, 'short name', maxShortName, findings));
  return name === '' ? undefined : name;
}

const longestCode = 20;

/** A code that can be said again in a list: letters, figures, and what stands between them. */
const codeText = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._/-]*$/u;

/** The code in a cell; undefined, with a problem, when there is none or another row has it. */
export function codeIn(cell: FoundCell, taken: Map<string, string>, findings: Findings): string | undefined {
  const code = oneLine(cell.text);
  if (code === '') return complain(findings, cell, 'is empty. Fill in the code.');
  requireNoOther(findings, cell, 'code');
  if (lengthOf(code) > longestCode)
    return complain(findings, cell, `has ${lengthOf(code)} letters. Keep a code to ${longestCode}.`);
  if (!codeText.test(code))
    return complain(findings, cell, `${quoted(code)} is not a code. Codes are written like 1, II, 1.1 or 1.1.B1.`);
  const key = codeKey(code);
  const earlier = taken.get(key);
  if (earlier)
    return complain(
      findings,
      cell,
      `the code “${code}” is in ${earlier} already. Each row needs its own. Where it should end with a nought, format the column as text.`,
    );
  taken.set(key, cell.at);
  return code;
}

/** The key of the row that a row hangs on: what its own cell says, or else what its code begins with. Empty, with a problem, when there is none. */
export function parentIn(
  { parent, code }: { readonly parent: FoundCell; readonly code: FoundCell },
  known: ReadonlySet<string>,
  { what, sheet }: { readonly what: string; readonly sheet: string },
  findings: Findings,
): string {
  if (parent.text !== '') {
    const key = codeKey(parent.text.slice(0, 200));
    if (known.has(key)) return key;
    complain(findings, parent, `there is no ${what} ${quoted(parent.text)} in the sheet ${sheet}.`);
    return '';
  }
  const begun = beginnings(codeKey(code.text)).find((one) => known.has(one));
  if (begun === undefined && code.text !== '')
    complain(
      findings,
      code,
      `the code ${quoted(code.text)} does not begin with the code of an ${what} in the sheet ${sheet}. Write it into a column “${capital(what)}”, or put it right.`,
    );
  return begun ?? '';
}

/** `1.1.b1`: 1.1, then 1. */
function beginnings(key: string): string[] {
  const parts = key.split('.');
  return parts.slice(1).map((_, at) => parts.slice(0, parts.length - 1 - at).join('.'));
}

/** Which of a few a cell means; undefined for an empty cell, and, with a problem, for anything else. */
export function choiceIn<Choice extends string>(
  cell: FoundCell,
  choices: Readonly<Record<Choice, readonly [string, ...string[]]>>,
  what: string,
  findings: Findings,
): Choice | undefined {
  if (cell.text === '') return undefined;
  const found = choiceMeant(cell.text, choices);
  if (found) return found;
  // The keys of a record that was written out in code are its names.
  const names = (Object.keys(choices) as Choice[]).map((one) => choices[one][0]);
  const meant = nearest(cell.text, names);
  return complain(
    findings,
    cell,
    `${quoted(cell.text)} is not ${what}; ${meant ? `did you mean “${meant}”?` : `write one of: ${names.join(', ')}.`}`,
  );
}

/** Which of a few a text is exactly. */
export function choiceMeant<Choice extends string>(
  text: string,
  choices: Readonly<Record<Choice, readonly [string, ...string[]]>>,
): Choice | undefined {
  const letters = lettersOf(text);
  // The keys of a record that was written out in code are its names.
  return (Object.keys(choices) as Choice[]).find((one) =>
    [one, ...choices[one]].some((word) => lettersOf(word) === letters),
  );
}

/** Finds the one person whose name or e-mail a text is, whole. Several names, a role, or a name two people have is nobody yet. */
export function ownerFinder(people: readonly Nameable[]): (text: string) => string | null {
  const known = new Map<string, Set<string>>();
  for (const { id, name, email } of people) {
    for (const text of [name, email ?? name].map(plainly)) known.set(text, (known.get(text) ?? new Set()).add(id));
  }
  return (text) => {
    const [found, another] = known.get(plainly(text)) ?? [];
    return found !== undefined && another === undefined ? found : null;
  };
}

const plainly = (text: string): string => fold(oneLine(text)).trim();

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day a cell names, whole: a date of the workbook, `2026-11-23`, `11/23/2026` or `November 23, 2026`. Null for anything else. */
export function dueIn(cell: FoundCell): Day | null {
  return dayOfCell(cell) ?? saidDay(oneLine(cell.text)) ?? null;
}

/** Whether a text that was kept is a day by itself. */
export const isDay = (text: string): boolean => dueIn({ at: '', text }) !== null;

function saidDay(text: string): Day | undefined {
  const [, word = '', day = '', year = ''] = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text) ?? [];
  const month = months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return month > 0 ? dayText.safeParse(iso).data : undefined;
}

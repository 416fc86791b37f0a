import type { Day } from '../../../district/days.ts';
import { codeKey } from '../../../district/plan/plan.ts';
import { maxShortName, proposedShortName } from '../../../district/plan/short-names.ts';
import type { Sheet } from '../../../kit/sheets/cell.ts';
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
import { rowsOf } from '../../../kit/sheets/rows.ts';
import type { FoundCell, Row } from '../../../kit/sheets/table.ts';
import { maxItemWords, maxShows } from '../change/form.ts';
import type { WrittenItem } from '../items/write.ts';
import { requiredBy } from '../rules.ts';
import { headCells, type PlanColumn, planColumns, planSheet, requiredWords } from './columns.ts';

/** What must be known of a school to read its workbook. */
export interface KnownForSchool {
  readonly school: string;
  readonly staff: readonly { readonly id: string; readonly name: string; readonly email: string | null }[];
  readonly initiatives: readonly { readonly id: string; readonly code: string }[];
  /** The codes of the district's actions: rows that begin with one are not read. */
  readonly actionKeys: ReadonlySet<string>;
}

/** A row as it is written; what the sheet has no column for is left out, and stays as it is. */
export interface WrittenItemRow {
  readonly code: FoundCell;
  readonly words: string;
  readonly shortName: string | undefined;
  readonly written: Partial<WrittenItem>;
  /** As it stands in the cell: whoever owned it before may stand there, though they left the school. */
  readonly owner: FoundCell;
}

export const holdsSchoolPlan = (sheets: readonly Sheet[]): boolean => schoolPlanSheetOf(sheets) !== undefined;

export const schoolPlanSheetOf = (sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.find(({ name, rows }) => lettersOf(name) === lettersOf(planSheet) && rows.length > 0);

/** What is written beside a word above the headings; empty where it is not there. */
export function headCell(sheets: readonly Sheet[], what: keyof typeof headCells): string {
  const rows = schoolPlanSheetOf(sheets)?.rows.slice(0, 10) ?? [];
  const found = rows.find(([first]) => first && lettersOf(first.text) === lettersOf(headCells[what]));
  return oneLine(found?.[1]?.text ?? '');
}

/** The rows of the sheet that are the school's own, each read as far as it can be. */
export function readPlanRows(sheets: readonly Sheet[], known: KnownForSchool, findings: Findings): WrittenItemRow[] {
  const has = columnsIn(sheets);
  return rowsOf(sheets, planSheet, planColumns, findings)
    .filter(({ code }) => code.text === '' || !known.actionKeys.has(codeKey(code.text.slice(0, 200))))
    .map((row) => readRow(row, has, known, findings));
}

function columnsIn(sheets: readonly Sheet[]): (column: PlanColumn) => boolean {
  const cells = new Set(
    schoolPlanSheetOf(sheets)
      ?.rows.slice(0, 20)
      .flatMap((row) => row.map(({ text }) => lettersOf(text))),
  );
  return (column) => cells.has(lettersOf(planColumns[column].heading));
}

function readRow(
  row: Row<PlanColumn>,
  has: (column: PlanColumn) => boolean,
  known: KnownForSchool,
  findings: Findings,
): WrittenItemRow {
  if (row.words.text === '') complain(findings, row.words, 'is empty. Fill in what the school will do.');
  const startsOn = dayIn(row.startsOn, 'Start', findings);
  const dueOn = dayIn(row.dueOn, 'Due date', findings);
  if (startsOn && dueOn && dueOn < startsOn)
    complain(findings, row.dueOn, 'is before the start. Put one of them right.');
  const shortName = oneLine(upTo(row.shortName, maxShortName, findings));
  return {
    code: row.code,
    words: upTo(row.words, maxItemWords, findings),
    shortName: shortName === '' ? undefined : shortName,
    owner: row.owner,
    written: {
      ...(has('serves') ? servesOf(row.serves, known, findings) : {}),
      ...(has('startsOn') ? { startsOn } : {}),
      ...(has('dueOn') ? { dueOn } : {}),
      ...(has('practice') ? { practice: upTo(row.practice, maxShows, findings) } : {}),
      ...(has('result') ? { result: upTo(row.result, maxShows, findings) } : {}),
      ...(has('owner') ? { ownerId: ownerIn(row.owner, known) } : {}),
    },
  };
}

/** A new item of a row. */
export const newItemOf = ({ words, shortName, written }: WrittenItemRow): WrittenItem => ({
  initiativeId: null,
  required: null,
  ownerId: null,
  startsOn: null,
  dueOn: null,
  practice: '',
  result: '',
  ...written,
  words,
  shortName: shortName ?? proposedShortName(words),
});

function upTo(cell: FoundCell, max: number, findings: Findings): string {
  const length = lengthOf(cell.text);
  if (length > max) complain(findings, cell, `has ${length.toLocaleString('en-US')} letters. Keep it to ${max}.`);
  return cell.text;
}

/** The day in a cell. “ongoing” and its like are no day: it is left empty, and said. */
function dayIn(cell: FoundCell, what: string, findings: Findings): Day | null {
  const day = dayOfCell(cell);
  if (day === undefined && cell.text !== '' && !cell.wrong)
    findings.notes.push(`${cell.at}: ${what} ${quoted(cell.text)} isn’t a date: left empty.`);
  return day ?? null;
}

function servesOf(cell: FoundCell, { initiatives }: KnownForSchool, findings: Findings) {
  const nothing = { initiativeId: null, required: null };
  if (cell.text === '') return nothing;
  requireNoOther(findings, cell, 'code');
  const letters = lettersOf(cell.text).replace('requiredbylaw', '');
  const required = requiredBy.find((one) => letters === lettersOf(requiredWords[one]));
  if (required) return { initiativeId: null, required };
  const key = codeKey(cell.text.trim().split(/\s+/)[0] ?? '');
  const found = initiatives.find(({ code }) => codeKey(code) === key);
  if (!found)
    findings.notes.push(`${cell.at}: Initiative ${quoted(cell.text)} isn’t in the district’s plan: left empty.`);
  return found ? { initiativeId: found.id, required: null } : nothing;
}

/** The one person at the school whose name or email a cell is; a role or several names are nobody yet. */
function ownerIn({ text }: FoundCell, { staff }: KnownForSchool): string | null {
  const written = lettersOf(text);
  const found = staff.filter(({ name, email }) => [name, email ?? name].some((one) => lettersOf(one) === written));
  return text !== '' && found.length === 1 ? (found[0]?.id ?? null) : null;
}

import { type Day, dayText } from '../../district/days.ts';
import { wholeWords } from '../words/text.ts';
import type { FoundCell, Problem } from './table.ts';

/** Collects what is wrong while a workbook is read, so that all of it can be said at once. */
export interface Findings {
  readonly problems: Problem[];
  readonly notes: string[];
}

/** Says what is wrong with a cell. A cell that was not read at all has its problem already. */
export function complain(findings: Findings, cell: FoundCell, says: string): undefined {
  if (!cell.wrong) findings.problems.push({ at: cell.at, says });
  return undefined;
}

/** What somebody typed, as it is quoted back: enough of it to recognize. */
export const quoted = (text: string): string => `“${wholeWords(text.slice(0, 200), 60)}”`;

/** The text of a cell that must be filled in, on one line, at most `max` letters. */
export function lineOf(findings: Findings, cell: FoundCell, what: string, max: number): string | undefined {
  if (cell.text === '') return complain(findings, cell, `is empty. Fill in the ${what}.`);
  requireNoOther(findings, cell, what);
  return lineUpTo(findings, cell, max);
}

/** The text of a cell that may be empty. */
export function noteOf(findings: Findings, cell: FoundCell, max: number): string {
  return lineUpTo(findings, cell, max) ?? '';
}

function lineUpTo(findings: Findings, cell: FoundCell, max: number): string | undefined {
  const length = lengthOf(cell.text);
  if (length > max)
    return complain(findings, cell, `has ${length.toLocaleString('en-US')} letters. Keep it to ${max}.`);
  return oneLine(cell.text);
}

/**
 * Says what is wrong with a cell that the workbook itself takes for something else than the words or the figure it must be:
 * whoever types 3/4 or 1-2 into Excel has a date.
 */
export function requireNoOther(findings: Findings, cell: FoundCell, what: string): void {
  const other = cell.day ? 'date' : cell.is === 'tick' ? 'TRUE or FALSE' : cell.is;
  if (!other) return;
  const isA = other === 'TRUE or FALSE' ? `is ${other}` : `holds a ${other}, ${cell.text}`;
  complain(findings, cell, `${isA}, not a ${what}. Format the cell as text, then type the ${what} again.`);
}

/** In letters, as far as it matters: a text far too long is not taken apart to be counted. */
export const lengthOf = (text: string): number => (text.length > 1000 ? text.length : [...text].length);

/** A line break in a cell, or two spaces, say nothing. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** The day in a cell: a date of the workbook, `2026-11-23` or `11/23/2026`. Undefined for an empty cell, and for a problem. */
export function dayIn(findings: Findings, cell: FoundCell): Day | undefined {
  if (cell.text === '') return undefined;
  return (
    dayOfCell(cell) ??
    complain(findings, cell, `${quoted(cell.text)} is not a date. Write it like 2026-11-23 or 11/23/2026.`)
  );
}

/** The day in a cell that may hold anything; undefined when it is none. */
export const dayOfCell = (cell: FoundCell): Day | undefined => cell.day ?? typedDay(cell.text);

function typedDay(text: string): Day | undefined {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayText.safeParse(iso).data;
}

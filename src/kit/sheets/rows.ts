import type { Sheet } from './cell.ts';
import type { Findings } from './findings.ts';
import { lettersOf } from './letters.ts';
import { type Column, type Row, readTable } from './table.ts';

/** The rows of the sheet of this name, with what was found wrong put to the findings. None when there is no such sheet, or nothing in it. */
export function rowsOf<Name extends string>(
  sheets: readonly Sheet[],
  name: string,
  columns: Readonly<Record<Name, Column>>,
  findings: Findings,
): readonly Row<Name>[] {
  const named = sheets.filter((sheet) => lettersOf(sheet.name) === lettersOf(name) && sheet.rows.length > 0);
  const [sheet, another] = named;
  if (!sheet) return [];
  if (another)
    findings.problems.push({
      at: another.name,
      says: `there are ${named.length} sheets with this name. Keep one of them.`,
    });
  const table = readTable(sheet, columns);
  findings.problems.push(...table.problems);
  findings.notes.push(...table.notes);
  return table.rows;
}

/** A sheet without rows asks for nothing: what it is about stays as it is. */
export function undefinedWhenEmpty<R, T>(
  rows: readonly R[],
  read: (rows: readonly R[]) => readonly T[],
): readonly T[] | undefined {
  return rows.length === 0 ? undefined : read(rows);
}

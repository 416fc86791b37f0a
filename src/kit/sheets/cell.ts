import { z } from 'zod';
import { type Day, dayText } from '../../district/days.ts';

/** A cell as the person who filled it in sees it. */
export interface Cell {
  /** As it is shown, `80%` for 0.8; cleaned, with no space at the ends; `TRUE` or `FALSE` for a tick; empty for an empty cell. */
  readonly text: string;
  /** The day, where the workbook itself says that the cell is a date. */
  readonly day?: Day;
  /** What else the workbook itself says that the cell is: a time, written `06:30`, or a tick. */
  readonly is?: 'time' | 'tick';
  /** Why nothing was read: the result of a formula would be whatever it was when the file was last saved. */
  readonly wrong?: 'formula' | 'error' | 'format';
}

export interface Sheet {
  readonly name: string;
  /** From the sheet's first row on; blank rows are there, so that a row's place is its number. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Reads sheets that were kept, or came from another thread. */
export const sheetList: z.ZodType<Sheet[]> = z.array(
  z.object({
    name: z.string(),
    rows: z.array(
      z.array(
        z.object({
          text: z.string(),
          day: dayText.exactOptional(),
          is: z.enum(['time', 'tick']).exactOptional(),
          wrong: z.enum(['formula', 'error', 'format']).exactOptional(),
        }),
      ),
    ),
  }),
);

export const emptyCell: Cell = { text: '' };

/** `C14`: the third column of the fourteenth row. Both count from nought here. */
export function cellName(row: number, column: number): string {
  const letters = column < 26 ? letter(column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);
  return `${letters}${row + 1}`;
}

const letter = (index: number): string => String.fromCharCode(65 + index);

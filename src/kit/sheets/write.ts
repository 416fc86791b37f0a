import writeXlsx, { type CellObject } from 'write-excel-file/node';

/** How a line of a sheet looks. */
export type LineStyle = 'title' | 'explanation' | 'headings' | 'example' | 'plain';

export interface Line {
  readonly style: LineStyle;
  readonly cells: readonly string[];
}

export interface SheetToWrite {
  readonly name: string;
  /** Widths of the columns, in letters. */
  readonly widths: readonly number[];
  readonly lines: readonly Line[];
}

const looks: Record<LineStyle, Partial<CellObject>> = {
  title: { fontWeight: 'bold', fontSize: 14 },
  explanation: { textColor: '#555555' },
  headings: { fontWeight: 'bold', backgroundColor: '#E8EEF4' },
  example: { fontStyle: 'italic', textColor: '#777777' },
  plain: { wrap: true, alignVertical: 'top' },
};

/**
 * An .xlsx workbook of these sheets. Every value is written as text and marked as such, so none is ever a formula,
 * whatever sign it begins with.
 */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  return writeXlsx(
    sheets.map(({ name, widths, lines }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      data: lines.map(({ style, cells }) => cells.map((text) => textCell(text, style))),
    })),
  ).toBuffer();
}

function textCell(text: string, style: LineStyle): CellObject | null {
  return text === '' ? null : { ...looks[style], type: String, value: literal(text) };
}

/**
 * A workbook reads `_x0041_` as the letter A; the underscore is written that way itself to keep such text as it is.
 * The library mistakes "constructor" and its like for texts it has seen before; their first letter is written so too.
 */
function literal(text: string): string {
  if (text in Object.prototype) return `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}`;
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

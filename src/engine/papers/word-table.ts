import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { Table as TableSaid } from '../../kit/words/pieces.ts';
import { legible } from './legible.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'C7CDD5' } as const;

/** A table of Word’s own, as wide as the text: its headings stand again on each page, and no row is torn apart. */
export function wordTable({ headings, rows }: TableSaid, width: number): Table {
  const columnWidths = widthsOf(headings, rows, width);
  const cells = (row: readonly string[], bold: boolean) =>
    headings.map((_, column) => cellOf(row[column] ?? '', columnWidths[column] ?? 0, bold));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true },
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: thin, insideHorizontal: thin },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(headings, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}

const cellOf = (words: string, width: number, bold: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 60, right: 100 },
    ...(bold ? { shading: { fill: 'EEF1F5' } } : {}),
    children: legible(words)
      .split('\n')
      .map(
        (text) =>
          new Paragraph({
            spacing: { after: 0, line: 240 },
            keepNext: bold,
            children: [new TextRun({ text, bold, size: 19 })],
          }),
      ),
  });

/** Each column has as much as its longest text asks for, within bounds, and not less than its longest word. */
function widthsOf(headings: readonly string[], rows: TableSaid['rows'], width: number): number[] {
  const asked = headings.map((heading, column) => {
    const texts = [heading, ...rows.map((row) => row[column] ?? '')];
    const word = Math.max(...texts.flatMap((text) => text.split(/\s+/)).map((one) => one.length));
    return Math.max(Math.min(word, 24) + 5, Math.min(Math.max(...texts.map((text) => text.length)), 28));
  });
  const all = asked.reduce((sum, one) => sum + one, 0);
  return asked.map((one) => Math.floor((one / all) * width));
}

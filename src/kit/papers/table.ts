import type { Table } from '../words/pieces.ts';
import { bottomOf, ink, keepTogether, type Sheet, widthOf, write } from './sheet.ts';

const padding = 4;

/** A table over as many sheets as it takes, its headings at the top of each. No row is torn apart that fits on one sheet. */
export function drawTable(sheet: Sheet, { caption, headings, rows }: Table): void {
  const { pdf, type } = sheet;
  keepTogether(sheet);
  pdf.font('bold').fontSize(type.table + 1);
  write(sheet, caption, { after: 4 });
  const widths = columnWidths(sheet, headings, rows);
  drawRow(sheet, headings, widths, { head: true, shaded: false });
  rows.forEach((row, at) => {
    const cells = headings.map((_, column) => row[column] ?? '');
    if (pdf.y + heightOf(sheet, cells, widths) > bottomOf(sheet)) {
      pdf.addPage();
      drawRow(sheet, headings, widths, { head: true, shaded: false });
    }
    drawRow(sheet, cells, widths, { head: false, shaded: at % 2 === 1 });
  });
  pdf.fillColor(ink.text);
  pdf.x = type.margin;
  pdf.y += type.after;
}

/** Each cell in its column, and a line below the row. A row that is higher than a sheet is cut at its end. */
function drawRow(
  sheet: Sheet,
  cells: readonly string[],
  widths: readonly number[],
  { head, shaded }: { readonly head: boolean; readonly shaded: boolean },
): void {
  const { pdf, type } = sheet;
  pdf.font(head ? 'bold' : 'plain').fontSize(type.table);
  const top = pdf.y;
  const height = Math.min(heightOf(sheet, cells, widths), bottomOf(sheet) - top);
  if (shaded) pdf.rect(type.margin, top, widthOf(sheet), height).fill(ink.shade);
  pdf.fillColor(ink.text);
  let x = type.margin;
  cells.forEach((cell, column) => {
    const width = widths[column] ?? 0;
    if (cell !== '') pdf.text(cell, x + padding, top + padding, { width: width - 2 * padding, height, ellipsis: true });
    x += width;
  });
  const [left, right, below] = [type.margin, pdf.page.width - type.margin, top + height];
  pdf
    .moveTo(left, below)
    .lineTo(right, below)
    .lineWidth(head ? 1 : 0.4)
    .strokeColor(ink.line)
    .stroke();
  pdf.y = below;
}

function heightOf({ pdf }: Sheet, cells: readonly string[], widths: readonly number[]): number {
  const heights = cells.map((cell, column) =>
    pdf.heightOfString(cell || ' ', { width: (widths[column] ?? 0) - 2 * padding }),
  );
  return Math.max(...heights) + 2 * padding;
}

/** A column is as wide as its widest text, as long as there is room; then the wide ones share what the narrow ones leave. */
function columnWidths(sheet: Sheet, headings: readonly string[], rows: Table['rows']): number[] {
  const room = widthOf(sheet);
  const natural = headings.map((heading, column) => {
    const letters = Math.max(
      longestWord(heading),
      Math.min(heading.length, 12),
      ...rows.map((row) => Math.min(row[column]?.length ?? 0, 80)),
    );
    return letters * sheet.type.table * 0.66 + 2 * padding;
  });
  const limit = Math.max(room / headings.length, roomForWord);
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  const [narrow, wide] = [sum(natural.filter((one) => one <= limit)), sum(natural.filter((one) => one > limit))];
  if (wide === 0) return natural.map((width) => (width / narrow) * room);
  const taken = Math.min(narrow, room * mostForNarrow);
  return natural.map((width) => (width <= limit ? (width / narrow) * taken : (width / wide) * (room - taken)));
}

/** A column of this width holds a word or two, and is not made narrower for the sake of a wide one. */
const roomForWord = 90;
/** As much of the sheet as narrow columns may take where there are wide ones. */
const mostForNarrow = 0.75;

const longestWord = (text: string): number => Math.max(...text.split(' ').map((word) => word.length)) + 1;

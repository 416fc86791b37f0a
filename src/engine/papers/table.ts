import type { Table } from '../../kit/words/pieces.ts';
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

/** Every column has room for its longest word; what is left is shared by how much more each would like to have. */
function columnWidths(sheet: Sheet, headings: readonly string[], rows: Table['rows']): number[] {
  const room = widthOf(sheet);
  const texts = headings.map((heading, column) => [heading, ...rows.map((row) => row[column] ?? '')]);
  const wide = (letters: number) => letters * sheet.type.table * letterWidth + 2 * padding;
  const least = texts.map((column) => wide(Math.min(Math.max(...column.map(longestWord)), mostOfWord)));
  const liked = texts.map((column, at) =>
    Math.max(least[at] ?? 0, wide(Math.min(Math.max(...column.map((text) => text.length)), mostOfText))),
  );
  const [needed, wanted] = [sum(least), sum(liked)];
  if (wanted <= room) return liked.map((width) => (width / wanted) * room);
  if (needed >= room) return least.map((width) => (width / needed) * room);
  const share = (room - needed) / (wanted - needed);
  return least.map((width, at) => width + ((liked[at] ?? width) - width) * share);
}

/** Of the height of a letter, with some to spare: capitals and digits are wider than most. */
const letterWidth = 0.66;
/** Longer words and texts ask for no more room than these many letters. */
const mostOfWord = 18;
const mostOfText = 80;

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

const longestWord = (text: string): number => Math.max(...text.split(' ').map((word) => word.length));

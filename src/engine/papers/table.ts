import type { Table } from '../../kit/words/pieces.ts';
import { colorOf, inInk } from './ink.ts';
import { bottomOf, ink, keepTogether, type Sheet, widthOf, write } from './sheet.ts';
import { type Role, type Said, saying, unsaid, within } from './tags.ts';

const padding = 4;

/** A table over as many sheets as it takes, its headings at the top of each. No row is torn apart that fits on one sheet. */
export function drawTable(sheet: Sheet, { caption, headings, rows }: Table): void {
  const { pdf, type } = sheet;
  keepTogether(sheet);
  pdf.font('bold').fontSize(type.table + 1);
  const grid = within(sheet, 'Table');
  write(grid, caption, { after: 4, as: 'Caption' });
  const widths = columnWidths(sheet, headings, rows);
  drawRow(grid, headings, widths, 'head');
  rows.forEach((row, at) => {
    const cells = headings.map((_, column) => row[column] ?? '');
    if (pdf.y + heightOf(sheet, cells, widths) > bottomOf(sheet)) {
      pdf.addPage();
      drawRow(grid, headings, widths, 'headAgain');
    }
    drawRow(grid, cells, widths, at % 2 === 1 ? 'shaded' : 'plain');
  });
  pdf.fillColor(ink.text);
  pdf.x = type.margin;
  pdf.y += type.after;
}

/** The headings that stand again at the top of a further sheet are for the eye: who hears the table has them with each cell. */
type Row = 'head' | 'headAgain' | 'plain' | 'shaded';

/** Each cell in its column, and a line below the row. A row that is higher than a sheet is cut at its end. */
function drawRow(sheet: Sheet, cells: readonly string[], widths: readonly number[], row: Row): void {
  const { pdf, type } = sheet;
  const head = row === 'head' || row === 'headAgain';
  pdf.font(head ? 'bold' : 'plain').fontSize(type.table);
  const top = pdf.y;
  const height = Math.min(heightOf(sheet, cells, widths), bottomOf(sheet) - top);
  if (row === 'shaded')
    unsaid(sheet, 'Layout', () => {
      pdf.rect(type.margin, top, widthOf(sheet), height).fill(ink.shade);
    });
  drawColors(sheet, cells, widths, { top, height });
  pdf.fillColor(ink.text);
  const say = row === 'headAgain' ? unsaidCell(sheet) : saidCell(within(sheet, 'TR'), head);
  let x = type.margin;
  cells.forEach((cell, column) => {
    const width = widths[column] ?? 0;
    const left = x + padding;
    say(cell, column, () => {
      pdf.text(inInk(cell), left, top + padding, { width: width - 2 * padding, height, ellipsis: true });
    });
    x += width;
  });
  const [left, right, below] = [type.margin, pdf.page.width - type.margin, top + height];
  unsaid(sheet, 'Layout', () => {
    pdf
      .moveTo(left, below)
      .lineTo(right, below)
      .lineWidth(head ? 1 : 0.4)
      .strokeColor(ink.line)
      .stroke();
  });
  pdf.y = below;
}

/** A status has its color as a bar at the edge of its cell: the word beside it says it, the color is seen across a table. */
function drawColors(
  sheet: Sheet,
  cells: readonly string[],
  widths: readonly number[],
  { top, height }: { readonly top: number; readonly height: number },
): void {
  const { pdf, type } = sheet;
  cells.forEach((cell, column) => {
    const color = colorOf(cell);
    if (color === undefined) return;
    const left = type.margin + sum(widths.slice(0, column));
    unsaid(sheet, 'Layout', () => {
      pdf.rect(left, top + 1.5, 2.5, height - 3).fill(color);
    });
  });
}

type Cell = (words: string, column: number, draw: () => void) => void;

/** Each cell has its place in the row, the empty ones too: they are what a reader counts columns by. */
const saidCell =
  (row: Sheet, head: boolean): Cell =>
  (words, column, draw) => {
    const cell = within(row, ...roleOf(words, column, head));
    if (words !== '') saying(cell, draw);
  };

const unsaidCell =
  (sheet: Sheet): Cell =>
  (words, _, draw) => {
    if (words !== '') unsaid(sheet, 'Pagination', draw);
  };

/** The first cell names its row. */
function roleOf(words: string, column: number, head: boolean): [Role, Said] {
  if (head) return ['TH', { scope: 'Column' }];
  return column === 0 && words !== '' ? ['TH', { scope: 'Row' }] : ['TD', {}];
}

function heightOf({ pdf }: Sheet, cells: readonly string[], widths: readonly number[]): number {
  const heights = cells.map((cell, column) =>
    pdf.heightOfString(inInk(cell) || ' ', { width: (widths[column] ?? 0) - 2 * padding }),
  );
  return Math.max(...heights) + 2 * padding;
}

/** Every column has room for its longest word; what is left is shared by how much more each would like to have. */
function columnWidths(sheet: Sheet, headings: readonly string[], rows: Table['rows']): number[] {
  const room = widthOf(sheet);
  const texts = headings.map((heading, column) => [heading, ...rows.map((row) => row[column] ?? '')]);
  const wide = (letters: number) => letters * sheet.type.table * letterWidth + 2 * padding;
  const least = texts.map((column) => wide(Math.min(Math.max(...column.map(longestWord)), maxOfWord)));
  const liked = texts.map((column, at) =>
    Math.max(least[at] ?? 0, wide(Math.min(Math.max(...column.map((text) => text.length)), maxOfText))),
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
const maxOfWord = 18;
const maxOfText = 80;

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

const longestWord = (text: string): number => Math.max(...text.split(' ').map((word) => word.length));

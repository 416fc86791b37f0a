import type { Report } from '../../kit/paper.ts';
import type { Words } from '../../kit/words/pieces.ts';
import { drawWords } from './draw.ts';
import { inInk } from './ink.ts';
import { bottomOf, drawLine, ink, keepTogether, type Sheet, widthOf, write } from './sheet.ts';
import { saying, within } from './tags.ts';

/** A part begins on a new sheet when less than this is left of the one before. */
const roomForPart = 0.4;

/** The cover, and its parts one after the other; the cover's list says on which sheet each begins. */
export function drawReport(sheet: Sheet, [cover = [], ...parts]: readonly Words[], { contents }: Report): void {
  const { pdf } = sheet;
  pdf.addPage();
  const front = within(sheet, 'Sect');
  drawPart(front, cover, 1);
  pdf.font('bold').fontSize(sheet.type.text);
  write(front, contents.length === 0 ? '' : 'In this report', { as: 'H2' });
  const entries = drawContents(front, contents);
  parts.forEach((words, at) => {
    if (at === 0) pdf.addPage();
    else keepTogether(sheet, roomForPart * pdf.page.height);
    const entry = entries[at];
    if (entry) entry.begins = pagesOf(sheet);
    drawPart(within(sheet, 'Sect'), words, 2);
  });
  for (const entry of entries) numberEntry(entry);
}

const pagesOf = ({ pdf }: Sheet): number => pdf.bufferedPageRange().count;

/** Its first heading in large type with a line below it, so that somebody who leafs through finds it. */
function drawPart(sheet: Sheet, [first, ...rest]: Words, level: number): void {
  const { pdf } = sheet;
  if (first?.piece === 'heading') {
    pdf.outline.addItem(first.words);
    pdf.font('bold').fontSize(18);
    write(sheet, first.words, { after: 4, as: `H${level}` });
    drawLine(sheet, ink.text);
  }
  const named = first?.piece === 'heading';
  const words = named || !first ? rest : [first, ...rest];
  drawWords(sheet, words, { charts: true, under: named ? first.words : '', level: named ? level + 1 : level });
  pdf.y += 14;
}

interface Entry {
  readonly sheet: Sheet;
  /** The sheet and the height its line stands at. */
  readonly page: number;
  readonly y: number;
  begins: number;
}

function drawContents(sheet: Sheet, contents: readonly string[]): Entry[] {
  if (contents.length === 0) return [];
  const list = within(sheet, 'TOC');
  return contents.map((words) => drawEntry(within(list, 'TOCI'), words));
}

function drawEntry(sheet: Sheet, words: string): Entry {
  const { pdf, type } = sheet;
  keepTogether(sheet, 30);
  const entry = { sheet, page: pagesOf(sheet), y: pdf.y, begins: 0 };
  pdf.font('plain').fontSize(type.text);
  saying(within(sheet, 'P'), () => {
    pdf.text(inInk(words), type.margin, pdf.y, { width: widthOf(sheet) - 50, lineGap: 3 });
  });
  pdf.y += 6;
  return entry;
}

function numberEntry({ sheet, page, y, begins }: Entry): void {
  const { pdf, type } = sheet;
  if (begins === 0) return;
  pdf.switchToPage(page - 1);
  pdf.font('bold').fontSize(type.text).fillColor(ink.text);
  saying(within(sheet, 'Reference'), () => {
    pdf.text(String(begins), type.margin, y, { width: widthOf(sheet), height: bottomOf(sheet) - y, align: 'right' });
  });
}

import type { Report } from '../../kit/paper.ts';
import type { Words } from '../../kit/words/pieces.ts';
import { drawWords } from './draw.ts';
import { bottomOf, drawLine, ink, keepTogether, type Sheet, widthOf, write } from './sheet.ts';

/** A part begins on a new sheet when less than this is left of the one before. */
const roomForPart = 0.4;

/** The cover, and its parts one after the other; the cover's list says on which sheet each begins. */
export function drawReport(sheet: Sheet, [cover = [], ...parts]: readonly Words[], { contents }: Report): void {
  const { pdf } = sheet;
  pdf.addPage();
  drawPart(sheet, cover);
  pdf.font('bold').fontSize(sheet.type.text);
  write(sheet, contents.length === 0 ? '' : 'In this report');
  const entries = contents.map((words) => drawEntry(sheet, words));
  parts.forEach((words, at) => {
    if (at === 0) pdf.addPage();
    else keepTogether(sheet, roomForPart * pdf.page.height);
    const entry = entries[at];
    if (entry) entry.begins = pagesOf(sheet);
    drawPart(sheet, words);
  });
  for (const entry of entries) numberEntry(sheet, entry);
}

const pagesOf = ({ pdf }: Sheet): number => pdf.bufferedPageRange().count;

/** Its first heading in large type with a line below it, so that somebody who leafs through finds it. */
function drawPart(sheet: Sheet, [first, ...rest]: Words): void {
  const { pdf } = sheet;
  if (first?.piece === 'heading') {
    pdf.outline.addItem(first.words);
    pdf.font('bold').fontSize(18);
    write(sheet, first.words, { after: 4 });
    drawLine(sheet, ink.text);
  }
  const named = first?.piece === 'heading';
  const words = named || !first ? rest : [first, ...rest];
  drawWords(sheet, words, { charts: true, under: named ? first.words : '' });
  pdf.y += 14;
}

interface Entry {
  /** The sheet and the height its line stands at. */
  readonly page: number;
  readonly y: number;
  begins: number;
}

function drawEntry(sheet: Sheet, words: string): Entry {
  const { pdf, type } = sheet;
  keepTogether(sheet, 30);
  const entry = { page: pagesOf(sheet), y: pdf.y, begins: 0 };
  pdf.font('plain').fontSize(type.text);
  pdf.text(words, type.margin, pdf.y, { width: widthOf(sheet) - 50, lineGap: 3 });
  pdf.y += 6;
  return entry;
}

function numberEntry(sheet: Sheet, { page, y, begins }: Entry): void {
  const { pdf, type } = sheet;
  if (begins === 0) return;
  pdf.switchToPage(page - 1);
  pdf.font('bold').fontSize(type.text).fillColor(ink.text);
  pdf.text(String(begins), type.margin, y, { width: widthOf(sheet), height: bottomOf(sheet) - y, align: 'right' });
}

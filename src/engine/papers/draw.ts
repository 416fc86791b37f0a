import type { Words } from '../../kit/words/pieces.ts';
import type { Text } from '../../kit/words/text.ts';
import { drawChart } from './chart.ts';
import { type Heading, type Outlined, outlined } from './outline.ts';
import { bottomOf, drawLine, ink, keepTogether, type Sheet, write } from './sheet.ts';
import { drawTable } from './table.ts';
import { saying, within } from './tags.ts';

interface Drawn {
  readonly charts: boolean;
  /** The heading these words stand under already. */
  readonly under?: string;
  /** How deep their own headings are: 1 for the heading of a whole paper. */
  readonly level: number;
}

/** Draws these words below what is there. Buttons are not printed: on paper nothing can be pressed. */
export function drawWords(sheet: Sheet, words: Words, { charts, under, level }: Drawn): void {
  for (const piece of outlined(words, level, under)) if (charts || piece.piece !== 'chart') draw(sheet, piece);
}

function draw(sheet: Sheet, piece: Outlined): void {
  const { pdf, type } = sheet;
  if (piece.piece === 'heading') drawHeading(sheet, piece);
  if (piece.piece === 'paragraph') write(font(sheet, 'plain'), piece.text.plain);
  if (piece.piece === 'quote') write(within(font(sheet, 'leaning'), 'BlockQuote'), piece.words, { indent: 18 });
  if (piece.piece === 'bullets') drawBullets(sheet, piece.items);
  if (piece.piece === 'aside') {
    pdf.font('plain').fontSize(type.quiet).fillColor(ink.quiet);
    write(sheet, piece.text.plain);
  }
  if (piece.piece === 'entry' || piece.piece === 'row') write(font(sheet, 'plain'), piece.text.plain);
  if (piece.piece === 'table') drawTable(sheet, piece.again ? { ...piece.table, caption: '' } : piece.table);
  if (piece.piece === 'chart') drawChart(sheet, piece.chart);
  if (piece.piece === 'divider') drawLine(sheet);
}

function font(sheet: Sheet, name: 'plain' | 'bold' | 'leaning'): Sheet {
  sheet.pdf.font(name).fontSize(sheet.type.text);
  return sheet;
}

/** It is not left alone at the foot of a sheet. */
function drawHeading(sheet: Sheet, { words, level, label }: Heading): void {
  keepTogether(sheet);
  font(sheet, 'bold').pdf.fontSize(label ? sheet.type.text : sheet.type.heading);
  write(sheet, words, { ...(label ? { after: 4 } : {}), as: `H${level}` });
}

function drawBullets(sheet: Sheet, items: readonly Text[]): void {
  const { pdf, type } = sheet;
  const list = within(sheet, 'L');
  for (const { plain } of items) {
    font(sheet, 'plain');
    // The mark hangs left of its text; on a new sheet it must not stay behind on the old one.
    if (pdf.y + pdf.currentLineHeight(true) > bottomOf(sheet)) pdf.addPage();
    const item = within(list, 'LI');
    saying(within(item, 'Lbl'), () => {
      pdf.text('•', type.margin + 4, pdf.y, { lineBreak: false });
    });
    write(item, plain, { indent: 18, after: 4, as: 'LBody' });
  }
  pdf.y += type.after - 4;
}

import type { Piece, Words } from '../../kit/words/pieces.ts';
import type { Text } from '../../kit/words/text.ts';
import { drawChart } from './chart.ts';
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
export function drawWords(sheet: Sheet, words: Words, { charts, under = '', level }: Drawn): void {
  let title = under;
  let below = level;
  for (const piece of words) {
    if (piece.piece === 'heading') {
      title = piece.words;
      below = level + 1;
    }
    // A table that is about what the heading says need not say it again.
    const again = piece.piece === 'table' && piece.table.caption === title;
    if (charts || piece.piece !== 'chart')
      draw(sheet, again ? { ...piece, table: { ...piece.table, caption: '' } } : piece, { level, below });
  }
}

interface Depth {
  readonly level: number;
  /** Of a label. No level is left out, whether or not a heading stands above it. */
  readonly below: number;
}

function draw(sheet: Sheet, piece: Piece, { level, below }: Depth): void {
  const { pdf, type } = sheet;
  if (piece.piece === 'heading') drawHeading(sheet, piece.words, level);
  if (piece.piece === 'paragraph') drawParagraph(sheet, piece.text, below);
  if (piece.piece === 'quote') write(within(font(sheet, 'leaning'), 'BlockQuote'), piece.words, { indent: 18 });
  if (piece.piece === 'bullets') drawBullets(sheet, piece.items);
  if (piece.piece === 'aside') {
    pdf.font('plain').fontSize(type.quiet).fillColor(ink.quiet);
    write(sheet, piece.text.plain);
  }
  if (piece.piece === 'entry' || piece.piece === 'row') write(font(sheet, 'plain'), piece.text.plain);
  if (piece.piece === 'table') drawTable(sheet, piece.table);
  if (piece.piece === 'chart') drawChart(sheet, piece.chart);
  if (piece.piece === 'divider') drawLine(sheet);
}

function font(sheet: Sheet, name: 'plain' | 'bold' | 'leaning'): Sheet {
  sheet.pdf.font(name).fontSize(sheet.type.text);
  return sheet;
}

function drawHeading(sheet: Sheet, words: string, level: number): void {
  keepTogether(sheet);
  sheet.pdf.font('bold').fontSize(sheet.type.heading);
  write(sheet, words, { as: `H${level}` });
}

/** A paragraph that is bold from end to end is a label: it is printed so, is a heading to who hears it, and is not left alone at the foot of a sheet. */
function drawParagraph(sheet: Sheet, { mrkdwn, plain }: Text, level: number): void {
  const label = /^\*[^*]+\*$/.test(mrkdwn) && !plain.startsWith('*');
  if (label) keepTogether(sheet);
  write(font(sheet, label ? 'bold' : 'plain'), plain, label ? { after: 4, as: `H${level}` } : {});
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

import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Piece, Table, Words } from '../words/pieces.ts';
import type { Text } from '../words/text.ts';
import type { Paper } from './paper.ts';

type Printed = Extract<Paper, { kind: 'print' }>;

const margin = 72;
/** Least room, in points, for a heading and the first line of what it is about. */
const roomForHeading = 90;
const ink = { text: '#111111', quiet: '#444444', line: '#999999' } as const;

/** One font family goes with the app, so that every name is printed right whatever the machine has. */
const require = createRequire(import.meta.url);
const fonts = {
  plain: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  leaning: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Oblique.ttf'),
} as const;

/** A PDF on US Letter: large type, each of `pages` from the top of a sheet, the title and number at the foot of every sheet. */
export async function print({ title, pages }: Printed): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'LETTER',
    margin,
    autoFirstPage: false,
    bufferPages: true,
    lang: 'en-US',
    displayTitle: true,
    info: { Title: title },
  });
  for (const [name, file] of Object.entries(fonts)) pdf.registerFont(name, file);
  const bytes = bytesOf(pdf);
  for (const words of pages) drawPage(pdf, words);
  drawFeet(pdf, title);
  pdf.end();
  return bytes;
}

async function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of pdf) parts.push(part);
  return Buffer.concat(parts);
}

function drawPage(pdf: PDFKit.PDFDocument, words: Words): void {
  pdf.addPage();
  for (const piece of words) draw(pdf, piece);
}

/** Buttons and charts are not printed: on paper nothing can be pressed, and beside a chart stands its table. */
function draw(pdf: PDFKit.PDFDocument, piece: Piece): void {
  if (piece.piece === 'heading') drawHeading(pdf, piece.words);
  if (piece.piece === 'paragraph') drawParagraph(pdf, piece.text);
  if (piece.piece === 'quote') write(pdf.font('leaning').fontSize(13), piece.words, { indent: 18 });
  if (piece.piece === 'bullets') drawBullets(pdf, piece.items);
  if (piece.piece === 'aside') write(pdf.font('plain').fontSize(10.5).fillColor(ink.quiet), piece.text.plain);
  if (piece.piece === 'entry') write(pdf.font('plain').fontSize(13), piece.text.plain);
  if (piece.piece === 'table') drawTable(pdf, piece.table);
  if (piece.piece === 'divider') drawLine(pdf);
}

function drawHeading(pdf: PDFKit.PDFDocument, words: string): void {
  keepTogether(pdf);
  write(pdf.font('bold').fontSize(19), words);
}

/** A paragraph that is bold from end to end is a label: it is printed so, and not left alone at the foot of a sheet. */
function drawParagraph(pdf: PDFKit.PDFDocument, { mrkdwn, plain }: Text): void {
  const label = /^\*[^*]+\*$/.test(mrkdwn) && !plain.startsWith('*');
  if (label) keepTogether(pdf);
  write(pdf.font(label ? 'bold' : 'plain').fontSize(13), plain, { after: label ? 4 : 12 });
}

function drawBullets(pdf: PDFKit.PDFDocument, items: readonly Text[]): void {
  for (const { plain } of items) {
    pdf.font('plain').fontSize(13);
    // The mark hangs left of its text; on a new sheet it must not stay behind on the old one.
    if (pdf.y + pdf.currentLineHeight(true) > pdf.page.height - margin) pdf.addPage();
    pdf.text('•', margin + 4, pdf.y, { lineBreak: false });
    write(pdf, plain, { indent: 18, after: 4 });
  }
  pdf.y += 8;
}

function drawTable(pdf: PDFKit.PDFDocument, { caption, headings, rows }: Table): void {
  keepTogether(pdf);
  write(pdf.font('bold').fontSize(11), caption, { after: 4 });
  const width = (pdf.page.width - 2 * margin) / (headings.length + 1);
  pdf.font('plain').fontSize(10);
  const cells = rows.map((row) => headings.map((_, at) => row[at] ?? ''));
  pdf.table({
    columnStyles: headings.map((_, at) => (at === 0 ? 2 * width : width)),
    defaultStyle: { border: 0.5, borderColor: ink.line, padding: 4 },
    data: [headings.map((text) => ({ text, font: { src: fonts.bold, size: 10 } })), ...cells],
  });
  pdf.x = margin;
  pdf.y += 12;
}

function drawLine(pdf: PDFKit.PDFDocument): void {
  const right = pdf.page.width - margin;
  pdf.moveTo(margin, pdf.y).lineTo(right, pdf.y).lineWidth(0.5).strokeColor(ink.line).stroke();
  pdf.y += 12;
}

function keepTogether(pdf: PDFKit.PDFDocument): void {
  if (pdf.y + roomForHeading > pdf.page.height - margin) pdf.addPage();
}

/** Writes below what is there, in the font that is chosen, and goes back to the usual ink. */
function write(pdf: PDFKit.PDFDocument, words: string, { indent = 0, after = 12 } = {}): void {
  if (words !== '') {
    pdf.text(words, margin + indent, pdf.y, { width: pdf.page.width - 2 * margin - indent, lineGap: 3 });
    pdf.y += after;
  }
  pdf.fillColor(ink.text);
  pdf.x = margin;
}

function drawFeet(pdf: PDFKit.PDFDocument, title: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    pdf.switchToPage(start + at);
    const width = pdf.page.width - 2 * margin;
    const foot = pdf.font('plain').fontSize(9).fillColor(ink.quiet);
    // With a height of its own the foot stays in the margin; without one it would begin a new page.
    const options = { width, height: 12, ellipsis: true } as const;
    foot.text(title, margin, pdf.page.height - 46, { ...options, width: width - 100 });
    foot.text(`Page ${at + 1} of ${count}`, margin, pdf.page.height - 46, { ...options, align: 'right' });
  }
}

import type { Paper } from '../../kit/paper.ts';
import type { Words } from '../../kit/words/pieces.ts';
import { drawWords } from './draw.ts';
import { drawReport } from './report.ts';
import { ink, newSheet, reportType, type Sheet, slipType, widthOf } from './sheet.ts';
import { saying, unsaid, within } from './tags.ts';

type Printed = Extract<Paper, { kind: 'print' }>;

/** A PDF on US Letter: slips in large type, each from the top of a sheet, or a report; with what it is and its number at the foot of every sheet. */
export async function print({ title, pages, report }: Printed): Promise<Uint8Array> {
  const sheet = newSheet(title, report ? reportType : slipType);
  const bytes = bytesOf(sheet.pdf);
  const mark = markOf(sheet, report?.mark ?? '');
  if (report) drawReport(sheet, pages, report);
  else for (const words of pages) drawSlip(sheet, words);
  drawMargins(sheet, { foot: report?.foot ?? title, mark, number: report ? short : long });
  sheet.pdf.end();
  return bytes;
}

interface Mark {
  readonly words: string;
  /** Where it is said once, before everything else; at the head of every further sheet it is for the eye. */
  readonly said: Sheet;
}

const markOf = (sheet: Sheet, words: string): Mark | undefined =>
  words === '' ? undefined : { words, said: within(sheet, 'P') };

async function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of pdf) parts.push(part);
  return Buffer.concat(parts);
}

/** Beside a chart stands its table: on a slip that is enough. */
function drawSlip(sheet: Sheet, words: Words): void {
  sheet.pdf.addPage();
  drawWords(within(sheet, 'Sect'), words, { charts: false, level: 1 });
}

const long = (page: number, count: number): string => `Page ${page} of ${count}`;
const short = (page: number, count: number): string => `${page} of ${count}`;

interface Margins {
  readonly foot: string;
  readonly mark: Mark | undefined;
  number(page: number, count: number): string;
}

function drawMargins(sheet: Sheet, { foot, mark, number }: Margins): void {
  const { pdf } = sheet;
  const { start, count } = pdf.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    pdf.switchToPage(start + at);
    pdf.font('plain').fontSize(9).fillColor(ink.quiet);
    if (mark) drawMark(sheet, mark, at === 0);
    unsaid(sheet, 'Pagination', () => drawFoot(sheet, foot, number(at + 1, count)));
  }
}

// With a height of its own the margin's text stays there; without one it would begin a new page.
const inMargin = { height: 12, ellipsis: true } as const;

function drawMark(sheet: Sheet, { words, said }: Mark, first: boolean): void {
  const { pdf, type } = sheet;
  const draw = () => {
    pdf.font('bold').text(words, type.margin, 30, { ...inMargin, width: widthOf(sheet), align: 'right' });
  };
  if (first) saying(said, draw);
  else unsaid(sheet, 'Pagination', draw);
}

function drawFoot(sheet: Sheet, foot: string, number: string): void {
  const { pdf, type } = sheet;
  const [width, y] = [widthOf(sheet), pdf.page.height - 46];
  pdf.font('plain').text(foot, type.margin, y, { ...inMargin, width: width - 80 });
  pdf.text(number, type.margin, y, { ...inMargin, width, align: 'right' });
}

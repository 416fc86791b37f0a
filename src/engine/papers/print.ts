import type { Paper } from '../../kit/paper.ts';
import type { Words } from '../../kit/words/pieces.ts';
import { drawWords } from './draw.ts';
import { drawReport } from './report.ts';
import { ink, newSheet, reportType, type Sheet, slipType, widthOf } from './sheet.ts';

type Printed = Extract<Paper, { kind: 'print' }>;

/** A PDF on US Letter: slips in large type, each from the top of a sheet, or a report; with what it is and its number at the foot of every sheet. */
export async function print({ title, pages, report }: Printed): Promise<Uint8Array> {
  const sheet = newSheet(title, report ? reportType : slipType);
  const bytes = bytesOf(sheet.pdf);
  if (report) drawReport(sheet, pages, report);
  else for (const words of pages) drawSlip(sheet, words);
  drawMargins(sheet, { foot: report?.foot ?? title, mark: report?.mark ?? '', number: report ? short : long });
  sheet.pdf.end();
  return bytes;
}

async function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of pdf) parts.push(part);
  return Buffer.concat(parts);
}

/** Beside a chart stands its table: on a slip that is enough. */
function drawSlip(sheet: Sheet, words: Words): void {
  sheet.pdf.addPage();
  drawWords(sheet, words, { charts: false });
}

const long = (page: number, count: number): string => `Page ${page} of ${count}`;
const short = (page: number, count: number): string => `${page} of ${count}`;

interface Margins {
  readonly foot: string;
  readonly mark: string;
  number(page: number, count: number): string;
}

function drawMargins(sheet: Sheet, { foot, mark, number }: Margins): void {
  const { pdf, type } = sheet;
  const { start, count } = pdf.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    pdf.switchToPage(start + at);
    const width = widthOf(sheet);
    const quiet = pdf.font('plain').fontSize(9).fillColor(ink.quiet);
    // With a height of its own the foot stays in the margin; without one it would begin a new page.
    const options = { width, height: 12, ellipsis: true } as const;
    if (mark !== '')
      quiet
        .font('bold')
        .text(mark, type.margin, 30, { ...options, align: 'right' })
        .font('plain');
    quiet.text(foot, type.margin, pdf.page.height - 46, { ...options, width: width - 80 });
    quiet.text(number(at + 1, count), type.margin, pdf.page.height - 46, { ...options, align: 'right' });
  }
}

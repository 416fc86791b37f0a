import type { Paper } from '../../kit/paper.ts';
import { writeWorkbook } from '../../kit/sheets/write.ts';
import { print } from './print.ts';

/** The bytes of the file: a PDF or an .xlsx workbook. */
export function render(paper: Paper): Promise<Uint8Array> {
  return paper.kind === 'print' ? print(paper) : writeWorkbook(paper.sheets);
}

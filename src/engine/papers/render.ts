import type { Paper } from '../../kit/paper.ts';
import { writeWorkbook } from '../../kit/sheets/write.ts';
import { pageOf } from './page/page.ts';
import { print } from './print.ts';

/** The bytes of the file. The library that writes Word files is read when one is written: no other paper waits for it. */
export async function render(paper: Paper): Promise<Uint8Array> {
  switch (paper.kind) {
    case 'print':
      return print(paper);
    case 'page':
      return pageOf(paper);
    case 'word':
      return (await import('./word.ts')).wordFile(paper);
    case 'workbook':
      return writeWorkbook(paper.sheets);
  }
}

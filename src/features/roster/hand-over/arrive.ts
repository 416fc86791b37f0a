import type { Writing } from '../../../kit/context.ts';
import type { Arrived } from '../../../kit/errands/errand.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import type { Sheet } from '../../../kit/sheets/cell.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { prepareImport } from '../workbook/import.ts';
import { asFarAsRead } from '../workbook/read.ts';
import { importForm } from './form.ts';
import { askingWords, importMessage, notFetched, readingIt, returnedWords } from './messages.ts';
import { hashOf } from './preview.ts';
import { awaitDecision, beginImport, closeImport, type ImportRow, importById } from './store.ts';

/** Takes a workbook. Reading it waits for Slack, so that is an errand; the preview comes as a message. */
export const handOver = saving(importForm, (c, { answers }) => {
  const { id, slackId } = c.viewer.person;
  const about = beginImport(c, id);
  const request = { kind: 'readWorkbook', file: answers.workbook, by: slackId ?? '', about } as const;
  return done({ errands: [{ name: 'roster/workbook', request }], tell: readingIt });
});

/** The workbook was read, or cannot be. */
export function hearWorkbook(c: Writing, arrived: Arrived): Done {
  if (arrived.kind === 'readWorkbook') {
    const { read } = arrived;
    return forReading(c, arrived.about, (row) =>
      'sheets' in read ? preview(c, row, read.sheets) : giveBack(c, row, [paragraph(read.refused)]),
    );
  }
  if (arrived.kind === 'gaveUp' && arrived.request.kind === 'readWorkbook')
    return forReading(c, arrived.request.about, (row) => giveBack(c, row, notFetched));
  return done();
}

/** One that somebody has given up meanwhile is not answered. */
function forReading(c: Writing, id: string, work: (row: ImportRow) => Done): Done {
  const row = importById(c.db, id);
  return row?.state === 'reading' ? work(row) : done();
}

function preview(c: Writing, row: ImportRow, sheets: readonly Sheet[]): Done {
  const prepared = prepareImport(c.db, sheets, c.today);
  if (prepared.kind !== 'ready') return giveBack(c, row, prepared.words);
  awaitDecision(c.db, row.id, asFarAsRead(sheets), hashOf(prepared));
  return done({ messages: importMessage(row, askingWords(row.id, prepared.words, prepared.difference)) });
}

function giveBack(c: Writing, row: ImportRow, words: Words): Done {
  closeImport(c, row.id, 'closed');
  return done({ messages: importMessage(row, returnedWords(words)) });
}

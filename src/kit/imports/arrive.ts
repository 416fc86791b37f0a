import { createHash } from 'node:crypto';
import { can } from '../../district/policy.ts';
import { personById } from '../../district/roster.ts';
import { askedBy, type Writing } from '../context.ts';
import type { Arrived } from '../errand.ts';
import { saving } from '../forms/saving.ts';
import { type Done, done } from '../outcome.ts';
import type { Sheet } from '../sheets/cell.ts';
import { paragraph, plain, type Words } from '../words/pieces.ts';
import type { importFormOf } from './form.ts';
import { askingWords, importMessage, notFetched, otherKindWords, readingIt, returnedWords } from './messages.ts';
import { importNames } from './names.ts';
import { awaitDecision, beginImport, closeImport, importById } from './store.ts';
import type { ImportRow } from './table.ts';
import type { Prepared, Workbook } from './workbook.ts';

/** Takes a workbook. Reading it waits for Slack, so that is an errand; the preview comes as a message. */
export function taking<Found>(of: Workbook<Found>, form: ReturnType<typeof importFormOf>) {
  return saving(form, (c, { answers }) => {
    const { id, slackId } = c.viewer.person;
    const about = beginImport(c, of.table, id);
    const request = { kind: 'readWorkbook', file: answers.workbook, by: slackId ?? '', about } as const;
    return done({ errands: [{ name: importNames(of).read, request }], tell: readingIt });
  });
}

/** The workbook was read, or cannot be. */
export function hearing<Found>(of: Workbook<Found>): (c: Writing, arrived: Arrived) => Done {
  return (c, arrived) => {
    if (arrived.kind === 'readWorkbook') {
      const { read } = arrived;
      return forReading(c, of, arrived.about, (row) =>
        'sheets' in read ? preview(c, of, row, read.sheets) : giveBack(c, of, row, [paragraph(read.refused)]),
      );
    }
    if (arrived.kind === 'gaveUp' && arrived.request.kind === 'readWorkbook')
      return forReading(c, of, arrived.request.about, (row) => giveBack(c, of, row, notFetched));
    return done();
  };
}

/** One that somebody has given up meanwhile is not answered. */
function forReading<Found>(c: Writing, of: Workbook<Found>, id: string, work: (row: ImportRow) => Done): Done {
  const row = importById(c.db, of.table, id);
  return row?.state === 'reading' ? work(row) : done();
}

function preview<Found>(c: Writing, of: Workbook<Found>, row: ImportRow, sheets: readonly Sheet[]): Done {
  const other = of.holds(sheets) ? undefined : c.workbooks.find((one) => one.holds(sheets));
  if (other) {
    const importer = row.importerId === null ? undefined : personById(c.db, row.importerId);
    const may = importer !== undefined && can(askedBy(c, importer).viewer, other.ability);
    closeImport(c, of.table, row.id, { state: 'closed' });
    return done({ messages: importMessage(of, row, otherKindWords(of.says, other, may)) });
  }
  const prepared = of.prepare(c, sheets, {}, row.importerId);
  if (prepared.kind !== 'ready') return giveBack(c, of, row, prepared.words);
  awaitDecision(c.db, of.table, row.id, { sheets: of.asFarAsRead(sheets), previewHash: hashOf(prepared) });
  return done({ messages: importMessage(of, row, askingWords(of, row.id, prepared)) });
}

function giveBack<Found>(c: Writing, of: Workbook<Found>, row: ImportRow, words: Words): Done {
  closeImport(c, of.table, row.id, { state: 'closed' });
  return done({ messages: importMessage(of, row, returnedWords(of, words)) });
}

/** What a preview said. Only what was shown is imported: another hash means that the records, or the day, have changed since. */
export function hashOf({
  words,
  confirm,
}: Pick<Extract<Prepared<never>, { kind: 'ready' }>, 'words' | 'confirm'>): string {
  return createHash('sha256')
    .update(JSON.stringify([plain(words), confirm?.typed]))
    .digest('base64url');
}

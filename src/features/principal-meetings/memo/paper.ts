import { sayDay, sayShortDay } from '../../../district/days.ts';
import { pdfOf } from '../../../kit/documents/pdf.ts';
import type { Paper } from '../../../kit/paper.ts';
import { aside, heading, type Piece, paragraph } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { memoBody, memoKind, memoTitle, useOf } from './document.ts';
import { responsePieces } from './messages.ts';
import { memoNames } from './names.ts';
import { type Memo, type MemoVersion, memoById, memoVersionsOf } from './store.ts';

/** The wire name of the paper. */
export const memoPaper = 'memos/paper';

/** *PDF*: the newest version, with the response at its end. */
export const memoPdf = pdfOf(memoKind, { button: memoNames.pdf, paper: memoPaper }, (c, id) => {
  const memo = memoById(c.db, id);
  const versions = memoVersionsOf(c.db, id);
  const version = versions.at(-1);
  return memo && version && paperOf(memo, version);
});

/** The memo on paper: the words of the message, below a head of its own. */
export function paperOf(memo: Memo, { document, number, onDay, changes }: MemoVersion): Paper {
  const title = memoTitle(document);
  const corrected: Piece[] =
    number === 1
      ? []
      : [paragraph(`Version ${number}, ${sayDay(onDay)}`), paragraph(say`${bold('What changed')}: ${changes}`)];
  const page = [
    heading(title),
    paragraph(`${document.district}, ${document.school}`),
    paragraph(`From ${document.by} to ${document.to}, sent on ${sayDay(memo.sentOn)}`),
    ...corrected,
    ...memoBody(document),
    ...responsePieces(memo),
    ...useOf(document),
    aside('For the principal and the district’s leaders only.'),
  ];
  return {
    kind: 'print',
    fileName: `memo-${document.meetingDay}${number > 1 ? `-version-${number}` : ''}.pdf`,
    title,
    pages: [page],
    report: {
      foot: `${document.school}, meeting of ${sayShortDay(document.meetingDay)}${number > 1 ? `, version ${number}` : ''}`,
      mark: document.sample ? 'SAMPLE DATA' : '',
      contents: [],
    },
  };
}

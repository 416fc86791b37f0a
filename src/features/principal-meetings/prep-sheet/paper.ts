import { sayDay, sayShortDay } from '../../../district/days.ts';
import { pdfOf } from '../../../kit/documents/pdf.ts';
import type { Paper } from '../../../kit/paper.ts';
import { heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { andNames, principalMeetingNames } from '../messages.ts';
import { principalMeetingById } from '../store.ts';
import { type PrepSheetDocument, prepSheetKind, prepSheetPartNames } from './document.ts';
import { type AddedSince, addedSinceWords, isNothing, sheetTitle } from './messages.ts';
import { addedTo } from './post.ts';
import { sheetHeadline, sheetParts, sheetSilent } from './rules.ts';
import { prepSheetById } from './store.ts';

const names = { button: principalMeetingNames.pdf, paper: 'principal-meetings/sheet-paper' } as const;

/** The prep sheet as one PDF; what was added to talk about since stands apart at its end. */
export const sheetPdf = pdfOf(prepSheetKind, names, (c, id) => {
  const sheet = prepSheetById(c.db, id);
  const meeting = sheet && principalMeetingById(c.db, sheet.meetingId);
  if (!sheet || !meeting) return undefined;
  const later = addedTo(c, meeting, sheet);
  return sheetPaper(sheet.document, later);
});

function sheetPaper(document: PrepSheetDocument, later: AddedSince): Paper {
  const parts = sheetParts(document.pieces, prepSheetPartNames);
  const title = sheetTitle(document);
  return {
    kind: 'print',
    fileName: `prep-sheet-${document.school.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${document.meetingDay}.pdf`,
    title,
    pages: [
      coverOf(document, title),
      ...parts.map(({ part, whole }) => [heading(prepSheetPartNames[part]), ...whole]),
      ...(isNothing(later) ? [] : [addedSinceWords(later)]),
    ],
    report: {
      foot: `${document.school}, principal meeting of ${sayShortDay(document.meetingDay)}`,
      mark: document.sample ? 'SAMPLE DATA' : '',
      contents: [
        ...parts.map((one) => `${prepSheetPartNames[one.part]}: ${sheetHeadline(one)}`),
        ...(isNothing(later) ? [] : ['Added since it was frozen']),
      ],
    },
  };
}

function coverOf(document: PrepSheetDocument, title: string): Words {
  const { district, meetingDay, principal, leads, frozenOn, since, sentence, pieces } = document;
  const silent = sheetSilent(pieces).map((part) => prepSheetPartNames[part]);
  return [
    heading(title),
    paragraph(district),
    paragraph(`${principal} with ${andNames(leads)}, ${sayDay(meetingDay)}`),
    paragraph(`Frozen on ${frozenOn}. It covers what happened since ${sayShortDay(since)}.`),
    ...(sentence === '' ? [] : [paragraph(sentence)]),
    paragraph('Only the principal and the district’s leaders may read this. Please don’t leave it lying around.'),
    ...(silent.length === 0 ? [] : [paragraph(`Nothing on record for: ${silent.join(', ')}.`)]),
  ];
}

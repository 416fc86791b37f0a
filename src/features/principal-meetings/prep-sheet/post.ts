import type { Reading } from '../../../kit/context.ts';
import { aboutIt } from '../../../kit/documents/kind.ts';
import { isInSlack, readersAmong } from '../../../kit/documents/readers.ts';
import { threadMessages } from '../../../kit/documents/thread.ts';
import type { Message } from '../../../kit/outcome.ts';
import { writtenSoFar } from '../at-work/list.ts';
import { meetingLeads } from '../calendar/store.ts';
import type { PrincipalMeeting } from '../store.ts';
import { topicsOf } from '../topics/store.ts';
import { prepSheetKind } from './document.ts';
import { type AddedSince, addedSinceWords, isNothing, sheetCoverWords, sheetNotice, sheetReplies } from './messages.ts';
import { type FrozenSheet, prepSheetOf } from './store.ts';

/** Those who have a sheet in their messages: the principal it is about, and who meets them. */
function readersOfSheet(c: Reading, meeting: PrincipalMeeting, { personId }: FrozenSheet) {
  const ids = [personId, ...meetingLeads(c.db, meeting).map(({ id }) => id)];
  return readersAmong(c, ids, prepSheetKind.can, { addressee: personId }).filter(isInSlack);
}

const nameFor = (sheet: FrozenSheet, personId: string): string => `${prepSheetKind.nameOf(sheet.id)}/to/${personId}`;

/** Brings a sheet to both: a cover with all of it as a PDF, and a reply for each part. */
export function bringSheet(c: Reading, meeting: PrincipalMeeting, sheet: FrozenSheet): Message[] {
  const thread = { cover: coverNow(c, sheet), replies: sheetReplies(sheet.document) };
  return readersOfSheet(c, meeting, sheet).flatMap(({ person }) =>
    threadMessages(commonTo(sheet, person.id), nameFor(sheet, person.id), thread),
  );
}

const commonTo = ({ id, document }: FrozenSheet, personId: string) => ({
  to: { person: personId },
  ...aboutIt(prepSheetKind, id),
  notice: sheetNotice(document),
});

const coverNow = (c: Reading, sheet: FrozenSheet) =>
  sheetCoverWords(sheet.document, sheet, writtenSoFar(c.db, sheet.meetingId));

/** The covers say what was written down since: whoever opens theirs sees that the other did. */
export function coversAgain(c: Reading, meeting: PrincipalMeeting): Message[] {
  const sheet = prepSheetOf(c.db, meeting.id);
  if (!sheet) return [];
  return readersOfSheet(c, meeting, sheet).map(({ person }) => ({
    ...commonTo(sheet, person.id),
    name: nameFor(sheet, person.id),
    words: coverNow(c, sheet),
  }));
}

/** What somebody wants to talk about, once the sheet is frozen: below it in both threads, while it stays as it was. */
export function addedSince(c: Reading, meeting: PrincipalMeeting): Message[] {
  const sheet = prepSheetOf(c.db, meeting.id);
  if (!sheet) return [];
  const later = addedTo(c, meeting, sheet);
  if (isNothing(later)) return [];
  return readersOfSheet(c, meeting, sheet).map(({ person }) => {
    const under = nameFor(sheet, person.id);
    const notice = 'Something was added to talk about since the prep sheet was frozen.';
    return { ...commonTo(sheet, person.id), notice, name: `${under}/added`, under, words: addedSinceWords(later) };
  });
}

/** What was added to talk about since a sheet was frozen; nothing where another principal is met now. */
export function addedTo(
  c: Pick<Reading, 'db'>,
  meeting: PrincipalMeeting,
  { personId, frozenAt, document }: FrozenSheet,
): AddedSince {
  if (personId !== meeting.principalId) return { topics: [], files: [] };
  const { topics, files } = topicsOf(c, meeting);
  const later = topics.filter(({ at }) => Date.parse(at) > Date.parse(frozenAt));
  return { topics: later, files: files.slice(document.files) };
}

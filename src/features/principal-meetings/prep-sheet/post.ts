import type { Day } from '../../../district/days.ts';
import type { Reading } from '../../../kit/context.ts';
import { aboutIt } from '../../../kit/documents/kind.ts';
import { isInSlack, readersAmong } from '../../../kit/documents/readers.ts';
import { threadMessages } from '../../../kit/documents/thread.ts';
import type { Message } from '../../../kit/outcome.ts';
import { isSaid } from '../../../kit/threads.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { bold } from '../../../kit/words/text.ts';
import { writtenSoFar } from '../at-work/list.ts';
import { meetingLeads, meetingsBetween } from '../calendar/store.ts';
import type { PrincipalMeeting } from '../store.ts';
import { topicsOf } from '../topics/store.ts';
import { prepSheetKind } from './document.ts';
import {
  type AddedSince,
  addedSinceWords,
  isNothing,
  sheetCoverWords,
  sheetListNotice,
  sheetListWords,
  sheetNotice,
  sheetReplies,
} from './messages.ts';
import { type FrozenSheet, prepSheetOf } from './store.ts';

/** Those who have a sheet in their messages: the principal it is about, and who meets them. */
function readersOfSheet(c: Reading, meeting: PrincipalMeeting, { personId }: FrozenSheet) {
  const ids = [personId, ...meetingLeads(c.db, meeting).map(({ id }) => id)];
  return readersAmong(c, ids, prepSheetKind.can, { addressee: personId }).filter(isInSlack);
}

const nameFor = (sheet: Pick<FrozenSheet, 'id'>, personId: string): string =>
  `${prepSheetKind.nameOf(sheet.id)}/to/${personId}`;

/** A sheet with the meeting it is for. */
export interface BroughtSheet {
  readonly meeting: PrincipalMeeting;
  readonly sheet: FrozenSheet;
}

/**
 * Brings the sheets of a day: a cover with all of it as a PDF, and a reply for each part. Whoever meets several principals that day has
 * one message with all of theirs instead, and each whole behind its button.
 */
export function bringSheets(c: Reading, day: Day, frozen: readonly BroughtSheet[]): Message[] {
  const to = frozen.flatMap((one) =>
    readersOfSheet(c, one.meeting, one.sheet).map(({ person: { id } }) => ({ ...one, id })),
  );
  const led = ({ id, sheet }: (typeof to)[number]) => id !== sheet.personId;
  const isListed = (one: (typeof to)[number]) =>
    led(one) &&
    (isSaid(c.db, listFor(day, one.id)) || to.filter((other) => led(other) && other.id === one.id).length > 1);
  const lists = new Set(to.filter(isListed).map(({ id }) => id));
  return [
    ...to.filter((one) => !isListed(one)).flatMap(({ id, sheet }) => threadOf(c, sheet, id)),
    ...[...lists].flatMap((id) => listNow(c, day, id)),
  ];
}

const threadOf = (c: Reading, sheet: FrozenSheet, personId: string): Message[] =>
  threadMessages(commonTo(sheet, personId), nameFor(sheet, personId), {
    cover: coverNow(c, sheet),
    replies: sheetReplies(sheet.document),
  });

const listFor = (day: Day, personId: string): string => `prep-sheets/${day}/to/${personId}`;

/** Whether somebody has a sheet in the list of its day, and not by itself. */
const hasInList = (c: Reading, { id, document, personId }: FrozenSheet, reader: string): boolean =>
  reader !== personId && isSaid(c.db, listFor(document.meetingDay, reader)) && !isSaid(c.db, nameFor({ id }, reader));

/** A leader’s sheets of a day as they stand now; one of a meeting that was moved since is behind its own date. */
function listNow(c: Reading, day: Day, personId: string): Message[] {
  const sheets = meetingsBetween(c.db, day, day).flatMap((meeting) => {
    const leads = meeting.cancelledOn === null && meetingLeads(c.db, meeting).some(({ id }) => id === personId);
    const sheet = leads ? prepSheetOf(c.db, meeting.id) : undefined;
    if (sheet?.document.meetingDay !== day || isSaid(c.db, nameFor(sheet, personId))) return [];
    return [{ sheet, beginsAt: meeting.beginsAt }];
  });
  const [first] = sheets;
  if (!first) return [];
  const words = sheetListWords(
    day,
    sheets.map(({ sheet: { meetingId, document }, beginsAt }) => {
      return { meetingId, beginsAt, document, written: writtenSoFar(c.db, meetingId) };
    }),
  );
  const notice = sheetListNotice(day, sheets.length);
  return [{ ...commonTo(first.sheet, personId), notice, name: listFor(day, personId), words }];
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
  return readersOfSheet(c, meeting, sheet).flatMap(({ person: { id } }) =>
    hasInList(c, sheet, id)
      ? listNow(c, sheet.document.meetingDay, id)
      : [{ ...commonTo(sheet, id), name: nameFor(sheet, id), words: coverNow(c, sheet) }],
  );
}

/** What somebody wants to talk about, once the sheet is frozen: below it in both threads, while it stays as it was. */
export function addedSince(c: Reading, meeting: PrincipalMeeting): Message[] {
  const sheet = prepSheetOf(c.db, meeting.id);
  if (!sheet) return [];
  const later = addedTo(c, meeting, sheet);
  if (isNothing(later)) return [];
  return readersOfSheet(c, meeting, sheet).map(({ person: { id } }) => {
    const own = nameFor(sheet, id);
    const notice = 'Something was added to talk about since the prep sheet was frozen.';
    const added = { ...commonTo(sheet, id), notice, name: `${own}/added` };
    if (!hasInList(c, sheet, id)) return { ...added, under: own, words: addedSinceWords(later) };
    const words = [paragraph(bold(meeting.school)), ...addedSinceWords(later)];
    return { ...added, under: listFor(sheet.document.meetingDay, id), words };
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

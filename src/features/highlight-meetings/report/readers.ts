import { highlightById, invitedTo } from '../../../district/highlight-meetings/store.ts';
import type { Viewer } from '../../../district/people.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { isInSlack, readersAmong } from '../../../kit/documents/readers.ts';
import { toEach } from '../../../kit/documents/thread.ts';
import type { Message } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { expectedByOffice } from '../guests/store.ts';
import { reportKind } from './document.ts';
import { reportWords } from './messages.ts';
import { editionsOf, finalReport } from './store.ts';

/** Who may read the final report of a meeting today: the monitor, the plan manager, the leaders, invited administrators. */
export function reportReaders(c: Reading, meetingId: string): Viewer[] {
  const invited = invitedTo(c.db, meetingId);
  return readersAmong(c, [...expectedByOffice(c), ...invited], reportKind.can, { invited });
}

/** Of these, those who can be told in Slack: by their ids. */
export const readersInSlack = (c: Reading, meetingId: string): string[] =>
  reportReaders(c, meetingId)
    .filter(isInSlack)
    .map(({ person }) => person.id);

/** The final report as its readers have it. Refuses while it is a draft, in the words for what is not there. */
export function readNow(c: Asked, meetingId: string): Words {
  const document = finalReport(c.db, meetingId);
  const meeting = highlightById(c.db, meetingId);
  if (!document || !meeting) throw notFound();
  return reportWords(document, meeting, editionsOf(c.db, meetingId));
}

/** Brings an edition to each of its readers who is in Slack. */
export function reportToReaders(c: Asked, meetingId: string, edition: number): Message[] {
  const cover = readNow(c, meetingId);
  const to = { kind: reportKind, id: meetingId, readers: reportReaders(c, meetingId) };
  return toEach(to, `${reportKind.nameOf(meetingId)}/report/${edition}`, () => ({ cover, replies: [] }));
}

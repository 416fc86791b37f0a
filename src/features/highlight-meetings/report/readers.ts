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
import { reportAlone, reportReplies, reportWords } from './messages.ts';
import { finalReport, versionsOf } from './store.ts';

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
  const { document, meeting } = finalOf(c, meetingId);
  return reportAlone(document, meeting, versionsOf(c.db, meetingId));
}

function finalOf(c: Reading, meetingId: string) {
  const document = finalReport(c.db, meetingId);
  const meeting = highlightById(c.db, meetingId);
  if (!document || !meeting) throw notFound();
  return { document, meeting };
}

/** Brings a version to each of its readers who is in Slack: its cover, and in the thread below it part by part. */
export function reportToReaders(c: Asked, meetingId: string, version: number): Message[] {
  const { document, meeting } = finalOf(c, meetingId);
  const cover = reportWords(document, meeting, version);
  const replies = reportReplies(document);
  const to = { kind: reportKind, id: meetingId, readers: reportReaders(c, meetingId) };
  return toEach(to, `${reportKind.nameOf(meetingId)}/report/${version}`, () => ({ cover, replies }));
}

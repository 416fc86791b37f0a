import { highlightById, invitedTo } from '../../../district/highlight-meetings/store.ts';
import type { Viewer } from '../../../district/people.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import { personById, viewerOn } from '../../../district/roster.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { Message } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { expectedByOffice, isTold } from '../guests/store.ts';
import { reportWords } from './messages.ts';
import { editionsOf, finalReport } from './store.ts';

/** Who may read the final report of a meeting today: the monitor, the plan manager, the leaders, invited administrators. */
export function readersOf(c: Reading, meetingId: string): Viewer[] {
  const invited = invitedTo(c.db, meetingId);
  return [...new Set([...expectedByOffice(c), ...invited])].flatMap((id) => {
    const person = personById(c.db, id);
    const viewer = person && viewerOn(c.db, person, c.today, c.settings);
    return viewer && can(viewer, 'highlights.read', { invited }) ? [viewer] : [];
  });
}

/** Of these, those who can be told in Slack: by their ids. */
export const readersInSlack = (c: Reading, meetingId: string): string[] =>
  readersOf(c, meetingId)
    .map(({ person }) => person.id)
    .filter((id) => isTold(c, id));

/** The final report as its readers have it. Refuses while it is a draft, in the words for what is not there. */
export function readNow(c: Asked, meetingId: string): Words {
  const document = finalReport(c.db, meetingId);
  const meeting = highlightById(c.db, meetingId);
  if (!document || !meeting) throw notFound();
  return reportWords(document, meeting, editionsOf(c.db, meetingId));
}

/** Brings an edition to each of its readers who is in Slack. */
export function toReaders(c: Asked, meetingId: string, edition: number): Message[] {
  const words = readNow(c, meetingId);
  return readersInSlack(c, meetingId).map((person) => ({
    name: `highlight/${meetingId}/report/${edition}/${person}`,
    ...{ to: { person }, about: refTo('highlightReport', meetingId), can: 'highlights.read' as const, words },
  }));
}

import { sayDay } from '../../../district/days.ts';
import {
  type HighlightMeeting,
  highlightById,
  invitedTo,
  nextHighlight,
  reportDueOn,
} from '../../../district/highlight-meetings/store.ts';
import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import type { Statement } from '../../../kit/statement.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { guestsOf, nextInvited } from '../guests/store.ts';
import { highlightNames } from '../messages.ts';
import { versionsOf } from '../report/store.ts';
import { type HighlightRequest, requestsFor } from '../requests/store.ts';
import { homeLine, nextMeetingWords, noneWords } from './messages.ts';

/** The next meeting that the viewer is expected at. */
export const nextFor = (c: Asked): HighlightMeeting | undefined =>
  can(c.viewer, 'highlights.meet') ? nextHighlight(c.db, c.today) : nextInvited(c, c.viewer.person.id);

/** Bare `/highlight`: the next meeting and the viewer’s part in it. */
export function showNextMeeting(c: Asked): Done {
  const next = nextFor(c);
  return done({ tell: next ? meetingNow(c, next) : noneWords(can(c.viewer, 'highlights.lead')) });
}

/** The same of the meeting a button names. */
export const showMeeting: ButtonPress = {
  name: highlightNames.next,
  ability: 'highlights.meet',
  about: 'highlightMeeting',
  press(c, value) {
    const meeting = highlightById(c.db, value);
    if (!meeting || meeting.cancelledOn !== null) throw new Refusal('That highlight meeting is called off.');
    return done({ tell: meetingNow(c, meeting) });
  },
};

/** A meeting as the viewer sees it now. */
export function meetingNow(c: Asked, meeting: HighlightMeeting): Words {
  const facets = { invited: invitedTo(c.db, meeting.id) };
  const versions = versionsOf(c.db, meeting.id);
  return nextMeetingWords({
    when: meeting,
    wanted: meeting.wanted,
    guests: guestsOf(c, meeting.id).map(({ name }) => name),
    mine: wantedOfMe(c, meeting),
    report: reportLine(meeting, versions),
    mayRead: versions > 0 && can(c.viewer, 'highlights.read', facets),
    mayNote: can(c.viewer, 'highlights.note'),
    mayLead: can(c.viewer, 'highlights.lead') && meeting.day >= c.today,
  });
}

function reportLine(meeting: HighlightMeeting, versions: number): string {
  if (versions === 0) return `⚪ The highlight report is a draft; it is due on ${sayDay(reportDueOn(meeting))}.`;
  return versions === 1
    ? '🟢 The highlight report is final.'
    : `🟢 The highlight report is final, version ${versions}.`;
}

const wantedOfMe = (c: Asked, meeting: HighlightMeeting): HighlightRequest[] =>
  requestsFor(c.db, [meeting.id]).filter(({ ownerId }) => ownerId === c.viewer.person.id);

/** On Home: the next meeting with what waits for the viewer. */
export function highlightHome(c: Asked): Statement[] {
  const next = nextFor(c);
  if (!next) return [];
  const open = wantedOfMe(c, next).filter(({ answer }) => answer === null).length;
  const due = reportDueOn(next);
  const isDraft = can(c.viewer, 'highlights.lead') && versionsOf(c.db, next.id) === 0;
  const draftDue = !isDraft ? '' : `${due < c.today ? '🔴 The report was' : '⚪ The report is'} due on ${sayDay(due)}.`;
  const words = [homeLine(next, open, draftDue)];
  return [{ part: 'next', words, refs: [refTo('highlightMeeting', next.id)], weight: 3, can: 'highlights.meet' }];
}

import { type Day, sayDay, timeOfDay } from '../../../district/days.ts';
import { type HighlightMeeting, highlightById, nextHighlight } from '../../../district/highlight-meetings/store.ts';
import type { Writing } from '../../../kit/context.ts';
import type { ButtonPress, Job } from '../../../kit/feature.ts';
import { schoolDaysLeft } from '../../../kit/meetings/dates.ts';
import { onceMore } from '../../../kit/meetings/thread.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { callOff } from '../../../kit/slots/appoint.ts';
import { everySchoolDay } from '../../../kit/slots/rule.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { finalReport } from '../report/store.ts';
import { keepOpen } from './closed-store.ts';
import { withheld } from './hear.ts';
import { closingJob, highlightAgendaNames } from './names.ts';
import { postedBefore } from './rules.ts';
import { highlightAgendaOf, keepHighlightPosted } from './store.ts';
import { syncItems } from './sync.ts';
import { highlightThreadNow, takenBack, threadOf } from './thread.ts';

/** The agenda goes to the channel now; posted already, it is posted where it was withheld. */
export const postHighlightAgenda: ButtonPress = {
  name: highlightAgendaNames.post,
  ability: 'highlights.lead',
  about: 'highlightMeeting',
  press(c, id) {
    const meeting = highlightById(c.db, id);
    if (!meeting || meeting.cancelledOn !== null) throw notFound();
    if (!finalReport(c.db, meeting.id))
      throw new Refusal('The report for this meeting is not final yet: the agenda is made from it.');
    const retract = highlightAgendaOf(c.db, meeting.id)?.withheldWhy == null ? [] : [onceMore(threadOf(meeting.id))];
    const messages = post(c, meeting, c.viewer.person.id);
    return done({ messages, retract, tell: [paragraph('It is on its way, and stays up to date there.')] });
  },
};

/** Two school days before the meeting the agenda is posted, if the report is final and nobody has done so. */
export const postHighlightInTime: Job = {
  name: 'agenda of the highlight meeting',
  when: everySchoolDay('07:00'),
  missed: 'latest',
  within: { hours: 24 },
  run(c) {
    const meeting = nextHighlight(c.db, c.today);
    if (!meeting || schoolDaysLeft(c, meeting) > postedBefore) return done();
    return done({ messages: postOnce(c, meeting) });
  },
};

/** Posts what is final and was not posted. */
function postOnce(c: Writing, meeting: HighlightMeeting): Message[] {
  const isPosted = highlightAgendaOf(c.db, meeting.id) !== undefined;
  return isPosted || !finalReport(c.db, meeting.id) ? [] : post(c, meeting, null);
}

/** Brings the agenda of a meeting whose report is final to its readers: in the channel, or to each of them where none is named. */
function post(c: Writing, meeting: HighlightMeeting, byId: string | null): Message[] {
  const document = finalReport(c.db, meeting.id);
  if (!document) return [];
  keepHighlightPosted(c, meeting.id, c.settings.highlightChannel, byId);
  syncItems(c, meeting, document);
  if (highlightAgendaOf(c.db, meeting.id)?.channelId == null)
    return withheld(c, meeting.id, 'no channel is named for highlight meetings');
  return highlightThreadNow(c, meeting.id);
}

/** A meeting was moved or called off, its guests changed, or its report became final: its thread says so, and begins then. */
export function highlightChanged(c: Writing, { meetingId }: { readonly meetingId: string }): Done {
  const meeting = highlightById(c.db, meetingId);
  const document = meeting && finalReport(c.db, meetingId);
  if (!meeting || !document) return done();
  const agenda = highlightAgendaOf(c.db, meetingId);
  if (!agenda)
    return done({ messages: meeting.cancelledOn === null && meeting.day >= c.today ? post(c, meeting, null) : [] });
  const takesPlaceAfterAll = agenda.closedAt !== null && isAhead(c, meeting);
  if (takesPlaceAfterAll) keepOpen(c.db, meetingId);
  if (takesPlaceAfterAll) callOff(c.db, closingJob, meetingId);
  const retract = takesPlaceAfterAll ? takenBack(c, meetingId) : [];
  // A further version may have more to talk about.
  if (highlightAgendaOf(c.db, meetingId)?.closedAt === null && meeting.cancelledOn === null)
    syncItems(c, meeting, document);
  return done({ messages: highlightThreadNow(c, meetingId), retract });
}

/** It has not begun: one that is closed was moved since. */
const isAhead = (c: Writing, { day, beginsAt }: HighlightMeeting): boolean =>
  day > c.today || (day === c.today && timeOfDay(c.now, c.settings.timeZone) < beginsAt);

/** What is said where there is no agenda to show. */
export const noAgenda = (day: Day | undefined): string =>
  day === undefined
    ? 'No highlight meeting is in the calendar yet.'
    : `The agenda of ${sayDay(day)} is made from the report, which is not final yet.`;

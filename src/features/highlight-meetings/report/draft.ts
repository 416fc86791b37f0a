import { addDays, type Day } from '../../../district/days.ts';
import { type HighlightMeeting, highlightsFrom, reportDueOn } from '../../../district/highlight-meetings/store.ts';
import { refTo } from '../../../district/ref.ts';
import { holdersOf } from '../../../district/roster.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { type ButtonPress, type Job, opens, place } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, type Message } from '../../../kit/outcome.ts';
import { everySchoolDay } from '../../../kit/slots/rule.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { canBeMessagedOnMeetings } from '../guests/store.ts';
import { highlightNames } from '../messages.ts';
import { choosePartForm, finalForm, remarkForm } from './form.ts';
import { gatherReport, reportedOn } from './gather.ts';
import { draftWords, dueText, readyWords } from './messages.ts';
import { readyBefore } from './rules.ts';
import { finalAmong, newestRemark, versionsOf } from './store.ts';

/** So many meetings ahead a report may be due, or something be wanted. */
export const ahead = 3;

/** Of these meetings, those whose report is still a draft. */
function drafts(c: Reading, meetings: readonly HighlightMeeting[]): HighlightMeeting[] {
  const final = finalAmong(
    c.db,
    meetings.map(({ id }) => id),
  );
  return meetings.filter(({ id }) => !final.includes(id));
}

/** In the morning, five school days before a report is due: its draft is ready to look at. */
export const draftReady: Job = {
  name: 'draft of the highlight report',
  when: everySchoolDay('07:30'),
  missed: 'latest',
  within: { hours: 8 },
  run(c, { day }) {
    const ready = drafts(c, highlightsFrom(c.db, day, ahead)).filter((one) => isReady(c, one, day));
    return done({ messages: ready.flatMap((one) => tellReady(c, one)) });
  },
};

/** On the report’s due day and after, the reminders take over. */
function isReady({ db }: Reading, meeting: HighlightMeeting, day: Day): boolean {
  const due = reportDueOn(meeting);
  return day < due && schoolDaysIn(db, day, addDays(due, -1)).length <= readyBefore;
}

/** Once for each day a meeting has: moved, its report is due on another. */
function tellReady(c: Reading, meeting: HighlightMeeting): Message[] {
  return holdersOf(c.db, 'planManager', c.today)
    .filter((id) => canBeMessagedOnMeetings(c, id))
    .map((person) => ({
      name: `highlight/${meeting.id}/draft/${meeting.day}/${person}`,
      to: { person },
      about: refTo('highlightMeeting', meeting.id),
      can: 'highlights.lead' as const,
      words: readyWords(meeting, reportDueOn(meeting)),
    }));
}

/** From the day it is due, the plan manager is reminded until it is final. */
export function reportAsks(c: Reading, meetings: readonly HighlightMeeting[], of?: string): Ask[] {
  const reached = meetings.filter((one) => reportDueOn(one) <= c.today);
  const due = reached.length === 0 ? [] : drafts(c, reached);
  if (due.length === 0) return [];
  const managers = holdersOf(c.db, 'planManager', c.today).filter((id) => of === undefined || id === of);
  return due.flatMap((meeting) =>
    managers.map((id) => ({
      name: 'highlights/report-due' as const,
      of: id,
      about: refTo('highlightMeeting', meeting.id),
      can: 'highlights.lead' as const,
      by: reportDueOn(meeting),
      cap: 5,
      why: dueText(meeting, reportDueOn(meeting), c.today),
      button: place({ name: highlightNames.draft }, 'Look at the draft', meeting.id),
    })),
  );
}

/** The draft of a meeting’s report as it is now. */
export const draftNow = (c: Asked, meeting: HighlightMeeting): Words =>
  draftWords({
    document: gatherReport(c, meeting),
    when: meeting,
    due: reportDueOn(meeting),
    versions: versionsOf(c.db, meeting.id),
  });

const showDraft: ButtonPress = {
  name: highlightNames.draft,
  ability: 'highlights.lead',
  about: 'highlightMeeting',
  press: (c, id) => done({ tell: draftNow(c, reportedOn(c, id)) }),
};

/** The window for a remark on a part, with the newest that was written there. */
const remarkOn = (c: Reading, meetingId: string, place: string) =>
  opening(remarkForm, { meetingId, place, said: newestRemark(c.db, meetingId, place)?.id ?? '' });

const openRemark: ButtonPress = {
  name: highlightNames.remark,
  ability: 'highlights.lead',
  about: 'highlightMeeting',
  press: (c, meetingId, { more: place }) =>
    done({
      open: place === '' ? opening(choosePartForm, { meetingId }) : remarkOn(c, meetingId, place),
      inPlace: true,
    }),
};

/** Goes on to the window for the part that was chosen. */
export const choosePart = saving(choosePartForm, (c, { answers: { place }, params: { meetingId } }) =>
  done({ open: remarkOn(c, meetingId, place) }),
);

const openFinal = opens(
  highlightNames.final,
  finalForm,
  (c, meetingId) => ({ meetingId, edition: versionsOf(c.db, meetingId) + 1 }),
  { inPlace: true },
);

/** The buttons on a draft. */
export const draftButtons: readonly ButtonPress[] = [showDraft, openRemark, openFinal];

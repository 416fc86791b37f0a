import { addDays, type Day } from '../../../district/days.ts';
import { idFrom } from '../../../district/ref.ts';
import { schoolDayAfter } from '../../../district/school-days.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Job } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { everySchoolDay } from '../../../kit/slots/rule.ts';
import { toEach } from '../../../kit/told.ts';
import { meetingLeads } from '../calendar/store.ts';
import { isToldOfMeetings } from '../calendar/told.ts';
import { lastHeldAt, type PrincipalMeeting, principalMeetingRef } from '../store.ts';
import { gatherSheet } from './gather.ts';
import { noSheetWords } from './messages.ts';
import { type BroughtSheet, bringSheets } from './post.ts';
import { keepPrepSheet, withoutSheet } from './store.ts';

/** The last school day before a meeting at three: what is on record then is what both read. */
export const freezeSheets: Job = {
  name: 'freeze prep sheets',
  when: everySchoolDay('15:00'),
  missed: 'latest',
  // Over a vacation: what could not run on the last day before it is made up for while the meeting is to come.
  within: { hours: 24 * 20 },
  run(c, { day }) {
    const until = schoolDayAfter(c.db, day, 1);
    const days: Day[] = [];
    for (let one = addDays(day, 1); one <= until; one = addDays(one, 1)) if (one >= c.today) days.push(one);
    return freezeOf(c, days);
  },
};

/** The morning of a meeting: one that was added or moved there since yesterday at three gets its sheet now. */
export const freezeLate: Job = {
  name: 'freeze prep sheets of today',
  when: everySchoolDay('07:00'),
  missed: 'latest',
  within: { hours: 8 },
  run: (c, { day }) => (day === c.today ? freezeOf(c, [day]) : done()),
};

/** Freezes those of these days for good and brings them; where there is nobody to meet, those who would have led are told why there is none. */
function freezeOf(c: Writing, days: readonly Day[]): Done {
  const meetings = days.flatMap((day) => withoutSheet(c.db, day));
  const brought = days.flatMap((day) => {
    const frozen = meetings.flatMap((one) => (one.day === day ? freezeSheet(c, one) : []));
    return frozen.length === 0 ? [] : bringSheets(c, day, frozen);
  });
  const without = meetings.filter(({ principalId, principal }) => principalId === null || principal === null);
  return done({ messages: [...without.flatMap((meeting) => noSheet(c, meeting)), ...brought] });
}

function freezeSheet(c: Writing, meeting: PrincipalMeeting): BroughtSheet[] {
  const { principalId, principal } = meeting;
  if (principalId === null || principal === null) return [];
  const document = gatherSheet(
    c,
    { ...meeting, principalId, principal },
    lastHeldAt(c.db, meeting.schoolId, meeting.day),
  );
  const sheet = {
    id: idFrom('prepSheet', meeting.day, meeting.id),
    meetingId: meeting.id,
    personId: principalId,
    frozenAt: c.now.toString(),
    document,
  };
  keepPrepSheet(c.db, { ...sheet, onDay: c.today });
  return [{ meeting, sheet }];
}

const noSheet = (c: Writing, meeting: PrincipalMeeting) =>
  toEach(
    meetingLeads(c.db, meeting).flatMap(({ id }) => (isToldOfMeetings(c, id) ? [id] : [])),
    {
      name: `principal-meetings/${meeting.id}/no-sheet`,
      about: principalMeetingRef(meeting),
      can: 'principalMeetings.meet',
      words: noSheetWords(meeting),
    },
  );

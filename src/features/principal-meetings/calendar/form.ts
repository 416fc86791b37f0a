import { z } from 'zod';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { lineField, one, paragraphField, several } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { nextPossible, toCome } from '../../../kit/meetings/dates.ts';
import { type ActWords, changeFields, changeIntro, type DateShown, whyField } from '../../../kit/meetings/form.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { isMeetingWrittenIn } from '../at-work/store.ts';
import { principalMeetingNames } from '../messages.ts';
import { type PrincipalMeeting, principalMeetingById } from '../store.ts';
import { knownForDates, meetingCalendarOf, meetingLeads } from './store.ts';
import { type Called, maxPlace } from './typed.ts';

/** What the text box holds at first, and what is said above it. */
export interface DatesShown {
  readonly typed: string;
  /** Somebody to show how a line is written: a leader’s name and a school’s. */
  readonly example: string;
}

/** The year’s dates, a line each. Two hundred names fit in no list; one text box takes them as people have them. */
export const datesForm = defineForm({
  name: 'principal-meetings/dates',
  title: 'Dates of the year',
  submit: 'Save',
  ability: 'principalMeetings.lead',
  params: z.object({ typed: z.string().optional() }),
  load(c, { typed = '' }): DatesShown {
    const { schools, leaders } = knownForDates(c);
    const names = leaders.slice(0, 2).map(({ name }) => name);
    return { typed, example: `Oct 14 9:00 | ${schools[0]?.name ?? 'Lincoln'} | ${names.join(', ')}` };
  },
  intro: ({ example }: DatesShown): Words => [
    paragraph(say`Write one meeting a line: ${example}`),
    aside(
      'The first name writes the memo. Add a place at the end if you like. Meetings take an hour; write 9:00–9:45 for another length.',
    ),
    aside('Lines that are already on the calendar change nothing. We’ll notify each person once.'),
  ],
  fields: ({ typed }: DatesShown) => ({
    dates: paragraphField('Dates', typed === '' ? {} : { typed }),
  }),
});

/** Opens it empty. */
export const openDates = opens(principalMeetingNames.dates, datesForm, () => ({}));

const acts: ActWords = { changes: 'time, place or leaders', cancel: 'Open decisions go on to the next meeting.' };

/** A meeting in the window that changes it, and who may lead it. */
export interface MeetingChangeShown extends DateShown<PrincipalMeeting> {
  readonly leads: readonly Called[];
  readonly leaders: readonly Called[];
}

/** Another day, time, place or leader; called off, or restored. Those concerned are told once. */
export const meetingChangeForm = defineForm({
  name: 'principal-meetings/change',
  title: 'Change a meeting',
  submit: 'Save',
  ability: 'principalMeetings.lead',
  params: z.object({ meetingId: z.string() }),
  about: ({ meetingId }) => refTo('principalMeeting', meetingId),
  load(c, { meetingId }): MeetingChangeShown {
    const found = principalMeetingById(c.db, meetingId);
    if (!found) throw notFound();
    const calendar = meetingCalendarOf(found.schoolId);
    const date = toCome(c, calendar, found);
    return {
      date,
      next: nextPossible(c, calendar, date.day),
      leads: meetingLeads(c.db, date),
      leaders: knownForDates(c).leaders,
    };
  },
  intro: (shown: MeetingChangeShown): Words => changeIntro(shown),
  fields: ({ date, leads, leaders }: MeetingChangeShown) => {
    const options = leaders.map(({ id, name }) => ({ value: id, label: name }));
    const [lead, ...others] = leads.flatMap(({ id }) => (leaders.some((one) => one.id === id) ? [id] : []));
    return {
      ...changeFields(date, acts),
      place: lineField('Place', { max: maxPlace, optional: true, ...(date.place === '' ? {} : { typed: date.place }) }),
      lead: one('Who leads, and writes the memo?', options, lead === undefined ? {} : { chosen: lead }),
      others: several('Who else meets the principal?', options, { optional: true, chosen: others }),
      why: whyField(),
    };
  },
});

/** Opens it for one meeting. */
export const openMeetingChange = opens(principalMeetingNames.change, meetingChangeForm, (_, meetingId) => ({
  meetingId,
}));

/** A meeting whose day has come and that takes place: only that can have been held or not. */
export function meetingOnItsDay(c: Asked, id: string): PrincipalMeeting | undefined {
  const meeting = principalMeetingById(c.db, id);
  return meeting && meeting.cancelledOn === null && meeting.day <= c.today ? meeting : undefined;
}

/** A meeting that did not take place, and why. */
export const meetingNotHeldForm = defineForm({
  name: 'principal-meetings/not-held',
  title: 'Not held',
  submit: 'Save',
  ability: 'principalMeetings.lead',
  params: z.object({ meetingId: z.string() }),
  about: ({ meetingId }) => refTo('principalMeeting', meetingId),
  load(c, { meetingId }): PrincipalMeeting {
    const meeting = meetingOnItsDay(c, meetingId);
    if (!meeting) throw new Refusal('You can say so from the day of the meeting on.');
    if (isMeetingWrittenIn(c.db, meetingId))
      throw new Refusal('Something was written down in this meeting, so it took place.');
    return meeting;
  },
  intro: ({ school }: PrincipalMeeting): Words => [
    paragraph(say`The meeting with ${school} didn’t take place. Open decisions go on to the next one.`),
  ],
  fields: () => ({ why: lineField('Reason, shown to everyone who was expected', { max: 200 }) }),
});

/** Opens it for one meeting. */
export const openMeetingNotHeld = opens(principalMeetingNames.notHeld, meetingNotHeldForm, (_, meetingId) => ({
  meetingId,
}));

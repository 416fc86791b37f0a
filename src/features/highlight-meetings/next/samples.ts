import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { addMeetingForm, meetingDateForm, pickMeetingForm } from '../calendar/form.ts';
import { datesWords, meetingCalendarWords, meetingChangedWords } from '../calendar/messages.ts';
import { meetingOf } from '../calendar/samples.ts';
import { guestsForm } from '../guests/form.ts';
import { invitedWords, notInvitedWords } from '../guests/messages.ts';
import { requestOf } from '../requests/samples.ts';
import { homeLine, nextMeetingWords, noneWords } from './messages.ts';

/** The dates, who is invited, and the next meeting. */
export function beforeSamples(fill: Fill): Sample[] {
  const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  const meeting = meetingOf(fill);
  const dates = Array.from({ length: 40 }, (_, at) => ({ ...meeting, id: `${meeting.id}${at}` }));
  const why = fill('Snow.', 200);
  const shown = {
    when: meeting,
    wanted: meeting.wanted,
    report: '⚪ The highlight report is a draft.',
    guests: Array.from({ length: 40 }, () => fill('Dina Director', 80)),
    mine: Array.from({ length: 20 }, () => requestOf(fill)),
    mayRead: true,
    mayNote: true,
    mayLead: true,
  };
  return [
    sampleWindow('Add a highlight meeting', addMeetingForm, {
      day: '2026-12-03',
      beginsAt: '09:00',
      endsAt: '12:00',
      place: meeting.place,
    }),
    sampleWindow('Which highlight meeting to change', pickMeetingForm, { dates: [meeting] }),
    sampleWindow('Change a highlight meeting', meetingDateForm, { date: meeting, next: '2026-12-04' }),
    sampleWindow('A highlight meeting that is called off', meetingDateForm, {
      date: { ...meeting, cancelledOn: '2026-11-23' },
      next: undefined,
    }),
    sampleWindow('Who is invited', guestsForm, { meeting, typed: fill('Dina Director\nIvo Invited', 3000) }),
    message(
      'The highlight meetings’ calendar',
      meetingCalendarWords([...dates, { ...meeting, cancelledOn: '2026-11-23' }]),
    ),
    message('No highlight meeting yet, for who leads', meetingCalendarWords([])),
    message('Highlight meetings were added', datesWords(dates)),
    message(
      'A highlight meeting has moved',
      meetingChangedWords(meeting.id, { what: 'moved', from: '2026-12-02', when: meeting }, why),
    ),
    message(
      'A highlight meeting is called off',
      meetingChangedWords(meeting.id, { what: 'cancelled', when: meeting }, why),
    ),
    message('Somebody is invited', invitedWords(meeting, fill('Max Manager', 80), meeting.wanted)),
    message('Somebody need not come', notInvitedWords(meeting)),
    message('The next highlight meeting', nextMeetingWords(shown)),
    message(
      'The next highlight meeting, for a guest',
      nextMeetingWords({ ...shown, mine: [], mayRead: false, mayNote: false, mayLead: false }),
    ),
    message('No highlight meeting', [...noneWords(false), ...noneWords(true)]),
    {
      name: 'The next highlight meeting on Home',
      on: 'home',
      words: [homeLine(meeting, 3, '🔴 The report was due on Thursday, November 26.')],
    },
  ];
}

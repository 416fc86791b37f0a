import { highlightsFrom } from '../../../district/highlight-meetings/store.ts';
import { newId, refTo } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { changeFrom, heldFrom } from '../../../kit/meetings/change.ts';
import { changeDate } from '../../../kit/meetings/dates.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import { toEach } from '../../../kit/told.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { concerned } from '../guests/store.ts';
import { requestMessages } from '../requests/post.ts';
import { addMeetingForm, meetingDateForm, pickMeetingForm } from './form.ts';
import { datesWords, meetingCalendarWords, meetingChangedWords } from './messages.ts';
import { addMeetingDate, highlights, keepWanted, meetingsAhead } from './store.ts';

/** A date more: one message a person and day, however many are added that day. */
export const saveAddedMeeting = saving(addMeetingForm, (c, { answers }) => {
  const held = heldFrom(c, highlights, answers);
  if ('kind' in held) return held;
  const id = addMeetingDate(c, { ...held, wanted: answers.wanted });
  return done({
    messages: toOthers(c, id, `highlight/dates/${c.today}`, datesWords(highlightsFrom(c.db, c.today, said))),
    happened: [{ what: 'highlightChanged', meetingId: id }],
    ...shownAgain(c),
  });
});

const said = 60;

/** Moves, calls off or restores a meeting. Everybody who is expected there is told once; what was asked of people says the new day. */
export const saveMeetingDate = saving(meetingDateForm, (c, { answers, shown }) => {
  const { id } = shown.date;
  const change = changeFrom(c, highlights, shown, answers);
  if (!change) return done(shownAgain(c));
  if (change.kind === 'problems') return change;
  const { became, set } = change;
  changeDate(c, highlights, id, set);
  if (became.what === 'moved' || became.what === 'changed') keepWanted(c, id, answers.wanted);
  const words = meetingChangedWords(id, became, answers.why);
  return done({
    messages: [...toOthers(c, id, `highlight/${id}/date/${newId()}`, words), ...requestMessages(c, id)],
    happened: [{ what: 'highlightChanged', meetingId: id }],
    ...shownAgain(c),
  });
});

/** On to the window for the meeting that was chosen. */
export const pickMeeting = saving(pickMeetingForm, (_, { answers }) =>
  done({ open: opening(meetingDateForm, { meetingId: answers.date }) }),
);

/** The calendar as it is now, where the window was opened from. */
function shownAgain(c: Asked<Writing>): Pick<Done, 'instead' | 'tell'> {
  const words = meetingCalendarWords(meetingsAhead(c));
  return { instead: words, tell: words };
}

/** Whoever changed it sees so at once. */
const toOthers = (c: Asked<Writing>, id: string, name: string, words: Words): Message[] =>
  toEach(
    concerned(c, id).filter((person) => person !== c.viewer.person.id),
    { name, about: refTo('highlightMeeting', id), can: 'highlights.meet', words },
  );

import type { HighlightMeeting } from '../../../district/highlight-meetings/store.ts';
import { highlightsFrom } from '../../../district/highlight-meetings/store.ts';
import { newId, refTo } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, type Message, type Problems, problems } from '../../../kit/outcome.ts';
import { concerned } from '../guests/store.ts';
import { requestMessages } from '../requests/post.ts';
import { addForm, dateForm, hours } from './form.ts';
import { type Became, becameWords, calendarWords, datesWords } from './messages.ts';
import { wrongDate } from './rules.ts';
import { addDate, changeDate, datesAhead, type Held, isSchoolDay, otherDays } from './store.ts';

/** A date more. */
export const saveAdd = saving(addForm, (c, { answers }) => {
  const held = heldFrom(c, answers, answers.day);
  const wrong = whatIsWrong(c, held);
  if (Object.keys(wrong).length > 0) return problems(wrong);
  const id = addDate(c, held);
  return done({
    messages: toldDates(c, id),
    happened: [{ what: 'highlightChanged', meetingId: id }],
    tell: calendarWords(datesAhead(c)),
  });
});

/** Moves, calls off or restores a meeting. */
export const saveDate = saving(dateForm, (c, { answers, shown: { date } }) => {
  const { act, why } = answers;
  if (act === 'keep') return done({ tell: calendarWords(datesAhead(c)) });
  if (act === 'cancel') return calledOff(c, date, why);
  if (act === 'restore') return restored(c, date, why);
  if (!answers.day) return problems({ day: 'Choose the day.' });
  const held = heldFrom(c, answers, answers.day);
  const wrong = whatIsWrong(c, held, date.id);
  if (Object.keys(wrong).length > 0) return problems(wrong);
  return changed(c, date, held, why);
});

type Typed = {
  begins?: Held['beginsAt'] | undefined;
  ends?: Held['endsAt'] | undefined;
  place: string;
  wanted: string;
};

function heldFrom(c: Writing, { begins, ends, place, wanted }: Typed, day: Held['day']): Held {
  const usual = hours(c);
  return { day, beginsAt: begins ?? usual.beginsAt, endsAt: ends ?? usual.endsAt, place, wanted };
}

const whatIsWrong = (c: Writing, held: Held, id?: string) =>
  wrongDate(held, { today: c.today, others: otherDays(c, id), isSchoolDay: isSchoolDay(c, held.day) });

function changed(c: Asked<Writing>, before: HighlightMeeting, held: Held, why: string): Done {
  const moves = held.day !== before.day;
  const meantFor = before.movedFrom ?? before.day;
  // Back on the day it was meant for, it is not a moved one any more.
  changeDate(c, before.id, { ...held, ...(moves ? { movedFrom: meantFor === held.day ? null : meantFor } : {}) });
  const when = { id: before.id, ...held };
  return told(c, moves ? { what: 'moved', from: before.day, when } : { what: 'changed', when }, why);
}

function calledOff(c: Asked<Writing>, date: HighlightMeeting, why: string): Done {
  changeDate(c, date.id, { cancelledOn: c.today });
  return told(c, { what: 'cancelled', when: date }, why);
}

function restored(c: Asked<Writing>, date: HighlightMeeting, why: string): Done | Problems<'act'> {
  if (otherDays(c, date.id).includes(date.day))
    return problems({ act: 'There is another highlight meeting on that day by now. Move that one first.' });
  changeDate(c, date.id, { cancelledOn: null });
  return told(c, { what: 'restored', when: date }, why);
}

/** Tells everybody who is expected there once; what was asked of people says the new day. */
function told(c: Asked<Writing>, became: Became, why: string): Done {
  const { id } = became.when;
  const changeId = newId();
  const words = becameWords(became, why);
  return done({
    messages: [
      ...others(c, id).map((person) => ({
        name: `highlight/${id}/date/${changeId}/${person}`,
        ...{ to: { person }, about: refTo('highlightMeeting', id), can: 'highlights.meet' as const, words },
      })),
      ...requestMessages(c, id),
    ],
    happened: [{ what: 'highlightChanged', meetingId: id }],
    tell: calendarWords(datesAhead(c)),
  });
}

/** Whoever changed it sees so at once. */
const others = (c: Asked<Writing>, id: string): string[] =>
  concerned(c, id).filter((person) => person !== c.viewer.person.id);

const said = 60;

/** One message a person and day, however many dates are added that day. */
function toldDates(c: Asked<Writing>, id: string): Message[] {
  const words = datesWords(highlightsFrom(c.db, c.today, said));
  return others(c, id).map((person) => ({
    name: `highlight/dates/${c.today}/${person}`,
    ...{ to: { person }, about: refTo('highlightMeeting', id), can: 'highlights.meet' as const, words },
  }));
}

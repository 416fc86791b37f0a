import { type Dilt, diltById } from '../../../district/dilt/store.ts';
import { newId, refTo } from '../../../district/ref.ts';
import { holdersOf, personById } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, type Message, type Problems, problems } from '../../../kit/outcome.ts';
import { say } from '../../../kit/words/text.ts';
import { cancel, restore } from '../rotation/acts/rules.ts';
import { moveTurns, type TurnsMoved } from '../rotation/move.ts';
import { postYears } from '../rotation/publish/post.ts';
import { isTold, membersNow } from '../rotation/store.ts';
import { addForm, dateForm, hours } from './form.ts';
import { calendarNow } from './list.ts';
import { type Became, becameWords, calendarWords } from './messages.ts';
import { wrongDate } from './rules.ts';
import { addDate, changeDate, type Held, isSchoolDay, nextPossible, otherDays } from './store.ts';

/** A date more; whose turn it is takes it. */
export const saveAdd = saving(addForm, (c, { answers }) => {
  const held = heldFrom(c, answers, answers.day);
  const wrong = whatIsWrong(c, held);
  if (Object.keys(wrong).length > 0) return problems(wrong);
  addDate(c, held);
  const moved = moveTurns(c, { byId: c.viewer.person.id, why: say`There is a DILT more in the calendar.` });
  return done({ ...moved, tell: calendarWords(calendarNow(c)) });
});

/** Moves, calls off or restores a date. */
export const saveDate = saving(dateForm, (c, { answers, shown: { date, next } }) => {
  const { act, why } = answers;
  if (act === 'keep') return done();
  if (act === 'cancel') return calledOff(c, date, why);
  if (act === 'restore') return restored(c, date, why);
  const day = act === 'next' ? (nextPossible(c, date.day) ?? next) : answers.day;
  if (!day) return problems({ day: 'Choose the day.' });
  const held = heldFrom(c, answers, day);
  const wrong = whatIsWrong(c, held, date.id);
  if (Object.keys(wrong).length > 0) return problems(wrong);
  return changed(c, date, held, why);
});

type Typed = { begins?: Held['beginsAt'] | undefined; ends?: Held['endsAt'] | undefined; place: string };

function heldFrom(c: Writing, { begins, ends, place }: Typed, day: Held['day']): Held {
  const usual = hours(c);
  return { day, beginsAt: begins ?? usual.beginsAt, endsAt: ends ?? usual.endsAt, place: place.trim() };
}

const whatIsWrong = (c: Writing, held: Held, id?: string) =>
  wrongDate(held, { today: c.today, others: otherDays(c, id), isSchoolDay: isSchoolDay(c, held.day) });

function changed(c: Asked<Writing>, before: Dilt, held: Held, why: string): Done {
  const moves = held.day !== before.day;
  const meantFor = before.movedFrom ?? before.day;
  // Back on the day it was meant for, it is not a moved one any more.
  changeDate(c, before.id, { ...held, ...(moves ? { movedFrom: meantFor === held.day ? null : meantFor } : {}) });
  const turns = moveTurns(c, { byId: c.viewer.person.id, why: say`The DILT has another day.` });
  const when = { id: before.id, ...held };
  return told(c, turns, moves ? { what: 'moved', from: before.day, when } : { what: 'changed', when }, why);
}

function calledOff(c: Asked<Writing>, date: Dilt, why: string): Done {
  const turns = moveTurns(c, { byId: c.viewer.person.id, why: say`The date is called off.` }, (now) =>
    cancel(now, date.id),
  );
  changeDate(c, date.id, { cancelledOn: c.today });
  return told(c, turns, { what: 'cancelled', when: date }, why);
}

function restored(c: Asked<Writing>, date: Dilt, why: string): Done | Problems<'act'> {
  if (otherDays(c, date.id).includes(date.day))
    return problems({
      act: 'There is another DILT on that day by now. Move that one first, or leave this one called off.',
    });
  changeDate(c, date.id, { cancelledOn: null });
  const turns = moveTurns(c, { byId: c.viewer.person.id, why: say`The date takes place after all.` }, (now) =>
    restore(
      { ...now, slots: now.slots.map((one) => (one.id === date.id ? { ...one, cancelled: true } : one)) },
      date.id,
    ),
  );
  return told(c, turns, { what: 'restored', when: date }, why);
}

/** Tells everybody once, and what stands in channels. */
function told(c: Asked<Writing>, { messages, happened }: TurnsMoved, became: Became, why: string): Done {
  const { id } = became.when;
  const others = happened.filter((one) => one.what !== 'diltChanged' || one.diltId !== id);
  return done({
    messages: [...messages, ...toEverybody(c, became, why), ...postYears(c)],
    happened: [{ what: 'diltChanged', diltId: id }, ...others],
    tell: calendarWords(calendarNow(c)),
  });
}

function toEverybody(c: Asked<Writing>, became: Became, why: string): Message[] {
  const { id } = became.when;
  const facilitatorId = diltById(c.db, id)?.facilitatorId ?? null;
  const facilitator = facilitatorId === null ? null : (personById(c.db, facilitatorId)?.name ?? null);
  const words = becameWords(became, facilitator, why);
  const people = new Set([...membersNow(c).map((one) => one.id), ...holdersOf(c.db, 'planManager', c.today)]);
  const changeId = newId();
  return [...people]
    .filter((personId) => isTold(c, personId))
    .map((personId) => ({
      name: `dilt/${id}/date/${changeId}/${personId}`,
      to: { person: personId },
      about: refTo('dilt', id),
      can: 'dilt.read' as const,
      words,
    }));
}

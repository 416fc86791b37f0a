import { diltById } from '../../../district/dilt/store.ts';
import { newId, refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Change, changeFrom, type DateChange, heldFrom } from '../../../kit/meetings/change.ts';
import { changeDate } from '../../../kit/meetings/dates.ts';
import { type Done, done, type Message } from '../../../kit/outcome.ts';
import { toEach } from '../../../kit/told.ts';
import { say, type Text } from '../../../kit/words/text.ts';
import { cancel, restore } from '../rotation/acts/rules.ts';
import { moveTurns, type TurnsMoved } from '../rotation/move.ts';
import { postYears } from '../rotation/publish/post.ts';
import { everybody } from '../rotation/store.ts';
import { addDiltForm, diltDateForm, pickDiltForm } from './form.ts';
import { calendarNow } from './list.ts';
import { diltCalendarWords, diltChangedWords } from './messages.ts';
import { addDiltDate, dilts } from './store.ts';

/** A date more; whose turn it is takes it. */
export const saveAddedDilt = saving(addDiltForm, (c, { answers }) => {
  const held = heldFrom(c, dilts, answers);
  if ('kind' in held) return held;
  addDiltDate(c, held);
  const moved = moveTurns(c, { byId: c.viewer.person.id, why: say`A DILT was added to the calendar.` });
  return done({ ...moved, ...shownAgain(c) });
});

/** Moves, calls off or restores a date. Everybody is told once, and what stands in channels. */
export const saveDiltDate = saving(diltDateForm, (c, { answers, shown }) => {
  const { id } = shown.date;
  const change = changeFrom(c, dilts, shown, answers);
  if (!change) return done(shownAgain(c));
  if (change.kind === 'problems') return change;
  const { messages, happened } = keep(c, id, change);
  const others = happened.filter((one) => one.what !== 'diltChanged' || one.diltId !== id);
  return done({
    messages: [...messages, ...toEverybody(c, id, change.became, answers.why), ...postYears(c)],
    happened: [{ what: 'diltChanged', diltId: id }, ...others],
    ...shownAgain(c),
  });
});

/** On to the window for the date that was chosen. */
export const pickDilt = saving(pickDiltForm, (_, { answers }) =>
  done({ open: opening(diltDateForm, { diltId: answers.date }) }),
);

/** The calendar as it is now, where the window was opened from. */
function shownAgain(c: Asked<Writing>): Pick<Done, 'instead' | 'tell'> {
  const words = diltCalendarWords(calendarNow(c));
  return { instead: words, tell: words };
}

const because: Readonly<Record<DateChange['what'], Text>> = {
  moved: say`The DILT has a new date.`,
  changed: say`The DILT has a new date.`,
  cancelled: say`The date was called off.`,
  restored: say`The date is back on.`,
};

/** Keeps it, and brings the turns up to it. */
function keep(c: Asked<Writing>, id: string, { became, set }: Change): TurnsMoved {
  const cause = { byId: c.viewer.person.id, why: because[became.what] };
  if (became.what === 'cancelled') {
    // Whose turn it was is looked up while the date still takes place.
    const turns = moveTurns(c, cause, (now) => cancel(now, id));
    changeDate(c, dilts, id, set);
    return turns;
  }
  changeDate(c, dilts, id, set);
  if (became.what !== 'restored') return moveTurns(c, cause);
  return moveTurns(c, cause, (now) =>
    restore({ ...now, slots: now.slots.map((one) => (one.id === id ? { ...one, cancelled: true } : one)) }, id),
  );
}

/** Whoever changed it sees so at once. */
function toEverybody(c: Asked<Writing>, id: string, became: DateChange, why: string): Message[] {
  const facilitatorId = diltById(c.db, id)?.facilitatorId ?? null;
  const facilitator = facilitatorId === null ? null : (personById(c.db, facilitatorId)?.name ?? null);
  const others = everybody(c).filter((one) => one !== c.viewer.person.id);
  return toEach(others, {
    name: `dilt/${id}/date/${newId()}`,
    about: refTo('dilt', id),
    can: 'dilt.read',
    words: diltChangedWords(became, facilitator, why),
  });
}

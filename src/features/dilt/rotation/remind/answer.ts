import { sayDay } from '../../../../district/days.ts';
import { type Dilt, diltById } from '../../../../district/dilt/store.ts';
import type { Asked, Writing } from '../../../../kit/context.ts';
import type { ButtonPress } from '../../../../kit/feature.ts';
import { type Done, done } from '../../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../../kit/refusal.ts';
import { paragraph } from '../../../../kit/words/pieces.ts';
import { bold, say } from '../../../../kit/words/text.ts';
import { skip, volunteer } from '../acts/rules.ts';
import { rotationNames } from '../messages.ts';
import { moveTurns } from '../move.ts';
import { turnDatesAhead } from '../store.ts';
import { answeredReminders, wantsCover } from './ask.ts';
import { confirm } from './keep.ts';
import { stepOn } from './rules.ts';

/** The facilitator will do it: nobody asks again. */
export const willFacilitate: ButtonPress = {
  name: rotationNames.willDo,
  ability: 'dilt.turn',
  about: 'dilt',
  press(c, value) {
    const date = mine(c, value);
    confirm(c, date.id, c.viewer.person.id);
    return done({
      messages: answeredReminders(c, date, c.viewer.person.id, 'yes'),
      happened: [{ what: 'diltChanged', diltId: date.id }],
    });
  },
};

/** They cannot: their turn moves to the next possible date, and who has it from now on is told. */
export const cannotFacilitate: ButtonPress = {
  name: rotationNames.cannot,
  ability: 'dilt.turn',
  about: 'dilt',
  press(c, value) {
    const date = mine(c, value);
    const me = c.viewer.person;
    const why = say`${me.name} can’t on ${sayDay(date.day)}.`;
    const slotOwner = turnDatesAhead(c).find(({ id }) => id === date.id)?.turnOfId;
    // Who stands in gives the date back to whose turn it was; that one may pass it on in turn.
    const moved = moveTurns(c, { byId: me.id, why }, (now) =>
      slotOwner === me.id || slotOwner === null ? skip(now, date.id, 'excused') : standDown(now, date.id),
    );
    return done({
      messages: [...answeredReminders(c, date, me.id, 'no'), ...moved.messages],
      happened: moved.happened,
    });
  },
};

function standDown(now: Parameters<typeof skip>[0], id: string): ReturnType<typeof skip> {
  return {
    now: { ...now, slots: now.slots.map((one) => (one.id === id ? { ...one, facilitator: one.turnOf } : one)) },
  };
}

function mine(c: Asked<Writing>, id: string): Dilt {
  const date = diltById(c.db, id);
  if (!date) throw notFound();
  if (date.facilitatorId !== c.viewer.person.id) throw new Refusal('Somebody else has this date now. Nothing to do.');
  if (date.day < c.today) throw new Refusal('That DILT is over.');
  return date;
}

/** Somebody takes a date that nobody has, or that nobody has confirmed two weeks ahead. */
export const takeDate: ButtonPress = {
  name: rotationNames.take,
  ability: 'dilt.turn',
  about: 'dilt',
  press(c, value): Done {
    const date = turnDatesAhead(c).find(({ id }) => id === value);
    if (!date) throw notFound();
    const late = (stepOn(c.today, date.day) ?? 30) <= 14;
    if (!wantsCover(c, date) || (date.facilitatorId !== null && !late))
      throw new Refusal('Somebody has that date already. Thank you for offering.');
    const me = c.viewer.person;
    const why = say`${me.name} volunteered for ${sayDay(date.day)}.`;
    const moved = moveTurns(c, { byId: me.id, why }, (now) => volunteer(now, date.id, me.id));
    confirm(c, date.id, me.id);
    return done({
      ...moved,
      tell: [paragraph(say`Thank you! You facilitate on ${bold(sayDay(date.day))}. /dilt opens your desk.`)],
    });
  },
};

import { calendarOf } from '../../../district/roster.ts';
import { keepEscalation, noteSnoozed } from '../../../kit/asks/deferred.ts';
import { hoursOf } from '../../../kit/asks/hours.ts';
import { logGone } from '../../../kit/asks/log.ts';
import { managerOf } from '../../../kit/asks/managers.ts';
import { putOffUntil, type Snooze, snoozes } from '../../../kit/asks/snooze.ts';
import { laterName } from '../../../kit/asks/words.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { fromBefore } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { notMineForm, openAsk } from './form.ts';

/** The menu beside an ask. The message and Home say by themselves what became of it. */
export const later: ButtonPress = {
  name: laterName,
  ability: 'app.use',
  press(c, _value, { id: choice, more: item }) {
    if (choice === 'notMine' && item !== '') return done({ open: opening(notMineForm, { item }) });
    const snooze = snoozes.find((one) => one === choice);
    if (!snooze || item === '') throw fromBefore();
    return putOff(c, item, snooze);
  },
};

function putOff(c: Asked<Writing>, item: string, snooze: Snooze): Done {
  if (!openAsk(c, item)) return done();
  const personId = c.viewer.person.id;
  const hours = hoursOf(c.db, personId, c.settings);
  const until = putOffUntil(snooze, { now: c.now, today: c.today, hours, calendar: calendarOf(c.db) });
  noteSnoozed(c.db, { personId, item }, until, c.today);
  return done();
}

/** It is not asked of them any more; the plan manager is told by name, with what they wrote. */
export const saveNotMine = saving(notMineForm, (c, { answers: { words }, params: { item } }) => {
  const personId = c.viewer.person.id;
  const manager = managerOf(c, personId);
  const ask = openAsk(c, item);
  if (!ask || ask.handed || manager === undefined)
    return done({
      tell: [paragraph('This is already taken care of, or there’s no plan manager to tell. Nothing was sent.')],
    });
  keepEscalation(c.db, { personId, item }, 'notMine', c.today, words);
  logGone(c.db, personId, [item], c.today);
  return done({ tell: [paragraph(`Thank you. We’ll tell ${manager}, and you won’t be asked this again.`)] });
});

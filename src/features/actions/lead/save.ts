import type { Asked, Writing } from '../../../kit/context.ts';
import { mayToday } from '../../../kit/forms/person.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, type Message, problems } from '../../../kit/outcome.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { shownBack } from '../change/save.ts';
import { keepGift, keepUpdate } from '../change/store.ts';
import { monthlyAbout } from '../monthly/messages.ts';
import { type Part, partAt } from '../store.ts';
import { dropForm, reassignForm } from './form.ts';
import { droppedFor, givenFor, takenFor } from './messages.ts';

/** A leader drops it: the reason is kept, and whoever answered for it is told. */
export const saveDrop = saving(dropForm, (c, { answers, params, shown }) => {
  const messages = drop(c, shown.part, answers.reason);
  return shownBack(c, done({ messages, tell: [paragraph(`You dropped ${shown.part.code}.`)] }), params);
});

/** Drops a part, and tells its owner why. */
export function drop(c: Asked<Writing>, part: Part, reason: string): Message[] {
  const id = keepUpdate(c, part, { to: 'dropped', note: reason });
  return [...droppedFor(c, { id, part, by: c.viewer.person, note: reason }), ...monthlyAbout(c, part.id)];
}

/** A leader gives it to somebody: whoever has it now, and whoever had it, is told. */
export const saveReassignment = saving(reassignForm, (c, { answers, params, shown }) => {
  const { part } = shown;
  if (!mayToday(c, answers.person, 'plan.read'))
    return problems({ person: 'Their role can’t see the plan. Choose somebody else.' });
  if (answers.person === part.ownerId && part.reassignedToId === part.ownerId)
    return problems({ person: 'They own it already.' });
  const id = keepGift(c, part, { toPersonId: answers.person, note: answers.note });
  const now = partAt(c, part.id);
  const told = { id, part: now, by: c.viewer.person, note: answers.note };
  const messages = [...givenFor(c, told), ...takenFor(c, told, part.ownerId), ...monthlyAbout(c, part.id)];
  const tell = [paragraph(`${now.owner ?? 'They'} now owns ${part.code}.`)];
  return shownBack(c, done({ messages, tell }), params);
});

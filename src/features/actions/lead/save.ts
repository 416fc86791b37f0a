import { mayToday } from '../../../kit/forms/person.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { keepGift, keepUpdate } from '../change/store.ts';
import { monthlyAbout } from '../monthly/messages.ts';
import { partAt } from '../store.ts';
import { dropForm, reassignForm } from './form.ts';
import { droppedFor, givenFor, takenFor } from './messages.ts';

/** A leader drops it: the reason is kept, and whoever answered for it is told. */
export const saveDrop = saving(dropForm, (c, { answers, shown }) => {
  const id = keepUpdate(c, shown.part, { to: 'dropped', note: answers.reason });
  const by = c.viewer.person;
  return done({
    messages: [...droppedFor(c, { id, part: shown.part, by, note: answers.reason }), ...monthlyAbout(c, shown.part.id)],
    tell: [paragraph(say`Saved. ${shown.part.code} is dropped.`)],
  });
});

/** A leader gives it to somebody: whoever has it now, and whoever had it, is told. */
export const saveReassignment = saving(reassignForm, (c, { answers, shown }) => {
  const { part } = shown;
  if (!mayToday(c, answers.person, 'plan.read'))
    return problems({ person: 'They cannot see the plan in their role. Choose somebody else.' });
  if (answers.person === part.ownerId && part.reassignedToId === part.ownerId)
    return problems({ person: 'It was given to them already.' });
  const id = keepGift(c, part, { toPersonId: answers.person, note: answers.note });
  const now = partAt(c, part.id);
  const told = { id, part: now, by: c.viewer.person, note: answers.note };
  return done({
    messages: [...givenFor(c, told), ...takenFor(c, told, part.ownerId), ...monthlyAbout(c, part.id)],
    tell: [paragraph(say`Saved. ${now.owner ?? 'They'} answers for ${part.code} from now on.`)],
  });
});

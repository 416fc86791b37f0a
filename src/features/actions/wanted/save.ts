import type { Asked, Writing } from '../../../kit/context.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { counted } from '../../../kit/words/lists.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { shownBack } from '../change/save.ts';
import { keepDate, keepWantedAsked } from '../change/store.ts';
import { drop } from '../lead/save.ts';
import { monthlyAbout } from '../monthly/messages.ts';
import type { Part } from '../store.ts';
import { wantedForm } from './form.ts';

/** A leader keeps it with a new date, drops it, or has each owner asked: at all schools that are past the date. */
export const saveWanted = saving(wantedForm, (c, { answers, params, shown }) => {
  const { late } = shown;
  const { answer, dueOn, reason } = answers;
  if (late.length === 0) throw new Refusal('It isn’t past its date any more.');
  if (answer === 'keep' && (dueOn === undefined || dueOn < c.today))
    return problems({ dueOn: 'Pick today or a later day.' });
  if (answer === 'drop' && reason === '') return problems({ reason: 'Say why, so that the owners know.' });
  if (answer === 'ask') return shownBack(c, asked(c, late), params);
  if (answer === 'drop') {
    const messages = late.flatMap((part) => drop(c, part, reason));
    return shownBack(c, done({ messages, tell: said(`You dropped ${shown.part.code}`, late) }), params);
  }
  if (dueOn) for (const part of late) keepDate(c, part, dueOn);
  const messages = late.flatMap(({ id }) => monthlyAbout(c, id));
  return shownBack(c, done({ messages, tell: said(`You gave ${shown.part.code} a new date`, late) }), params);
});

/** Whoever owns a part is asked, with what else is asked of them that day. */
function asked(c: Asked<Writing>, late: readonly Part[]): Done {
  const owned = late.filter(({ ownerId }) => ownerId !== null);
  for (const part of owned) keepWantedAsked(c, part);
  return done({
    tell: [paragraph(`${counted(owned.length, 'owner is', 'owners are')} asked with today’s questions.`)],
  });
}

const said = (what: string, late: readonly Part[]) => [
  paragraph(late.length === 1 ? `${what}.` : `${what} for ${counted(late.length, 'part', 'parts')}.`),
];

import { sayDay } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { mayToday, roleForbids } from '../../../kit/forms/person.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { correctionOwnerMessage } from '../messages.ts';
import { rowChosen, sayCorrectedRow } from '../row/find.ts';
import { correctionById, insertCorrection } from '../store.ts';
import { correctionForm } from './form.ts';

/** Keeps it, and tells the owner. */
export const saveCorrection = saving(correctionForm, (c, { answers, params }) => {
  const { signal, decision, effect, owner, lookOn } = answers;
  const about = answers.about === '' ? null : rowChosen(c.db, answers.about);
  if (about === undefined) return problems({ about: 'This is not in the plan any more. Choose again.' });
  if (!mayToday(c, owner, 'corrections.read')) return problems({ owner: roleForbids });
  if (lookOn <= c.today) return problems({ lookOn: `Choose a day after today, ${sayDay(c.today)}.` });
  const raisedIn = params.meeting === undefined ? null : refTo('highlightMeeting', params.meeting);
  const kept = { about, signal, decision, effect, ownerId: owner, lookOn, raisedIn };
  const id = insertCorrection(c, { ...kept, followsId: params.follows ?? null });
  const made = correctionById(c.db, id);
  if (!made) throw notFound();
  return done({
    messages: correctionOwnerMessage(c, made, sayCorrectedRow(c.db, about)),
    happened: [{ what: 'correctionChanged', correctionId: id }],
    tell: [
      paragraph(`Recorded. On ${sayDay(lookOn)} we’ll ask ${made.owner} whether it worked: /throughline corrections.`),
    ],
  });
});

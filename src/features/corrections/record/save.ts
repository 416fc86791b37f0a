import { sayDay } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { mayToday, roleForbids } from '../../../kit/forms/person.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { ownerMessage } from '../messages.ts';
import { rowChosen, sayRow } from '../row/find.ts';
import { correctionById, insertCorrection } from '../store.ts';
import { recordForm } from './form.ts';

/** Keeps it, and tells who sees to it. */
export const saveRecord = saving(recordForm, (c, { answers, opened }) => {
  const { signal, decision, effect, owner, lookOn } = answers;
  const about = answers.about === '' ? null : rowChosen(c.db, answers.about);
  if (about === undefined) return problems({ about: 'This is not in the plan any more. Choose again.' });
  if (!mayToday(c, owner, 'corrections.read')) return problems({ owner: roleForbids });
  if (lookOn <= c.today) return problems({ lookOn: `Choose a day after today, ${sayDay(c.today)}.` });
  const raisedIn = opened.meeting === undefined ? null : refTo('highlightMeeting', opened.meeting);
  const kept = { about, signal, decision, effect, ownerId: owner, lookOn, raisedIn };
  const id = insertCorrection(c, { ...kept, followsId: opened.follows ?? null });
  const made = correctionById(c.db, id);
  if (!made) throw notFound();
  return done({
    messages: ownerMessage(c, made, sayRow(c.db, about)),
    happened: [{ what: 'correctionChanged', correctionId: id }],
    tell: [
      paragraph(`Recorded. On ${sayDay(lookOn)} ${made.owner} is asked whether it worked: /throughline corrections.`),
    ],
  });
});

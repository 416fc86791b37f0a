import { monthOf } from '../../../district/days.ts';
import { newId, refTo } from '../../../district/ref.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, type Message, problems } from '../../../kit/outcome.ts';
import { aside, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { maskForm, maxShared, pickCopyForm, toMasking } from './form.ts';
import { keepShared, sharedIn, sharedName } from './store.ts';

/** On to the masked texts. */
export const pickCopy = saving(pickCopyForm, (_c, { answers, shown }) => {
  if (answers.copies.length > shown.left)
    return problems({
      copies: shown.left === 1 ? 'One more this month: choose one.' : 'At most two a month: take some out.',
    });
  return done({ open: toMasking(answers.copies, answers.supervisor) });
});

/** Keeps what the principal approved and hands it to the supervisor, each copy in a message of its own. */
export const share = saving(maskForm, (c, { answers, params }) => {
  const observer = c.viewer.person;
  const month = monthOf(c.today);
  if (sharedIn(c.db, observer.id, month) + params.copies.length > maxShared)
    return problems({ first: 'You already shared two copies this month.' });
  const texts = [answers.first, ...('second' in answers && answers.second ? [answers.second] : [])];
  const messages = texts.map((words, at): Message => {
    const id = newId();
    const walkthroughId = params.copies[at] ?? '';
    const supervisorId = params.supervisor;
    keepShared(c.db, { id, walkthroughId, observerId: observer.id, supervisorId, month, words, at: c.now.toString() });
    return {
      name: sharedName(id),
      to: { person: supervisorId },
      about: refTo('sharedCopy', id),
      can: 'sharedCopies.read',
      words: sharedWords(observer.name, words),
    };
  });
  return done({ messages, tell: [paragraph('Handed over, for your next talk.')] });
});

/** What the supervisor reads. */
export function sharedWords(principal: string, words: string): Words {
  return [
    paragraph(say`${bold(principal)} would like to talk over this feedback to a teacher with you.`),
    quote(words),
    aside('The names are masked. Please don’t ask whose classroom it was.'),
  ];
}

import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { visitorsOf } from '../copies/copy.ts';
import { copyIn } from '../copies/kept.ts';
import { copyFor, repliesFor } from '../copies/messages.ts';
import { hasLeft } from '../respond/store.ts';
import { stillOpen } from '../rules.ts';
import { replyForm } from './form.ts';
import { keepReply, replyTo } from './store.ts';

/** Keeps the answer, shows it on the teacher's copy, and tells the observer. */
export const reply = saving(replyForm, (c, { answers, params }) => {
  const earlier = replyTo(c.db, params.walkthrough);
  if (earlier && !stillOpen(earlier.repliedAt, c.now)) {
    return problems({ words: 'You can change your answer for one day. Please talk to your visitor.' });
  }
  keepReply(c.db, params.walkthrough, answers.words, c.now.toString());
  const copy = copyIn(c, params.walkthrough);
  if (!copy) throw notFound();
  // Whoever left is not written to: the teacher was told so before they wrote.
  const told = visitorsOf(copy).every((id) => hasLeft(c, id)) ? [] : repliesFor(copy);
  return done({ messages: [copyFor(copy), ...told] });
});

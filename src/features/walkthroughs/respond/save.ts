import { saving } from '../../../kit/forms/saving.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { copyIn } from '../copies/kept.ts';
import { copyFor, repliesFor, responseFor } from '../copies/messages.ts';
import { alreadySent, respondForm } from './form.ts';
import { keepResponse } from './store.ts';

/** Keeps what the observer wrote back, brings it to the teacher, and shows it on the copy and beside the teacher’s answer. */
export const respond = saving(respondForm, (c, { answers: { words }, params: { walkthrough, kind }, shown }) => {
  const { id: byId, name: by } = c.viewer.person;
  if (!keepResponse(c.db, { walkthroughId: walkthrough, kind, byId, words, at: c.now.toString() }))
    throw alreadySent(shown.teacher);
  const copy = copyIn(c, walkthrough);
  if (!copy) throw notFound();
  return done({ messages: [responseFor(copy, { kind, words, by }), copyFor(copy), ...repliesFor(copy)] });
});

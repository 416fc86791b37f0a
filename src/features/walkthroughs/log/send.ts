import { reachable } from '../../../district/people.ts';
import { calendarOf, personById } from '../../../district/roster.ts';
import { requireAbility } from '../../../kit/ability.ts';
import type { Writing } from '../../../kit/context.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import type { TeacherCopy } from '../copies/copy.ts';
import { copyFor, receipts } from '../copies/messages.ts';
import { oweCopy } from '../copies/store.ts';
import { sendCorrection } from '../mine/correct.ts';
import { dayProblem, tooSoon } from '../rules.ts';
import { insertWalkthrough, lastCopyTo } from '../store.ts';
import { copyForm, withWords } from './copy-window.ts';
import { type Draft, dropWalkthroughDraft } from './drafts.ts';
import { written } from './marked.ts';
import { markedAs } from './marks-fingerprint.ts';
import { rowOf } from './row.ts';

/** Keeps the walkthrough the draft was for; the teacher's copy and the observer's receipt follow from it in the same transaction. */
export const send = saving(copyForm, (c, { answers, params, shown }) => {
  // One's own may be corrected by whoever sent it; a new one is sent by nobody who may not log any more.
  if (shown.draft.corrects === null) requireAbility(c, 'walkthroughs.log');
  if (params.marked !== undefined && params.marked !== markedAs(shown.draft))
    return problems({ note: 'What you marked was changed in another window. Close this one; Home has the newer one.' });
  const draft = { ...shown.draft, given: withWords(shown.draft.given, answers) };
  const copy = { ...shown.copy, ...written(draft.given, shown.marked) };
  const empty = copy.seen.length + copy.notSeen.length === 0 && copy.comment === '' && copy.question === '';
  if (empty) return problems({ note: 'Mark a look-for or write a few words: the teacher gets a copy.' });
  if (draft.corrects !== null)
    return sendCorrection(c, { ...draft, corrects: draft.corrects }, copy, answers.reason ?? '');
  const late = draft.day !== c.today && dayProblem(draft.day, c.today, c.settings, calendarOf(c.db));
  const wrong = late || restProblem(c, copy);
  if (wrong) return problems({ note: wrong });
  return keep(c, draft, copy);
});

/** Asked of the first window too; by now another walkthrough to this teacher may have been sent. */
function restProblem(c: Writing, { observerId, teacherId, day }: TeacherCopy): string | undefined {
  if (c.settings.restAfterFeedback !== 'yes') return undefined;
  return tooSoon({ day, lastCopy: lastCopyTo(c.db, { observerId, teacherId, upTo: day }) });
}

function keep(c: Writing, draft: Draft, copy: TeacherCopy) {
  insertWalkthrough(c.db, rowOf(c, draft, copy), draft.given);
  dropWalkthroughDraft(c.db, draft.id);
  const teacher = personById(c.db, copy.teacherId);
  const onSlack = teacher !== undefined && reachable(teacher);
  oweCopy(c.db, copy.id, onSlack ? 'slack' : 'paper');
  return done({ messages: [...(onSlack ? [copyFor(copy)] : []), ...receipts(copy, onSlack)] });
}

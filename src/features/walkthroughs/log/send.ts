import { calendarOf, personById } from '../../../district/roster.ts';
import type { Writing } from '../../../kit/context.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import type { TeacherCopy } from '../copies/copy.ts';
import { copyFor, receipt } from '../copies/messages.ts';
import { oweCopy } from '../copies/store.ts';
import { sendCorrection } from '../mine/correct.ts';
import { dayProblem, tooSoon } from '../rules.ts';
import { insertWalkthrough, lastCopyTo } from '../store.ts';
import { toCopy } from './copy.ts';
import { type Draft, dropDraft } from './drafts.ts';
import { rowOf } from './row.ts';
import { markedAs } from './same.ts';
import { copyForm, waitingDraft, withWords } from './second.ts';

/** Keeps the walkthrough the draft was for; the teacher's copy and the observer's receipt follow from it in the same transaction. */
export const send = saving(copyForm, (c, { answers, opened }) => {
  const before = waitingDraft(c, opened.draft);
  const draft = { ...before, given: withWords(before.given, answers) };
  if (opened.marked !== undefined && opened.marked !== markedAs(before))
    return problems({ note: 'What you marked was changed in another window. Close this one; Home has the newer one.' });
  const copy = toCopy(c, draft);
  const empty = copy.seen.length + copy.notSeen.length === 0 && copy.comment === '' && copy.question === '';
  if (empty) return problems({ note: 'Mark a look-for or write a few words: the teacher gets a copy.' });
  if (draft.corrects !== null)
    return sendCorrection(c, { ...draft, corrects: draft.corrects }, copy, answers.reason ?? '');
  const wrong = dayProblem(draft.day, c.today, c.settings, calendarOf(c.db)) ?? restProblem(c, copy);
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
  dropDraft(c.db, draft.id);
  const onSlack = personById(c.db, copy.teacherId)?.slackState !== 'none';
  oweCopy(c.db, copy.id, onSlack ? 'slack' : 'paper');
  return done({ messages: onSlack ? [copyFor(copy), receipt(copy, true)] : [receipt(copy, false)] });
}

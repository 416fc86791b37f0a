import type { Day } from '../../district/days.ts';
import { newId } from '../../district/ref.ts';
import { personById, teacherHolding } from '../../district/roster.ts';
import type { Asked, Writing } from '../../kit/context.ts';
import { done, type Outcome, problems } from '../../kit/outcome.ts';
import type { LogOpened, LogShown } from './form.ts';
import { copyFor, receipt } from './messages.ts';
import { problemsWith } from './rules.ts';
import { insertWalkthrough } from './store.ts';

/** What the window's answers are read as. */
export interface LogAnswers {
  readonly teacher: string;
  readonly seen: readonly string[];
  readonly notSeen: readonly string[];
  readonly comment: string;
  readonly day: Day;
}

/** Keeps a walkthrough; the teacher's copy and the observer's receipt follow from it in the same transaction. */
export function save(
  c: Asked<Writing>,
  answers: LogAnswers,
  opened: LogOpened,
  { lookFors }: LogShown,
): Outcome<keyof LogAnswers> {
  const teacher = teacherHolding(c.db, answers.teacher, answers.day);
  const wrong = problemsWith(answers, c.today);
  if (!teacher)
    return problems({ ...wrong, teacher: 'That teacher was not at this school on that day. Choose again.' });
  if (teacher.teacherId === c.viewer.person.id) return problems({ teacher: 'You cannot visit yourself.' });
  if (Object.keys(wrong).length > 0) return problems(wrong);
  const visit = {
    id: newId(),
    observerId: c.viewer.person.id,
    teacherId: teacher.teacherId,
    schoolId: teacher.schoolId,
    day: answers.day,
    toolId: opened.tool,
    comment: answers.comment,
    loggedAt: c.now.toString(),
  };
  insertWalkthrough(c.db, visit, answers);
  const onSlack = personById(c.db, teacher.teacherId)?.slackState !== 'none';
  const words = (ids: readonly string[]) => lookFors.filter((one) => ids.includes(one.id)).map((one) => one.words);
  const copy = {
    ...visit,
    observer: c.viewer.person.name,
    teacher: teacher.name,
    school: teacher.school,
    seen: words(answers.seen),
    notSeen: words(answers.notSeen),
    sentenceOfUse: c.settings.sentenceOfUse,
  };
  return done({ messages: onSlack ? [copyFor(copy), receipt(copy, true)] : [receipt(copy, false)] });
}

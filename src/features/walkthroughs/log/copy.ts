import { type LookFor, lookForsOf, personById, teacherHolding } from '../../../district/roster.ts';
import type { Reading } from '../../../kit/context.ts';
import { Refusal } from '../../../kit/refusal.ts';
import type { TeacherCopy } from '../copies/copy.ts';
import type { Draft } from './drafts.ts';
import type { Given } from './given.ts';

/** A look-for that was looked for. */
export type Marked = LookFor & { readonly mark: 'seen' | 'notSeen' };

/** The look-fors that were looked for, in the tool's order. */
export function markedOf(lookFors: readonly LookFor[], { marks }: Given): Marked[] {
  return lookFors.flatMap((one) => {
    const mark = marks[one.id];
    return mark === 'seen' || mark === 'notSeen' ? [{ ...one, mark }] : [];
  });
}

/** The copy a draft would give. Refuses when its teacher is not there any more. */
export function toCopy(c: Reading, { id, observerId, day, given }: Draft): TeacherCopy {
  const teacher = teacherHolding(c.db, given.holding, day);
  const observer = personById(c.db, observerId);
  if (!teacher || !observer)
    throw new Refusal(
      'That teacher was not at this school on that day. Open Home, let this walkthrough go and begin again.',
    );
  const marked = markedOf(lookForsOf(c.db, given.tool), given);
  const lines = (mark: 'seen' | 'notSeen') =>
    marked
      .filter((one) => one.mark === mark)
      .map((one) => ({ words: one.words, comment: given.comments[one.id] ?? '' }));
  return {
    id,
    observerId,
    teacherId: teacher.teacherId,
    schoolId: teacher.schoolId,
    observer: observer.name,
    teacher: teacher.name,
    school: teacher.school,
    day,
    began: given.began ?? null,
    minutes: given.minutes ?? null,
    subject: given.subject,
    room: given.room,
    seen: lines('seen'),
    notSeen: lines('notSeen'),
    comment: given.note,
    question: given.question,
    sentenceOfUse: c.settings.sentenceOfUse,
  };
}

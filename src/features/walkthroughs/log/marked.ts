import type { LookFor } from '../../../district/look-fors.ts';
import { teacherHolding } from '../../../district/teachers.ts';
import type { Asked } from '../../../kit/context.ts';
import { Refusal } from '../../../kit/refusal.ts';
import type { TeacherCopy } from '../copies/copy.ts';
import { copyIn } from '../copies/kept.ts';
import type { Draft } from './drafts.ts';
import type { GivenWalkthrough } from './given.ts';

/** A look-for that was looked for. */
export type Marked = LookFor & { readonly mark: 'seen' | 'notSeen' };

/** The look-fors that were looked for, in the tool's order. */
export function markedOf(lookFors: readonly LookFor[], { marks }: GivenWalkthrough): Marked[] {
  return lookFors.flatMap((one) => {
    const mark = marks[one.id];
    return mark === 'seen' || mark === 'notSeen' ? [{ ...one, mark }] : [];
  });
}

/** The copy a draft of the viewer's would give, with nothing written in it yet. Refuses when its teacher is not there any more. */
export function copyOfDraft(c: Asked, { id, day, given, corrects }: Draft, marked: readonly Marked[]): TeacherCopy {
  const teacher = teacherHolding(c.db, given.holding, day);
  if (!teacher)
    throw new Refusal(
      'That teacher wasn’t at this school that day. Open Home, discard this walkthrough and start again.',
    );
  const sent = corrects === null ? undefined : copyIn(c, corrects);
  const { id: observerId, name } = c.viewer.person;
  const copy = {
    id,
    observerId: sent?.observerId ?? observerId,
    secondObserverId: sent?.secondObserverId ?? null,
    teacherId: teacher.teacherId,
    schoolId: teacher.schoolId,
    observer: sent?.observer ?? name,
    teacher: teacher.name,
    school: teacher.school,
    day,
    began: given.began ?? null,
    minutes: given.minutes ?? null,
    sentenceOfUse: c.settings.sentenceOfUse,
  };
  return { ...copy, ...written(given, marked) };
}

/** What of a copy the second window asks for: the comments at their look-fors, and the rest. */
export function written(
  { comments, note, question, subject, room }: GivenWalkthrough,
  marked: readonly Marked[],
): Pick<TeacherCopy, 'seen' | 'notSeen' | 'comment' | 'question' | 'subject' | 'room'> {
  const lines = (mark: Marked['mark']) =>
    marked.filter((one) => one.mark === mark).map(({ id, words }) => ({ words, comment: comments[id] ?? '' }));
  return { seen: lines('seen'), notSeen: lines('notSeen'), comment: note, question, subject, room };
}

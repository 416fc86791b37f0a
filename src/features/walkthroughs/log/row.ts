import type { Reading } from '../../../kit/context.ts';
import type { TeacherCopy } from '../copies/copy.ts';
import type { NewWalkthrough } from '../store.ts';
import type { Draft } from './drafts.ts';

/** The walkthrough's row. */
export function rowOf(c: Reading, { given }: Draft, copy: TeacherCopy): NewWalkthrough {
  const { id, observerId, teacherId, schoolId, day, began, minutes, subject, room, comment, question } = copy;
  return {
    id,
    observerId,
    teacherId,
    schoolId,
    day,
    began,
    minutes,
    subject,
    room,
    comment,
    question,
    toolId: given.tool,
    loggedAt: c.now.toString(),
  };
}

import { teachersOn } from '../../../district/teachers.ts';
import type { Reading } from '../../../kit/context.ts';
import type { JointWalkthrough } from '../store.ts';
import { longestUnseenFirst, type TeacherOffered } from './offered.ts';

/** A school has no more teachers than this; a list shows a hundred. */
const ofSchool = 400;
const offered = 100;

/** Whom two may visit at a school on a day, those longest without a visit first; nobody visits themselves. */
export function teachersToVisit(
  c: Reading,
  at: Pick<JointWalkthrough, 'schoolId' | 'day' | 'observerId' | 'secondObserverId'>,
): TeacherOffered[] {
  const visits = c.ask('teacherVisits', { day: at.day, schoolId: at.schoolId });
  const there = teachersOn(c.db, at.day, '', [at.schoolId], ofSchool).filter(
    ({ schoolId, teacherId }) =>
      schoolId === at.schoolId && teacherId !== at.observerId && teacherId !== at.secondObserverId,
  );
  const teachers = there.map(({ holdingId, teacherId, name }) => ({
    holdingId,
    teacherId,
    name,
    visits: visits.get(teacherId),
  }));
  return longestUnseenFirst(teachers).slice(0, offered);
}

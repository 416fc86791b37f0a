import { addDays, type Day, monthOf, sayShortDay, schoolYearStart } from '../../../district/days.ts';
import { type TeacherAtSchool, teachersOn } from '../../../district/teachers.ts';
import type { Asked } from '../../../kit/context.ts';
import type { Choice } from '../../../kit/forms/field.ts';
import { lastVisits } from '../next/store.ts';
import { visitedInMonth } from '../visits/store.ts';

/** Slack shows a hundred; whoever looks for another teacher types. */
const offered = 100;

/** Teachers of today, the observer's own school first, and there those longest without a walkthrough of theirs. */
export function teacherChoices(c: Asked, typed: string): Choice[] {
  const own = c.viewer.holdings.flatMap((held) => (held.schoolId === null ? [] : [held.schoolId]));
  const seen = lastVisits(c.db, c.viewer.person.id, schoolYearStart(c.today));
  const visited = visitedInMonth(c.db, monthOf(c.today));
  const all = teachersOn(c.db, c.today, typed, own, typed.trim() === '' ? 400 : offered);
  return byLongest(all, own, seen)
    .slice(0, offered)
    .map((teacher) => ({
      ...teacherChoice(teacher),
      more: [lastSaid(seen.get(teacher.teacherId), c.today), ...timesSaid(visited.get(teacher.teacherId))].join(' · '),
    }));
}

function byLongest(
  all: readonly TeacherAtSchool[],
  own: readonly string[],
  seen: ReadonlyMap<string, Day>,
): readonly TeacherAtSchool[] {
  const far = (one: TeacherAtSchool) => (own.length === 0 || own.includes(one.schoolId) ? 0 : 1);
  const last = (one: TeacherAtSchool) => seen.get(one.teacherId) ?? '';
  // What is equal stays in the order of the names.
  return [...all].sort((a, b) => far(a) - far(b) || last(a).localeCompare(last(b)));
}

function lastSaid(day: Day | undefined, today: Day): string {
  if (day === undefined) return 'No walkthrough of yours this school year';
  return day === today ? 'Last: today' : day === addDays(today, -1) ? 'Last: yesterday' : `Last: ${sayShortDay(day)}`;
}

/** What everybody’s visits of this month come to: a teacher may have had enough. */
const timesSaid = (times = 0): string[] =>
  times === 0 ? [] : [times === 1 ? 'visited once this month' : `visited ${times} times this month`];

export const teacherChoice = (teacher: TeacherAtSchool): Choice => ({
  value: teacher.holdingId,
  label: `${teacher.name} · ${teacher.school}`,
});

import type { Day } from '../../../district/days.ts';
import { type TeacherVisits, visitsSaid } from '../../../district/visit-load.ts';
import type { Choice } from '../../../kit/forms/field.ts';
import { sayVisitDay } from '../rooms/status.ts';

/** A teacher who may be visited, with how often they were this month. */
export interface TeacherOffered {
  readonly holdingId: string;
  readonly teacherId: string;
  readonly name: string;
  readonly visits: TeacherVisits | undefined;
}

/** Those longest without a visit first; of equals, whose subject nobody has seen for longest; then by name as they come. */
export function longestUnseenFirst(teachers: readonly TeacherOffered[]): TeacherOffered[] {
  const seen = subjectsSeen(teachers);
  const last = ({ visits }: TeacherOffered) => visits?.lastOn ?? '';
  const subject = ({ visits }: TeacherOffered) => {
    const days = (visits?.subjects ?? []).map((one) => seen.get(one) ?? '').sort();
    return days[0] ?? '';
  };
  return [...teachers].sort((a, b) => last(a).localeCompare(last(b)) || subject(a).localeCompare(subject(b)));
}

/** When each subject was last seen at the school, whoever taught it. */
function subjectsSeen(teachers: readonly TeacherOffered[]): ReadonlyMap<string, Day> {
  const seen = new Map<string, Day>();
  for (const { visits } of teachers)
    for (const subject of visits?.subjects ?? []) {
      const before = seen.get(subject);
      if (visits?.lastOn && (before === undefined || before < visits.lastOn)) seen.set(subject, visits.lastOn);
    }
  return seen;
}

/** A teacher as a list offers them: who, and how often they were visited this month. */
export const teacherChoiceOf = ({ holdingId, name, visits }: TeacherOffered): Choice => ({
  value: holdingId,
  label: name,
  more: visitsSaid(visits, sayVisitDay),
});

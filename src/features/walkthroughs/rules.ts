import { Temporal } from 'temporal-polyfill';
import { addDays, type Day } from '../../district/days.ts';

/** How long after the visit it may still be logged: an evening at home, a weekend, not a memory of last month. */
const latestDaysAfter = 7;

/** An answer may be changed for a day after it was first given. Both are instants of district time. */
export function stillOpen(repliedAt: string, now: Temporal.Instant): boolean {
  return now.since(Temporal.Instant.from(repliedAt)).total('hours') < 24;
}

export interface Visit {
  readonly day: Day;
  readonly seen: readonly string[];
  readonly notSeen: readonly string[];
  readonly comment: string;
  readonly toOneself: boolean;
}

export type VisitProblems = Partial<Record<'teacher' | 'day' | 'notSeen' | 'comment', string>>;

/** What is wrong with a visit before it can be kept, beside the question it belongs to. */
export function problemsWith(visit: Visit, today: Day): VisitProblems {
  const problems: VisitProblems = {};
  if (visit.toOneself) problems.teacher = 'A visit to oneself is not a walkthrough.';
  if (visit.day > today) problems.day = 'That day has not happened yet.';
  if (visit.day < addDays(today, -latestDaysAfter))
    problems.day = `A visit can be logged up to ${latestDaysAfter} days later.`;
  if (visit.notSeen.some((one) => visit.seen.includes(one)))
    problems.notSeen = 'A look-for was either seen or not. Take it out of one of the two lists.';
  if (visit.seen.length + visit.notSeen.length === 0 && visit.comment === '')
    problems.comment = 'Mark a look-for or write a few words: the teacher gets a copy.';
  return problems;
}

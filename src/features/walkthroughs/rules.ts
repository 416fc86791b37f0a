import { Temporal } from 'temporal-polyfill';
import type { SchoolCalendar } from '../../district/calendar.ts';
import { type Day, sayDay } from '../../district/days.ts';
import { inBothLists } from '../../district/look-fors.ts';
import type { Settings } from '../../district/settings.ts';
import { tooOften } from '../../district/visit-load.ts';

/** An answer may be changed for a day after it was first given. Both are instants of district time. */
export function stillOpen(repliedAt: string, now: Temporal.Instant): boolean {
  return now.since(Temporal.Instant.from(repliedAt)).total('hours') < 24;
}

/** A walkthrough as the first window asks for it. */
export interface Marked {
  readonly day: Day;
  /** Empty where the contract does not ask. */
  readonly visitors: string;
  readonly toOneself: boolean;
  /** Look-fors that are in both lists. */
  readonly inBoth: number;
  /** When the same visitor's last copy reached this teacher: `never` was there, `owed` is not there yet. */
  readonly lastCopy: Day | 'never' | 'owed';
  /** How often the teacher was visited this month, by anybody. */
  readonly visits: number;
}

export type MarkedProblems = Partial<Record<'teacher' | 'day' | 'visitors' | 'notSeen', string>>;

/** How many visited, where the contract asks. */
export const visitorChoices = [
  { value: 'few', label: 'One or two' },
  { value: 'told', label: 'Three or more, and the teacher was told beforehand' },
  { value: 'untold', label: 'Three or more, and the teacher was not told' },
] as const;

/** What is wrong with a walkthrough before it can be kept, beside the question it belongs to. A rule of the contract says that it is one. */
export function problemsWith(
  marked: Marked,
  today: Day,
  settings: Pick<Settings, 'noticeForThree' | 'restAfterFeedback' | 'feedbackWithin' | 'visitsAMonth'>,
  calendar: SchoolCalendar,
): MarkedProblems {
  const problems: MarkedProblems = {};
  if (marked.toOneself) problems.teacher = 'A visit to oneself is not a walkthrough.';
  else {
    const early = settings.restAfterFeedback === 'yes' ? tooSoon(marked) : undefined;
    const often = early ?? tooOften(marked.visits, settings);
    if (often) problems.teacher = often;
  }
  if (settings.noticeForThree === 'yes' && marked.visitors === 'untold')
    problems.visitors =
      'Your agreement asks that the teacher is told beforehand when three or more visit. This one cannot be sent as a walkthrough: talk to the teacher.';
  const late = dayProblem(marked.day, today, settings, calendar);
  if (late) problems.day = late;
  if (marked.inBoth > 0) problems.notSeen = inBothLists;
  return problems;
}

/** Why a walkthrough of that day cannot be sent today, if it cannot. */
export function dayProblem(
  day: Day,
  today: Day,
  { feedbackWithin }: Pick<Settings, 'feedbackWithin'>,
  calendar: SchoolCalendar,
): string | undefined {
  if (day > today) return 'That day has not happened yet.';
  if (calendar.schoolDaysFrom(day, Number(feedbackWithin)) >= today || day === today) return undefined;
  return `In your district the teacher has the copy within ${feedbackWithin === '1' ? 'one school day' : `${feedbackWithin} school days`}. That time is over: talk to the teacher instead.`;
}

/** Why a visit on that day is too early by an agreement that asks for a day's rest after the copy, if it is. */
export function tooSoon({ lastCopy, day }: Pick<Marked, 'lastCopy' | 'day'>): string | undefined {
  if (lastCopy === 'owed')
    return 'The copy of your last visit has not reached this teacher yet. Your agreement asks for that first.';
  if (lastCopy === 'never' || lastCopy < day) return undefined;
  return `The copy of your last visit reached this teacher on ${sayDay(lastCopy)}. By your agreement you may visit again from the day after.`;
}

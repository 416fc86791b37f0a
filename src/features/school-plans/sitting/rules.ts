import { addDays, type Day, daysOf, type Month, monthOf } from '../../../district/days.ts';
import type { ActionStatus } from '../../../district/plan/plan.ts';

/** On which school day of a month a school sits down, where no principal meeting says when. */
export const sittingSchoolDay = 10;
/** So many school days before a principal meeting. */
export const beforeMeeting = 5;
/** A meeting further away than this is not waited for. */
const waitsFor = 35;

/** What decides whether a school is asked to sit down today. */
export interface SittingAsking {
  readonly today: Day;
  /** Which school day of its month today is, or was the last one. */
  readonly nth: number;
  /** The next principal meeting, where there is one. */
  readonly meeting: Day | undefined;
  readonly hasSat: (month: Month) => boolean;
  /** The day on which the sitting that prepares that meeting opens. */
  readonly opensOn: (meeting: Day) => Day;
}

/** The month a school sits down for, until when, and whether it prepares the next meeting. */
export interface SittingDue {
  readonly month: Month;
  readonly by: Day;
  readonly prepares: boolean;
}

/**
 * The sitting a school is asked for today: one a month. Before the next meeting it prepares that one, under its month; in a month in
 * which no meeting is prepared or ahead it is on the tenth school day.
 */
export function sittingDue({ today, nth, meeting, hasSat, opensOn }: SittingAsking): SittingDue | undefined {
  const near = meeting !== undefined && meeting <= addDays(today, waitsFor) ? meeting : undefined;
  const opens = near === undefined ? undefined : opensOn(near);
  if (near !== undefined && opens !== undefined && opens <= today)
    return hasSat(monthOf(near)) ? undefined : { month: monthOf(near), by: near, prepares: true };
  const month = monthOf(today);
  if (opens !== undefined && monthOf(opens) === month) return undefined;
  if (nth < sittingSchoolDay || hasSat(month)) return undefined;
  return { month, by: daysOf(month).last, prepares: false };
}

/** What counts when it is asked whether an item belongs in a sitting. */
export interface SittingItem {
  readonly kind: 'own' | 'part';
  readonly status: ActionStatus;
  readonly ownerId: string | null;
  readonly movedOn: Day | null;
}

/** Since when an update counts as this month’s: the day after the last sitting, or the beginning of the month where that is earlier. */
export const freshSince = (today: Day, satOn: Day | undefined): Day => {
  const first = daysOf(monthOf(today)).first;
  return satOn !== undefined && satOn < first ? addDays(satOn, 1) : first;
};

/**
 * Whether an item is asked about in a sitting: it is open, and nobody said how it goes since the last one. A part of a district action
 * that somebody else owns is asked of them.
 */
export const isAskedInSitting = (item: SittingItem, leads: ReadonlySet<string>, since: Day): boolean =>
  item.status !== 'complete' &&
  item.status !== 'dropped' &&
  (item.movedOn === null || item.movedOn < since) &&
  (item.kind === 'own' || (item.ownerId !== null && leads.has(item.ownerId)));

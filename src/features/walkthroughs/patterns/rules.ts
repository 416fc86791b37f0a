import type { SchoolCalendar } from '../../../district/calendar.ts';
import { type Day, daysOf, type Month, monthBefore, monthOf, sayMonth, weekOf } from '../../../district/days.ts';
import { boundNames, type Sighting } from '../../../district/sightings.ts';

/** On how many school days after a visit it may still be logged at most, whatever the contract says. */
const latestSchoolDays = 10;

/** The time of the weekly refresh, before the first lesson. */
export const refreshedAt = '06:00';

/** A month is closed when no visit of it can be logged any more. */
export function isClosed(month: Month, today: Day, calendar: SchoolCalendar): boolean {
  return today > calendar.schoolDaysFrom(daysOf(month).last, latestSchoolDays);
}

/**
 * The day on which a month's figures became complete: the first refresh after it was closed. Undefined while visits of it may still join
 * them; `schoolDays` are those from before it ended to now.
 */
export function completedOn(month: Month, schoolDays: readonly Day[]): Day | undefined {
  const after = schoolDays.filter((day) => day > daysOf(month).last);
  const lastToLog = after[latestSchoolDays - 1];
  if (lastToLog === undefined) return undefined;
  return after.find((day, at) => day > lastToLog && weekOf(day) !== weekOf(after[at - 1] ?? day));
}

/** `October`, or while its figures are not complete `October so far`. */
export const monthSoFar = (month: Month, complete: readonly Month[]): string =>
  complete.includes(month) ? sayMonth(month) : `${sayMonth(month)} so far`;

/** The months a refresh looks at, oldest first: back over a summer, and no further however long the app has run. */
export function monthsToRefresh(today: Day): Month[] {
  const months = [monthOf(today)];
  while (months.length < 5) months.unshift(monthBefore(months[0] ?? monthOf(today)));
  return months;
}

/** The months of the school year up to this one, oldest first. It begins in July. */
export function monthsOfYear(today: Day): Month[] {
  const months = [monthOf(today)];
  for (let month = months[0]; month && !month.endsWith('-07'); month = months[0]) months.unshift(monthBefore(month));
  return months;
}

/** What is published of a look-for in a month: the sum of so many blocks. */
export interface Figure extends Sighting {
  /** How many schools have blocks of their own in it; the others may be in it together, once the month is closed. */
  readonly schools: number;
  readonly together: number;
}

/** `at most 33% (3 of 9)`. */
export const figureSaid = (one: Figure): string =>
  `${boundNames[one.bound]}${percentOf(one)}% (${one.seen} of ${one.looked})`;

/** Whole percent. */
export function percentOf({ seen, looked }: Sighting): number {
  return Math.round((100 * seen) / looked);
}

/** The codes to lead with: the month's focus, or else the most looked-for of the year. At most four, as many lines as can be told apart. */
export function leadingOf(focus: readonly string[], figures: readonly Figure[]): string[] {
  const known = new Set(figures.map((one) => one.code));
  const asked = focus.filter((code) => known.has(code));
  const looked = (code: string) => figures.filter((one) => one.code === code).reduce((sum, one) => sum + one.looked, 0);
  const most = [...known].sort((a, b) => looked(b) - looked(a) || a.localeCompare(b));
  return (asked.length > 0 ? asked : most).slice(0, 4);
}

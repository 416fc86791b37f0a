import type { SchoolCalendar } from '../../../district/calendar.ts';
import { addDays, type Day, weekdayOf } from '../../../district/days.ts';

/** So many school days before a digest whoever answers for a break must have been asked. */
export const askedBefore = 2;

/** Whether a digest of that day may name a break that somebody has known of since `known`: never earlier. */
export const mayBeNamed = (known: Day | undefined, day: Day, calendar: SchoolCalendar): boolean =>
  known !== undefined && known <= calendar.schoolDaysFrom(day, -askedBefore);

/** The first weekly digest that may name a break known of since that day. */
export function firstDigestFor(known: Day, today: Day, calendar: SchoolCalendar): Day {
  let day = addDays(today, 1);
  // A summer is the longest time without a digest.
  for (let looked = 0; looked < 150; looked += 1, day = addDays(day, 1))
    if (isDigestDay(day, calendar) && mayBeNamed(known, day, calendar)) return day;
  return day;
}

function isDigestDay(day: Day, calendar: SchoolCalendar): boolean {
  const earlier = Array.from({ length: weekdayOf(day) - 1 }, (_, back) => addDays(day, -back - 1));
  return calendar.isSchoolDay(day) && !earlier.some((one) => calendar.isSchoolDay(one));
}

/** By what a break is known while it is there. */
export const breakKey = ({ kind, about }: { readonly kind: string; readonly about: string }): string =>
  `${kind} ${about}`;

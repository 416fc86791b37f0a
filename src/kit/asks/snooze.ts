import { Temporal } from 'temporal-polyfill';
import type { SchoolCalendar } from '../../district/calendar.ts';
import { addDays, type Day, instantOf, type TimeOfDay, weekdayOf } from '../../district/days.ts';
import { type Hours, hoursEnd } from './hours.ts';

/** How something can be put off. Wire format. */
export const snoozes = ['tomorrow', 'afterSchool', 'monday'] as const;
export type Snooze = (typeof snoozes)[number];

const morning: TimeOfDay = '07:30';
const afterSchool: TimeOfDay = '15:30';

/** Until when something is put off, and on which day that is. */
export interface PutOff {
  readonly day: Day;
  readonly until: Temporal.Instant;
}

interface At {
  readonly now: Temporal.Instant;
  readonly today: Day;
  readonly hours: Hours;
  readonly calendar: SchoolCalendar;
}

/**
 * When something that is put off comes back: always on a school day and within the person’s hours. After school is over, or where
 * their day ends before, *after school* is the next morning.
 */
export function putOffUntil(snooze: Snooze, { now, today, hours, calendar }: At): PutOff {
  const late = instantOf(today, afterSchool, hours.zone);
  const fits =
    late.epochMilliseconds > now.epochMilliseconds && late.epochMilliseconds < hoursEnd(hours, today).epochMilliseconds;
  if (snooze === 'afterSchool' && fits && calendar.isSchoolDay(today)) return { day: today, until: late };
  const after = snooze === 'monday' ? addDays(today, 7 - weekdayOf(today)) : today;
  const day = calendar.schoolDaysFrom(after, 1);
  return { day, until: instantOf(day, later(morning, hours.from), hours.zone) };
}

/**
 * When on a day something comes back that was put off until then, or until a day before on which nobody was asked: not before the
 * person’s hours, which may be others by now.
 */
export function backAt(
  { until, untilDay }: { readonly until: string; readonly untilDay: Day },
  hours: Hours,
  day: Day,
): Temporal.Instant {
  const from = instantOf(day, untilDay < day ? later(morning, hours.from) : hours.from, hours.zone);
  const meant = Temporal.Instant.from(until);
  return Temporal.Instant.compare(meant, from) > 0 ? meant : from;
}

const later = (a: TimeOfDay, b: TimeOfDay): TimeOfDay => (a > b ? a : b);

import type { SchoolCalendar } from '../../district/calendar.ts';
import { addDays, type Day, type TimeOfDay, weekdayOf } from '../../district/days.ts';
import type { Settings } from '../../district/settings.ts';

/** When something is due: at a wall-clock time of the district, its own or one of the settings, on the days that fit. Data, never cron text. */
export interface Rule {
  readonly at: TimeOfDay | ((settings: Settings) => TimeOfDay);
  fits(day: Day, calendar: SchoolCalendar): boolean;
  /** More times of the same day at which it looks again. One that was not looked at in time is made up for by the next, and nobody is told. */
  readonly also?: readonly TimeOfDay[];
}

/** Some times of a school day, for whoever could not be reached at the first: they live elsewhere, or were away the day before. */
export const laterToday: readonly TimeOfDay[] = ['10:30', '12:00', '13:30', '15:00'];

export const everyDay = (at: Rule['at']): Rule => ({ at, fits: () => true });

export const everySchoolDay = (at: Rule['at']): Rule => ({ at, fits: (day, calendar) => calendar.isSchoolDay(day) });

/** The `n`-th school day of each month. A month with fewer has none. */
export const schoolDayOfMonth = (n: number, at: Rule['at']): Rule => ({
  at,
  fits(day, calendar) {
    if (!calendar.isSchoolDay(day)) return false;
    const earlier = Array.from({ length: Number(day.slice(8)) - 1 }, (_, back) => addDays(day, -back - 1));
    return earlier.filter((one) => calendar.isSchoolDay(one)).length === n - 1;
  },
});

/** The first school day of each week: Monday, or the next one when Monday is off. A week without school has none. */
export const firstSchoolDayOfWeek = (at: Rule['at']): Rule => ({
  at,
  fits(day, calendar) {
    if (!calendar.isSchoolDay(day)) return false;
    const earlier = Array.from({ length: weekdayOf(day) - 1 }, (_, back) => addDays(day, -back - 1));
    return !earlier.some((one) => calendar.isSchoolDay(one));
  },
});

/** The time of day a rule has in this district. */
export const timeOf = ({ at }: Rule, settings: Settings): TimeOfDay => (typeof at === 'string' ? at : at(settings));

import { addDays, type Day, weekdayOf } from './days.ts';

/** The district's school days. `noSchool` holds holidays, vacation weeks and snow days; half days are school days. */
export interface SchoolCalendar {
  isSchoolDay(day: Day): boolean;
  /** The `n`-th school day after `day`; with a negative `n`, before it. */
  schoolDaysFrom(day: Day, n: number): Day;
}

/** Weekdays that are not marked are school days; so are those before the first school year that was entered. */
export function schoolCalendar(noSchool: ReadonlySet<Day>): SchoolCalendar {
  const isSchoolDay = (day: Day) => weekdayOf(day) <= 5 && !noSchool.has(day);
  return {
    isSchoolDay,
    schoolDaysFrom(day, n) {
      const step = n < 0 ? -1 : 1;
      let at = day;
      for (let left = Math.abs(n); left > 0; ) {
        at = addDays(at, step);
        if (isSchoolDay(at)) left -= 1;
      }
      return at;
    },
  };
}

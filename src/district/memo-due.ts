import type { SchoolCalendar } from './calendar.ts';
import { addDays, type Day, weekdayOf } from './days.ts';

/** By when the memo of a day is due: so many school days after it; in July and August weekdays count. */
export function memoDueOn(day: Day, within: number, calendar: Pick<SchoolCalendar, 'isSchoolDay'>): Day {
  let [at, left] = [day, within];
  while (left > 0) {
    at = addDays(at, 1);
    if (isSummer(at) ? weekdayOf(at) <= 5 : calendar.isSchoolDay(at)) left -= 1;
  }
  return at;
}

const isSummer = (day: Day): boolean => ['07', '08'].includes(day.slice(5, 7));

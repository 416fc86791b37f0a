import type { SchoolCalendar } from '../../../district/calendar.ts';
import { addDays, type Day, weekdayOf } from '../../../district/days.ts';

/** By when the memo of a meeting is due: so many school days after it; in July and August weekdays count. */
export function memoDueOn(meetingDay: Day, within: number, calendar: Pick<SchoolCalendar, 'isSchoolDay'>): Day {
  let [at, left] = [meetingDay, within];
  while (left > 0) {
    at = addDays(at, 1);
    if (isSummer(at) ? weekdayOf(at) <= 5 : calendar.isSchoolDay(at)) left -= 1;
  }
  return at;
}

const isSummer = (day: Day): boolean => ['07', '08'].includes(day.slice(5, 7));

/** What the window asks for, and what a part may hold. */
export const memoMost = { words: 3000, more: 1500, changes: 300, response: 3000, why: 300, sentence: 500 } as const;

/** Offered where the district has not said yet what these papers are for. */
export const suggestedSentence =
  'Prep sheets and memos help us keep what we agreed on. They are for the principal and the district’s leaders, and they aren’t an evaluation.';

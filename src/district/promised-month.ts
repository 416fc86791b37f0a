import { type Day, type Month, monthBefore, monthOf } from './days.ts';

/** In the first days of a month the last one is told of, as a whole; then the month so far. */
const stillLast = 7;

/** The month whose promises are told of on a day; undefined in summer, when nobody promised anything. */
export function promisedMonth(today: Day): Month | undefined {
  const now = monthOf(today);
  const month = Number(today.slice(8)) <= stillLast ? monthBefore(now) : now;
  return ['07', '08'].includes(month.slice(5)) ? undefined : month;
}

/** Whether the month goes on. */
export const isGoingOn = (month: Month, today: Day): boolean => monthOf(today) === month;

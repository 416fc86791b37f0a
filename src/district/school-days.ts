import { and, between, eq, sql } from 'drizzle-orm';
import type { Reader } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import { schoolCalendar } from './calendar.ts';
import { addDays, type Day, dayAfter } from './days.ts';
import { calendarDay } from './schema.ts';

const daysOffBetween = prepared((db: Reader) =>
  db
    .select({ day: calendarDay.day })
    .from(calendarDay)
    .where(
      and(
        eq(calendarDay.kind, 'noSchool'),
        between(calendarDay.day, sql.placeholder('first'), sql.placeholder('last')),
      ),
    )
    .prepare(),
);

/** The school days from one day to another, both included. Reads that part of the calendar only, however many years there are. */
export function schoolDaysIn(db: Reader, first: Day, last: Day): Day[] {
  return [...schoolDaysFrom(db, first, last)];
}

/** The same, one after another: whoever has enough of them need not count the rest. */
function* schoolDaysFrom(db: Reader, first: Day, last: Day): Generator<Day> {
  const off = daysOffBetween(db).all({ first, last });
  const { isSchoolDay } = schoolCalendar(new Set(off.map((row) => row.day)));
  for (let day = first; day <= last; day = dayAfter(day)) if (isSchoolDay(day)) yield day;
}

/** A school year has no longer time without school than this. */
const longestOff = 120;

/** The `n`-th school day after a day. Reads the calendar as far as that may lie. */
export function schoolDayAfter(db: Reader, day: Day, n: number): Day {
  const horizon = addDays(day, n * 2 + longestOff);
  let left = n;
  for (const one of schoolDaysFrom(db, dayAfter(day), horizon)) {
    left -= 1;
    if (left === 0) return one;
  }
  return horizon;
}

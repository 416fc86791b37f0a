import type { Reader } from '../../db/open.ts';
import { addDays, type Day, weekdayOf } from '../../district/days.ts';
import { schoolDaysIn } from '../../district/school-days.ts';
import type { Reading } from '../context.ts';
import { askedOfAllSince, askedSince } from './log.ts';
import { type Workload, workloadOf } from './workload.ts';

/** So many school days are looked back on. */
const lookedBack = 20;

/** The last school days, today’s the last of them: at most as many as are looked back on. */
function lastSchoolDays(db: Reader, today: Day): Day[] {
  for (const back of [35, 70]) {
    const days = schoolDaysIn(db, addDays(today, -back), today);
    if (days.length >= lookedBack) return days.slice(-lookedBack);
  }
  return schoolDaysIn(db, addDays(today, -140), today).slice(-lookedBack);
}

/** How much somebody was asked in the last twenty school days, and how much of it they did themselves in time. */
export function workloadNow(c: WithEnds, personId: string): Workload {
  const days = lastSchoolDays(c.db, c.today);
  return workloadOf(askedSince(c.db, personId, days[0] ?? c.today), days, c.occasions.endOf);
}

type WithEnds = Pick<Reading, 'db' | 'today'> & { readonly occasions: Pick<Reading['occasions'], 'endOf'> };

/** The same of the whole district, and of how many people. */
export function districtWorkload(c: WithEnds): Workload & { readonly people: number } {
  const days = lastSchoolDays(c.db, c.today);
  const rows = askedOfAllSince(c.db, days[0] ?? c.today);
  return { ...workloadOf(rows, days, c.occasions.endOf), people: new Set(rows.map(({ personId }) => personId)).size };
}

/** The first of the days looked back on. */
export const lookedBackTo = (c: Pick<Reading, 'db' | 'today'>): Day => lastSchoolDays(c.db, c.today)[0] ?? c.today;

/** Whether a day is its week’s first school day. */
export function firstOfWeek(db: Reader, day: Day): boolean {
  return schoolDaysIn(db, addDays(day, 1 - weekdayOf(day)), day)[0] === day;
}

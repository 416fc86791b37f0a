import type { Reader } from '../../../db/open.ts';
import { addDays, type Day } from '../../../district/days.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';

/** As far back as thirty school days may lie: a summer is among them. */
const farBack = 200;

/**
 * The day since when so many school days have gone by before today. A calendar that marks no summer has weekdays of July and August
 * in it, on which nobody has anything to move: these do not count.
 */
export function schoolDaysGone(db: Reader, today: Day, n: number): Day {
  const first = addDays(today, -farBack);
  const days = schoolDaysIn(db, first, addDays(today, -1)).filter((day) => !/-0[78]-/.test(day));
  return days.at(-n) ?? first;
}

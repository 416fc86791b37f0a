import { addDays, weekdayOf } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { schoolDaysIn } from '../../../district/school-days.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { openLog } from '../log/open.ts';
import { paceOf, sayProgress } from './rules.ts';
import { progressToday } from './store.ts';

/** On the first school day of a week, asks those who are behind the month's pace: everybody, or the one given. */
export function paceAsks(c: Reading, of?: string): Ask[] {
  if (!beginsSchoolWeek(c)) return [];
  const behind = progressToday(c, of).filter((one) => paceOf(one) === 'behind');
  return behind.map((one) => ({
    // A new name each week: it is asked on one day of it, whether or not it was asked the week before.
    name: `walkthroughs/pace-${c.today}`,
    of: one.id,
    about: refTo('person', one.id),
    can: 'walkthroughs.log',
    why: sayProgress(one),
    button: place(openLog, 'Log one', '', { spoken: 'Log a walkthrough' }),
    onHome: true,
    by: c.today,
    cap: 1,
  }));
}

function beginsSchoolWeek({ db, today }: Reading): boolean {
  const monday = addDays(today, 1 - weekdayOf(today));
  return schoolDaysIn(db, monday, today)[0] === today;
}

import type { SchoolCalendar } from '../district/calendar.ts';
import { type Day, instantOf } from '../district/days.ts';
import { chance, type Dice } from './dice.ts';

/** How a teacher's copy went. */
export interface TeacherCopyGone {
  readonly how: 'slack' | 'paper';
  readonly wentAt: string | null;
  readonly wentOn: Day | null;
}

/** From this day on slips may still lie on somebody's desk. */
const desk: Day = '2026-11-10';

/** At this school the office prints the slips the next morning. */
const slowOffice = 'North Mill School';

/**
 * A copy by Slack went the moment the walkthrough was logged; a slip for the mailbox a little later, a few on the next school day, most
 * of them from one school; and of the last days some not yet.
 */
export function copyOf(
  dice: Dice,
  { loggedOn, onSlack, school }: { loggedOn: Day; onSlack: boolean; school: string },
  { calendar, zone }: { calendar: SchoolCalendar; zone: string },
): TeacherCopyGone {
  if (onSlack) return { how: 'slack', wentOn: loggedOn, wentAt: instantOf(loggedOn, '15:10', zone).toString() };
  if (loggedOn >= desk && chance(dice, 0.6)) return { how: 'paper', wentOn: null, wentAt: null };
  const wentOn = chance(dice, school === slowOffice ? 0.8 : 0.15) ? calendar.schoolDaysFrom(loggedOn, 1) : loggedOn;
  return { how: 'paper', wentOn, wentAt: instantOf(wentOn, '15:35', zone).toString() };
}

import { addDays, type Day, type Month, monthOf } from '../../../district/days.ts';

/** Which school day of a month its actions are asked about, where no highlight meeting says when. */
export const askingSchoolDay = 10;
/** So many school days before the report of a highlight meeting is due. */
export const beforeReport = 5;
/** A meeting whose report is due later than this many days from now is not waited for. */
const waitsFor = 35;

/** A highlight meeting to come. */
export interface MeetingAhead {
  readonly day: Day;
  readonly reportDueOn: Day;
}

/** What decides whether everybody is asked today. */
export interface MonthlyAsking {
  readonly day: Day;
  /** Which school day of its month it is. */
  readonly nth: number;
  /** Those to come, the soonest first. */
  readonly meetings: readonly MeetingAhead[];
  /** Whether anybody was asked for a month already. */
  readonly wasAsked: (month: Month) => boolean;
  /** How many school days are left before a day, today among them. */
  readonly schoolDaysBefore: (day: Day) => number;
}

/**
 * The month for which everybody is asked today, if they are: before the report of the next highlight meeting for which nobody was asked,
 * under the month of that meeting; without such a meeting on the tenth school day.
 */
export function monthToAsk({ day, nth, meetings, wasAsked, schoolDaysBefore }: MonthlyAsking): Month | undefined {
  const next = meetings.find((one) => one.day > day && !wasAsked(monthOf(one.day)));
  if (next && next.reportDueOn <= addDays(day, waitsFor))
    return schoolDaysBefore(next.reportDueOn) <= beforeReport ? monthOf(next.day) : undefined;
  return nth === askingSchoolDay && !wasAsked(monthOf(day)) ? monthOf(day) : undefined;
}

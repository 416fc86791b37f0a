import {
  addDays,
  type Day,
  daysOf,
  dayText,
  type Month,
  monthOf,
  monthText,
  sayMonth,
  sayShortDay,
  weekdayOf,
} from '../../../district/days.ts';
import type { Cadence } from '../../../district/plan/plan.ts';

/** What a reading is of: a month `2026-11`, a week `2026-W47`, a quarter `2026-Q4`, or a day where nothing recurs by the calendar. */
export type Period = string;

/** The period that a day is in, for a benchmark of this cadence. A reading for a meeting is of its day, or of one since the meeting before. */
export function periodOf(cadence: Cadence | null, day: Day): Period {
  if (cadence === 'weekly') return weekOf(day);
  if (cadence === 'monthly') return monthOf(day);
  if (cadence === 'quarterly') return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return day;
}

/** The week's number is that of its Thursday, so that every week is in one year. */
function weekOf(day: Day): Period {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/** First and last day of a period; undefined when the text is none. */
export function daysOfPeriod(period: Period): { readonly first: Day; readonly last: Day } | undefined {
  const day = dayText.safeParse(period);
  if (day.success) return { first: day.data, last: day.data };
  const month = monthText.safeParse(period);
  if (month.success) return daysOf(month.data);
  const [, year = '', kind, number = ''] = /^(\d{4})-([QW])(\d{1,2})$/.exec(period) ?? [];
  if (kind === 'Q') return daysOfQuarter(year, Number(number));
  if (kind === 'W') return daysOfWeek(year, Number(number), period);
  return undefined;
}

function daysOfQuarter(year: string, quarter: number) {
  if (quarter < 1 || quarter > 4) return undefined;
  const month = (at: number) => daysOf(`${year}-${String(at).padStart(2, '0')}` as Month);
  return { first: month(quarter * 3 - 2).first, last: month(quarter * 3).last };
}

function daysOfWeek(year: string, week: number, period: Period) {
  const fourth = `${year}-01-04` as Day;
  const first = addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
  return weekOf(first) === period ? { first, last: addDays(first, 6) } : undefined;
}

/** `November 2026`, `the week of Nov 16, 2026`, `October to December 2026`, `Nov 12, 2026`. */
export function sayPeriod(period: Period): string {
  const days = daysOfPeriod(period);
  if (!days) return period;
  const year = days.first.slice(0, 4);
  if (period.includes('W')) return `the week of ${sayShortDay(days.first)}, ${year}`;
  if (period.includes('Q')) return `${sayMonth(monthOf(days.first))} to ${sayMonth(monthOf(days.last))} ${year}`;
  return days.first === days.last ? `${sayShortDay(days.first)}, ${year}` : `${sayMonth(monthOf(days.first))} ${year}`;
}

/** The period before this one. */
export function periodBefore(cadence: Cadence, period: Period): Period {
  const days = daysOfPeriod(period);
  return days ? periodOf(cadence, addDays(days.first, -1)) : period;
}

/** Whether a benchmark of this cadence is read once in each period of the calendar. */
export const hasPeriods = (cadence: Cadence | null): cadence is Exclude<Cadence, 'perMeeting'> =>
  cadence !== null && cadence !== 'perMeeting';

/** How far back a reading is still missed: what is older is let go. */
const maxMissed = 6;

/** What must be known to say which periods were to be read. */
export interface Expecting {
  readonly cadence: Cadence | null;
  readonly dueOn: Day | null;
  /** From when on readings are expected: of periods that begin then or later. */
  readonly since: Day;
  readonly today: Day;
  /** Whether there was school in a stretch of days: a month of vacation has nothing to read. */
  readonly hadSchool: (first: Day, last: Day) => boolean;
  /** The days of the highlight meetings, in their order. */
  readonly meetings: readonly Day[];
}

/** The newest periods that are over and were to be read, newest first. None where nothing recurs. */
export function expectedPeriods(expecting: Expecting): Period[] {
  const { cadence, dueOn, since, today, hadSchool } = expecting;
  if (cadence === 'perMeeting') return meetingsBefore(expecting);
  if (!hasPeriods(cadence)) return [];
  const expected: Period[] = [];
  let period = periodBefore(cadence, periodOf(cadence, today));
  for (let days = daysOfPeriod(period); days && days.first >= since; days = daysOfPeriod(period)) {
    const meant = (dueOn === null || days.first <= dueOn) && hadSchool(days.first, days.last);
    if (meant) expected.push(period);
    if (expected.length === maxMissed) break;
    period = periodBefore(cadence, period);
  }
  return expected;
}

/** The meetings that are over and a reading was wanted for, newest first. */
function meetingsBefore({ dueOn, since, today, meetings }: Expecting): Period[] {
  const meant = meetings.filter((day) => day >= since && day < today && (dueOn === null || day <= dueOn));
  return meant.slice(-maxMissed).reverse();
}

/** Meetings are monthly: what was read longer before the first one of a year was not read for it. */
const apart = 45;

/** Whether there is a reading of a period; for a meeting any counts that is of its day or of one since the meeting before. */
export function isRead(
  period: Period,
  read: ReadonlySet<Period>,
  { cadence, meetings }: Pick<Expecting, 'cadence' | 'meetings'>,
): boolean {
  if (cadence !== 'perMeeting') return read.has(period);
  const day = daysOfPeriod(period)?.first;
  if (day === undefined) return read.has(period);
  const before = meetings.filter((one) => one < day).at(-1) ?? addDays(day, -apart);
  return [...read].some((one) => one > before && one <= day);
}

/** The last day that a reading of a period, recorded on `today`, tells of. */
export function measuredOn(period: Period, today: Day): Day {
  const last = daysOfPeriod(period)?.last ?? today;
  return last < today ? last : today;
}

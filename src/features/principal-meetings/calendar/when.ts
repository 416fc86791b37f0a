import {
  type Day,
  dayText,
  sayShortDay,
  sayTimeOfDay,
  schoolYearStart,
  type TimeOfDay,
  timeText,
  weekdayOf,
} from '../../../district/days.ts';

/** When a meeting is, as somebody typed it. */
export interface MeetingHours {
  readonly day: Day;
  readonly beginsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
}

/** A principal meeting takes an hour where nobody says otherwise. */
const usualMinutes = 60;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;
const weekdays = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const weekdayFirst = /^(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\b[.,]?\s*/i;
const withName = /^([a-z]+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s*(\d{4})\b(?!:))?/i;
const withSlash = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2})\b)?/;
const withDashes = /^(\d{4})-(\d{1,2})-(\d{1,2})\b/;
const hours =
  /^(\d{1,2})(?::(\d{2}))?\s*([ap])?\.?(?:m\.?)?(?:\s*(?:-|–|to|until)\s*(\d{1,2})(?::(\d{2}))?\s*([ap])?\.?(?:m\.?)?)?$/i;

/** A day and hours as they were typed, or what is wrong with them, in a sentence. */
export function readMeetingHours(typed: string, today: Day): MeetingHours | { readonly problem: string } {
  const unclear = { problem: `I can’t read “${typed}” as a day and a time. Write it like “Oct 14 9:00”.` };
  const text = typed.trim();
  const named = weekdayFirst.exec(text);
  const rest = text.slice(named?.[0].length ?? 0);
  const date = dateIn(rest);
  if (!date) return unclear;
  const time = timesIn(rest.slice(date.length).replace(/^[\s,]*(?:at\b)?\s*/i, ''));
  if (!time) return unclear;
  const day = dayMeant(date, today);
  if ('problem' in day) return day;
  const weekday = weekdays[weekdayOf(day.day)] ?? '';
  const said = named?.[1]?.slice(0, 3).toLowerCase();
  if (said && !weekday.toLowerCase().startsWith(said))
    return { problem: `${sayShortDay(day.day)} is a ${weekday}. Check the day.` };
  if (time.endsAt <= time.beginsAt) return { problem: 'The end time is before the start time.' };
  return { ...day, ...time };
}

interface DateTyped {
  readonly month: number;
  readonly date: number;
  readonly year: number | undefined;
  readonly length: number;
}

function dateIn(text: string): DateTyped | undefined {
  const dashed = withDashes.exec(text);
  if (dashed) return dateOf(dashed[2], dashed[3], dashed[1], dashed[0].length);
  const slashed = withSlash.exec(text);
  if (slashed) return dateOf(slashed[1], slashed[2], slashed[3], slashed[0].length);
  const named = withName.exec(text);
  const month = named?.[1]?.toLowerCase() ?? '';
  if (!named || !monthNames.test(month)) return undefined;
  return dateOf(String(months.indexOf(month.slice(0, 3)) + 1), named[2], named[3], named[0].length);
}

function dateOf(month = '', date = '', year: string | undefined, length: number): DateTyped {
  const full = year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year);
  return { month: Number(month), date: Number(date), year: full, length };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** From this day on somebody who names a day that has passed means the next school year’s: it is planned then. */
const nextYearFrom = '05-01';

/** Without a year it is this school year’s; from May on, one that has passed is the next school year’s. */
function dayMeant({ month, date, year }: DateTyped, today: Day): { day: Day } | { problem: string } {
  const at = (full: number) => dayText.safeParse(`${full}-${two(month)}-${two(date)}`).data;
  const first = Number(schoolYearStart(today).slice(0, 4)) + (month < 7 ? 1 : 0);
  const day = at(year ?? first);
  if (!day) return { problem: `There is no ${month}/${date}${year === undefined ? '' : `/${year}`}.` };
  if (day >= today) return { day };
  const planned = today.slice(5) >= nextYearFrom && today.slice(5) < '07-01' && year === undefined;
  const next = planned ? at(first + 1) : undefined;
  return next ? { day: next } : { problem: `${sayShortDay(day)} has passed.` };
}

function timesIn(text: string): Pick<MeetingHours, 'beginsAt' | 'endsAt'> | undefined {
  const [whole, fromHour, fromMinute, fromHalf, toHour, toMinute, toHalf] = hours.exec(text) ?? [];
  if (whole === undefined || fromHour === undefined) return undefined;
  const half = fromHalf?.toLowerCase();
  const begins = minutesOf(fromHour, fromMinute, half ?? daytime(fromHour));
  if (begins === undefined) return undefined;
  const ends = toHour === undefined ? begins + usualMinutes : endOf(toHour, toMinute, toHalf?.toLowerCase(), begins);
  if (ends === undefined || ends >= 24 * 60) return undefined;
  return { beginsAt: timeAt(begins), endsAt: timeAt(ends) };
}

/** Nobody meets a principal at two in the morning: `1:30` is the afternoon’s, `01:30` is as it is written. */
const daytime = (hour: string): string | undefined => (!hour.startsWith('0') && Number(hour) < 7 ? 'p' : undefined);

function endOf(hour: string, minute: string | undefined, half: string | undefined, begins: number): number | undefined {
  const ends = minutesOf(hour, minute, half);
  const later = ends !== undefined && half === undefined && ends <= begins && Number(hour) < 12;
  return later ? ends + 12 * 60 : ends;
}

function minutesOf(hour: string, minute = '00', half: string | undefined): number | undefined {
  const [h, m] = [Number(hour), Number(minute)];
  if (m > 59 || h > 23 || (half !== undefined && (h > 12 || h === 0))) return undefined;
  const full = half === undefined ? h : (h % 12) + (half === 'p' ? 12 : 0);
  return full * 60 + m;
}

/** A time of day, from its minutes since midnight. */
export const timeAt = (minutes: number): TimeOfDay =>
  timeText.parse(`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);

/** The minutes since midnight of a time of day. */
export function minutesAt(time: TimeOfDay): number {
  const [h = 0, m = 0] = time.split(':').map(Number);
  return h * 60 + m;
}

/** The same as it can be typed and is read again: `Oct 14 9:00 AM`, with its end where it does not take an hour. */
export function meetingHoursText({ day, beginsAt, endsAt }: MeetingHours, today: Day): string {
  const short = readMeetingHours(`${sayShortDay(day)} 9:00`, today);
  const date = 'day' in short && short.day === day ? sayShortDay(day) : `${sayShortDay(day)}, ${day.slice(0, 4)}`;
  const end = minutesAt(endsAt) - minutesAt(beginsAt) === usualMinutes ? '' : `–${sayTimeOfDay(endsAt)}`;
  return `${date} ${sayTimeOfDay(beginsAt)}${end}`;
}

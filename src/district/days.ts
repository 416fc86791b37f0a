import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A day of the district, `2026-11-23`. Days compare and sort as text; a `Date` would bring a time zone to a question that has none. */
export type Day = `${number}-${number}-${number}`;

/** A month, `2026-11`. */
export type Month = `${number}-${number}`;

/** A wall-clock time of the district, `07:00`. */
export type TimeOfDay = `${number}:${number}`;

/** Reads a day that exists: 30 February is refused. */
export const dayText = z.iso.date().transform((text) => text as Day);

/** Reads a time of day as `07:00`. */
export const timeText = z.iso.time({ precision: -1 }).transform((text) => text as TimeOfDay);

/** In every zone a day begins, and every change of the clocks happens, at a quarter of an hour: within one it is the same day. */
const quarter = 15 * 60_000;

/** The days that were asked for: every door and every job asks which day it is, and Temporal takes longer to say so than a question to the database. */
const quarters = new Map<string, Day>();

export function dayOf(instant: Temporal.Instant, zone: string): Day {
  const key = `${Math.floor(instant.epochMilliseconds / quarter)} ${zone}`;
  const known = quarters.get(key);
  if (known) return known;
  if (quarters.size > 1_000) quarters.clear();
  const day = instant.toZonedDateTimeISO(zone).toPlainDate().toString() as Day;
  quarters.set(key, day);
  return day;
}

/** How many days lie between two; 0 for the same, less where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

export function addDays(day: Day, days: number): Day {
  // Midnights of UTC are exactly a day apart; ten times as quick as Temporal, and lists of school days add many.
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as Day;
}

/** The days after days that were asked for: a calendar is gone through day by day, over and over. */
const followers = new Map<Day, Day>();

/** The next day. */
export function dayAfter(day: Day): Day {
  const known = followers.get(day);
  if (known) return known;
  if (followers.size > 2_000) followers.clear();
  const next = addDays(day, 1);
  followers.set(day, next);
  return next;
}

/** The first day of the school year a day is in: 1 July. */
export function schoolYearStart(day: Day): Day {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '07' ? 1 : 0);
  return `${year}-07-01` as Day;
}

/** The name of the school year a day is in: `2026-27`. */
export function schoolYearOf(day: Day): string {
  const first = Number(schoolYearStart(day).slice(0, 4));
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}

/** The Monday of the week a day is in. */
export const weekOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** First and last day of the month. */
export function daysOf(month: Month): { first: Day; last: Day } {
  const first: Day = `${month}-01`;
  // Thirty-one days later it is the next month, whichever it is.
  return { first, last: addDays(`${addDays(first, 31).slice(0, 7) as Month}-01`, -1) };
}

/** Reads a month as `2026-11`. */
export const monthText = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .transform((text) => text as Month);

export function monthAfter(month: Month): Month {
  return monthOf(addDays(daysOf(month).last, 1));
}

export function monthBefore(month: Month): Month {
  return monthOf(addDays(daysOf(month).first, -1));
}

/**
 * The instant of a wall-clock time on a day. A time the spring change skips is moved on by the hour that is missing;
 * one the autumn change repeats is the first of the two. So each day has each time exactly once.
 */
export function instantOf(day: Day, time: TimeOfDay, zone: string): Temporal.Instant {
  const plain = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant();
}

/** Kept: making one costs a hundred times what using it does. A day is said as its midnight in UTC, whatever the machine's zone. */
const dayWords = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});
const timeWords = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
const shortWords = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone: 'UTC' });
const monthWords = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

/** `Monday, November 23`: how people here say a day. */
export function sayDay(day: Day): string {
  return dayWords.format(Date.parse(day));
}

/** `Nov 12`: where there is little room. */
export function sayShortDay(day: Day): string {
  return shortWords.format(Date.parse(day));
}

/** `Nov 9–15`, `Nov 28–Dec 4`; one day where both are the same. */
export function sayDays(first: Day, last: Day): string {
  if (first >= last) return sayShortDay(last);
  const end = sayShortDay(last);
  return `${sayShortDay(first)}–${first.slice(0, 7) === last.slice(0, 7) ? end.replace(/^\S+ /, '') : end}`;
}

const nearWords = new Intl.DateTimeFormat('en-US', {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  timeZone: 'UTC',
});
const weekdayWords = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' });

/** As people say a day from where they are: `today`, `Friday`, `Fri, Nov 20`, and with its year where that is another one. */
export function sayNearDay(day: Day, today: Day): string {
  const away = daysBetween(today, day);
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  if (away === -1) return 'yesterday';
  if (away > 1 && away < 7) return weekdayWords.format(Date.parse(day));
  const said = nearWords.format(Date.parse(day));
  return day.slice(0, 4) === today.slice(0, 4) ? said : `${said}, ${day.slice(0, 4)}`;
}

/** `November`. */
export function sayMonth(month: Month): string {
  return monthWords.format(Date.parse(`${month}-01`));
}

/** The wall-clock time in the district, to the minute. */
export function timeOfDay(instant: Temporal.Instant, zone: string): TimeOfDay {
  return instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }) as TimeOfDay;
}

/** `10:42 AM`. */
export function sayTime(instant: Temporal.Instant, zone: string): string {
  return sayTimeOfDay(timeOfDay(instant, zone));
}

/** `10:42 AM`, of a wall-clock time. */
export function sayTimeOfDay(time: TimeOfDay): string {
  return timeWords.format(Date.parse(`1970-01-01T${time}Z`));
}

/** `2026-11-23 10:42`, the district's wall clock: for lists, where moments are compared. Empty for what has not happened. */
export function dateAndTime(instant: string | null, zone: string): string {
  if (instant === null) return '';
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

import type { Day } from '../../src/district/days.ts';

/** Wall-clock time computed another way than the app does: by Intl alone, so that a mistake cannot hide in both. */
export function localDue(day: Day, time: string, zone: string): number {
  const naive = Date.parse(`${day}T${time}:00Z`);
  const before =
    naive - offsetAt(Date.parse(`${day}T00:00:00Z`) - offsetAt(Date.parse(`${day}T00:00:00Z`), zone), zone);
  const after = naive - offsetAt(naive + 12 * 3_600_000, zone);
  // In the repeated hour both fit and the first counts; in the skipped hour neither does, and the clock of before counts on.
  return [before, after].find((at) => wall(at, zone) === `${day} ${time}`) ?? before;
}

/** 0 is Sunday. */
export const weekday = (day: Day): number => new Date(`${day}T12:00:00Z`).getUTCDay();

function offsetAt(at: number, zone: string): number {
  return Date.parse(`${wall(at, zone).replace(' ', 'T')}:00Z`) - Math.floor(at / 60_000) * 60_000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wall(at: number, zone: string): string {
  const known = formats.get(zone);
  const format = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, format);
  return format.format(at);
}

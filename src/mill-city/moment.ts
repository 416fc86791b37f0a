import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/tx.ts';
import { type Day, instantOf, type TimeOfDay } from '../district/days.ts';
import { personById } from '../district/roster.ts';
import { contextOn } from '../engine/context.ts';
import { features } from '../features/index.ts';
import { type Asked, askedBy, type Writing } from '../kit/context.ts';

/** Where Mill City is. */
export const zone = 'America/New_York';

const clockAt = (day: Day, time: TimeOfDay) => ({
  now: () => Temporal.Instant.from(instantOf(day, time, zone).toString()),
});

/** Mill City on a day of its past: what is kept then bears that day. */
export const at = (tx: Tx, day: Day, time: TimeOfDay = '09:00'): Writing & { readonly db: Tx } =>
  contextOn(tx, clockAt(day, time), features);

/** The same, with somebody there who does it. */
export function by(tx: Tx, personId: string, day: Day, time: TimeOfDay = '09:00'): Asked<Writing> {
  const person = personById(tx, personId);
  if (!person) throw new Error('Nobody in Mill City has that id.');
  return askedBy(at(tx, day, time), person);
}

/** When the demo begins: what it shows of the past is posted then, and is not late. */
export const beginning = (tx: Tx): Temporal.Instant => at(tx, '2026-11-16', '09:30').now;

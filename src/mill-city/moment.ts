import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/tx.ts';
import { type Day, instantOf, type TimeOfDay } from '../district/days.ts';
import { personById } from '../district/roster.ts';
import { contextOn } from '../engine/context.ts';
import { put } from '../engine/outbox/put.ts';
import { features } from '../features/index.ts';
import { type Asked, askedBy, type Writing } from '../kit/context.ts';
import type { Job } from '../kit/feature.ts';
import type { Message } from '../kit/outcome.ts';

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

/** From this day on Slack shows what was said of what happened. Of before there are records alone. */
export const shownSince: Day = '2026-10-08';

/** From this day on copies of walkthroughs are shown, and their answers. */
export const copiesSince: Day = '2026-11-02';

/** From this Monday on the app itself does what is due: it writes its digests, publishes its patterns and asks people. */
export const runningSince: Day = '2026-11-09';

/** Before anybody does anything on a day, in milliseconds. */
export const dawnOf = (day: Day): number => instantOf(day, '05:30', zone).epochMilliseconds;

/** What the app says to what happened goes into its outbox. */
export function saying(c: Writing, messages: readonly Message[]): void {
  if (c.today >= shownSince) for (const message of messages) put(c.db, message, c.now);
}

/** What the app would have done at that time of a day, in the weeks before it runs by itself. */
export function job(tx: Tx, { run }: Pick<Job, 'run'>, day: Day, time: TimeOfDay): void {
  const c = at(tx, day, time);
  saying(c, run(c, { day }).messages);
}

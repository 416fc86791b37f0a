import { and, eq, inArray, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Db } from '../../db/open.ts';
import { inTx, type Tx } from '../../db/tx.ts';
import { addDays, type Day, dayOf, instantOf, type TimeOfDay } from '../../district/days.ts';
import { calendarOf } from '../../district/roster.ts';
import type { Settings } from '../../district/settings.ts';
import type { DistrictClock } from '../clock.ts';
import { contextOn, momentOn } from '../context.ts';
import type { Feature, Job } from '../feature.ts';
import { type Log, traceOf } from '../log.ts';
import type { Done } from '../outcome.ts';
import { type SlotState, schedule, slot } from '../schema.ts';
import { timeOf } from './rule.ts';

export interface Schedules {
  readonly db: Db;
  readonly clock: DistrictClock;
  readonly features: readonly Feature[];
  readonly jobs: readonly Job[];
  /** Puts what a job answers into the outbox and the errands, in the job's own transaction. */
  apply(tx: Tx, done: Done, now: Temporal.Instant): void;
  /** Tells whoever looks after the app that something could not be done at its time. */
  missed(tx: Tx, job: Job, days: readonly Day[]): void;
  /** A second witness of the time, asked before a jump of more than a day is believed. */
  believes(now: Temporal.Instant): boolean;
  readonly log: Log;
}

const mostAttempts = 5;

/** Looks what became due since the last look and runs it. A clock that went back finds nothing; a slot runs once, ever. */
export function tick(schedules: Schedules): void {
  const waiting = schedules.jobs.filter((job) => {
    const believed = inTx(schedules.db, (tx) => noteDue(schedules, tx, job));
    if (believed) for (const one of dueSlots(schedules.db, job)) run(schedules, job, one);
    return !believed;
  });
  if (waiting.length === 0) return;
  schedules.log.warn(
    { jobs: waiting.length },
    'the clock jumped by more than a day; waiting until Slack confirms the date',
  );
}

/** Writes down each slot since the last look: to run, coalesced into a later one, or missed. False when the time is not believed. */
function noteDue(schedules: Schedules, tx: Tx, job: Job): boolean {
  const { now, settings } = momentOn(tx, schedules.clock);
  const seen = tx.select().from(schedule).where(eq(schedule.name, job.name)).get();
  if (!seen) {
    tx.insert(schedule).values({ name: job.name, seenUntil: now.toString() }).run();
    return true;
  }
  const since = Temporal.Instant.from(seen.seenUntil);
  if (Temporal.Instant.compare(now, since) <= 0) return true;
  if (now.since(since).total('hours') > 24 && !schedules.believes(now)) return false;
  const slots = slotsBetween(tx, job, since, now, settings);
  const states = statesOf(job, slots, now);
  slots.forEach(({ name, day, at }, index) => {
    const state = states[index] ?? 'missed';
    tx.insert(slot).values({ schedule: name, day, dueAt: at.toString(), state }).onConflictDoNothing().run();
  });
  const missed = slots.filter((_, index) => states[index] === 'missed').map((one) => one.day);
  if (missed.length > 0) schedules.missed(tx, job, missed);
  tx.update(schedule).set({ seenUntil: now.toString() }).where(eq(schedule.name, job.name)).run();
  return true;
}

interface Slot {
  /** The job’s name; another time of the same day has that time behind it. */
  readonly name: string;
  readonly day: Day;
  readonly at: Temporal.Instant;
}

function slotsBetween(tx: Tx, job: Job, since: Temporal.Instant, now: Temporal.Instant, settings: Settings): Slot[] {
  const calendar = calendarOf(tx);
  const { timeZone: zone } = settings;
  const slots: Slot[] = [];
  const last = dayOf(now, zone);
  // A day early: a wall-clock time the spring change skips, or a change of zone, can move a slot across midnight.
  for (let day = addDays(dayOf(since, zone), -1); day <= last; day = addDays(day, 1)) {
    if (!job.when.fits(day, calendar)) continue;
    for (const { name, time } of timesOf(job, settings)) {
      const at = momentOf(day, time, zone);
      if (Temporal.Instant.compare(at, since) > 0 && Temporal.Instant.compare(at, now) <= 0)
        slots.push({ name, day, at });
    }
  }
  return slots.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}

const timesOf = (job: Job, settings: Settings): { name: string; time: TimeOfDay }[] => [
  { name: job.name, time: timeOf(job.when, settings) },
  ...(job.when.also ?? []).map((time) => ({ name: alsoAt(job, time), time })),
];

const alsoAt = ({ name }: Job, time: TimeOfDay): string => `${name} ${time}`;

function statesOf(job: Job, slots: readonly Slot[], now: Temporal.Instant): SlotState[] {
  return slots.map((one, index) => {
    if (now.since(one.at).total('hours') > job.within.hours) return one.name === job.name ? 'missed' : 'coalesced';
    return job.missed === 'each' || index === slots.length - 1 ? 'due' : 'coalesced';
  });
}

type Due = Pick<Slot, 'name' | 'day'>;

function dueSlots(db: Db, job: Job): Due[] {
  const names = [job.name, ...(job.when.also ?? []).map((time) => alsoAt(job, time))];
  return db
    .select({ name: slot.schedule, day: slot.day })
    .from(slot)
    .where(and(inArray(slot.schedule, names), eq(slot.state, 'due')))
    .orderBy(slot.day, slot.dueAt)
    .all();
}

function run(schedules: Schedules, job: Job, due: Due): void {
  const { day } = due;
  try {
    inTx(schedules.db, (tx) => {
      const c = contextOn(tx, schedules.clock, schedules.features);
      schedules.apply(tx, job.run(c, { day }), c.now);
      return tx.update(slot).set({ state: 'ran' }).where(which(due)).run();
    });
  } catch (error) {
    schedules.log.error({ job: job.name, day, ...traceOf(error) }, 'a scheduled job failed');
    inTx(schedules.db, (tx) => noteFailure(schedules, tx, job, due));
  }
}

const which = ({ name, day }: Due) => and(eq(slot.schedule, name), eq(slot.day, day));

function noteFailure(schedules: Schedules, tx: Tx, job: Job, due: Due): boolean {
  const state = sql`CASE WHEN ${slot.attempts} + 1 >= ${mostAttempts} THEN 'failed' ELSE 'due' END`;
  tx.update(slot)
    .set({ attempts: sql`${slot.attempts} + 1`, state })
    .where(which(due))
    .run();
  const failed = tx.select({ state: slot.state }).from(slot).where(which(due)).get()?.state === 'failed';
  if (failed) schedules.missed(tx, job, [due.day]);
  return failed;
}

/** A job that looks every half hour would ask for the same moments at each tick; to make one costs more than all else a tick does. */
const moments = new Map<string, Temporal.Instant>();

function momentOf(day: Day, time: TimeOfDay, zone: string): Temporal.Instant {
  const key = `${day} ${time} ${zone}`;
  const known = moments.get(key);
  if (known) return known;
  if (moments.size > 500) moments.clear();
  const made = instantOf(day, time, zone);
  moments.set(key, made);
  return made;
}

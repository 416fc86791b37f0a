import { and, eq, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Db } from '../../db/open.ts';
import { inTx, type Tx } from '../../db/tx.ts';
import type { SchoolCalendar } from '../../district/calendar.ts';
import { addDays, type Day, dayAfter, dayOf, instantOf, type TimeOfDay } from '../../district/days.ts';
import { calendarOf } from '../../district/roster.ts';
import type { Settings } from '../../district/settings.ts';
import type { Feature, Job } from '../../kit/feature.ts';
import type { Done } from '../../kit/outcome.ts';
import { type SlotState, slot } from '../../kit/schema.ts';
import { appointedFor, isAppointment } from '../../kit/slots/appoint.ts';
import { timeOf } from '../../kit/slots/rule.ts';
import { causeOf } from '../cause.ts';
import type { DistrictClock } from '../clock.ts';
import { contextOn, momentOn } from '../context.ts';
import { type Log, traceOf } from '../log.ts';
import { insertSlot, keepSeen, markRan, seenRows, slotsDue } from './statements.ts';

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

const maxAttempts = 5;

/** So many minutes may pass before it is written down that nothing became due: most looks find nothing, and a look that only reads costs no disk. */
const writtenEvery = 10;

/** Looks what became due since the last look and runs it. A clock that went back finds nothing; a slot runs once, ever. */
export function tick(schedules: Schedules): void {
  const { db, jobs, log } = schedules;
  const waiting = inTx(db, (tx) => noteDue(schedules, tx));
  const tried = new Set<string>();
  const untried = () => dueSlots(schedules).filter(({ name, day }) => !tried.has(`${day} ${name}`));
  // What a job appoints for at once is done in the same look, each for itself; what failed is tried again at the next.
  for (let due = untried(); due.length > 0; due = untried()) {
    for (const { name, day } of due) tried.add(`${day} ${name}`);
    for (const job of jobs.filter((one) => !waiting.has(one)))
      for (const one of due) if (isOf(job, one)) run(schedules, job, one);
  }
  if (waiting.size > 0)
    log.warn({ jobs: waiting.size }, 'the clock jumped by more than a day; waiting until Slack confirms the date');
}

/** Writes down each job's slots since the last look: to run, coalesced into a later one, or missed. Gives the jobs whose time is not believed. */
function noteDue(schedules: Schedules, tx: Tx): ReadonlySet<Job> {
  const moment = momentOn(tx, schedules.clock);
  const look = { ...moment, seenUntil: moment.now.toString(), calendar: calendarOf(tx) };
  const seen = new Map(
    seenRows(tx)
      .all()
      .map((one) => [one.name, Temporal.Instant.from(one.seenUntil)]),
  );
  return new Set(schedules.jobs.filter((job) => !noteJob(schedules, tx, look, job, seen.get(job.name))));
}

interface Look {
  readonly now: Temporal.Instant;
  /** The same as it is written down: once for all jobs, of which most find nothing. */
  readonly seenUntil: string;
  readonly settings: Settings;
  readonly calendar: SchoolCalendar;
}

/** False when the time is not believed. */
function noteJob(schedules: Schedules, tx: Tx, look: Look, job: Job, since: Temporal.Instant | undefined): boolean {
  const { now, seenUntil } = look;
  if (!since) {
    keepSeen(tx).run({ name: job.name, seenUntil });
    return true;
  }
  if (Temporal.Instant.compare(now, since) <= 0) return true;
  const passed = minutesBetween(since, now);
  if (passed > 24 * 60 && !schedules.believes(now)) return false;
  const slots = slotsBetween(look, job, since);
  if (slots.length === 0 && passed < writtenEvery) return true;
  const states = statesOf(job, slots, now);
  slots.forEach(({ name, day, at }, index) => {
    const state = states[index] ?? 'missed';
    insertSlot(tx).run({ name, day, dueAt: at.toString(), state });
  });
  const missed = slots.filter((_, index) => states[index] === 'missed').map((one) => one.day);
  if (missed.length > 0) schedules.missed(tx, job, missed);
  keepSeen(tx).run({ name: job.name, seenUntil });
  return true;
}

const minutesBetween = (from: Temporal.Instant, to: Temporal.Instant): number =>
  (to.epochMilliseconds - from.epochMilliseconds) / 60_000;

interface Slot {
  /** The job’s name; another time of the same day has that time behind it. */
  readonly name: string;
  readonly day: Day;
  readonly at: Temporal.Instant;
}

function slotsBetween({ now, settings, calendar }: Look, job: Job, since: Temporal.Instant): Slot[] {
  const { timeZone: zone } = settings;
  const slots: Slot[] = [];
  const last = dayOf(now, zone);
  // A day early: a wall-clock time the spring change skips, or a change of zone, can move a slot across midnight.
  for (let day = addDays(dayOf(since, zone), -1); day <= last; day = dayAfter(day)) {
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
    if (minutesBetween(one.at, now) > job.within.hours * 60) return one.name === job.name ? 'missed' : 'coalesced';
    return job.missed === 'each' || index === slots.length - 1 ? 'due' : 'coalesced';
  });
}

type Due = Pick<Slot, 'name' | 'day'>;

/** Whether a slot is one of this job's: of its rule, or appointed. */
const isOf = (job: Job, { name }: Due): boolean =>
  name === job.name ||
  appointedFor(job.name, name) !== undefined ||
  (job.when.also ?? []).some((time) => name === alsoAt(job, time));

/** What is to run now: the slots of all rules, and the appointments whose moment has come. */
function dueSlots({ db, clock }: Schedules): Due[] {
  return slotsDue(db)
    .all()
    .filter(({ name, dueAt }) => !isAppointment(name) || Date.parse(dueAt) <= clock.now().epochMilliseconds);
}

function run(schedules: Schedules, job: Job, due: Due): void {
  const { day } = due;
  const key = appointedFor(job.name, due.name);
  try {
    inTx(
      schedules.db,
      (tx) => {
        const c = contextOn(tx, schedules.clock, schedules.features);
        schedules.apply(tx, job.run(c, key === undefined ? { day } : { day, key }), c.now);
        return markRan(tx).run(due);
      },
      causeOf(schedules.clock, 'job', job.name),
    );
  } catch (error) {
    schedules.log.error({ job: job.name, day, ...traceOf(error) }, 'a scheduled job failed');
    inTx(schedules.db, (tx) => noteFailure(schedules, tx, job, due));
  }
}

const which = ({ name, day }: Due) => and(eq(slot.schedule, name), eq(slot.day, day));

function noteFailure(schedules: Schedules, tx: Tx, job: Job, due: Due): boolean {
  const state = sql`CASE WHEN ${slot.attempts} + 1 >= ${maxAttempts} THEN 'failed' ELSE 'due' END`;
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

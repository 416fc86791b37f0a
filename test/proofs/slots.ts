import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Db } from '../../src/db/open.ts';
import { inTx } from '../../src/db/tx.ts';
import { addDays, type Day, type TimeOfDay } from '../../src/district/days.ts';
import { calendarDay, setting } from '../../src/district/schema.ts';
import { settingsFrom } from '../../src/district/settings.ts';
import { applying } from '../../src/engine/apply.ts';
import { createLog } from '../../src/engine/log.ts';
import { tick } from '../../src/engine/slots/tick.ts';
import type { Job } from '../../src/kit/feature.ts';
import { done } from '../../src/kit/outcome.ts';
import { slot } from '../../src/kit/schema.ts';
import { everyDay, everySchoolDay, firstSchoolDayOfWeek, timeOf } from '../../src/kit/slots/rule.ts';
import { openEmpty } from '../district.ts';
import type { Proof } from './proof.ts';
import { localDue, weekday } from './wall-clock.ts';

/** What happens to the process and its clock between two looks. */
type Step =
  | { readonly does: 'wait'; readonly minutes: number }
  | { readonly does: 'down'; readonly hours: number }
  | { readonly does: 'jump'; readonly minutes: number }
  | { readonly does: 'crash' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ does: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 2_000 }) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('down' as const), hours: fc.integer({ min: 1, max: 216 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('jump' as const), minutes: fc.integer({ min: -180, max: 180 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ does: 'crash' as const }) },
);

/** The shapes of time a routine may have: in the hour that spring skips, in the one that autumn repeats, on school days, once a week. */
const shapes = [
  { name: 'spring gap', when: everyDay('02:30'), missed: 'each', within: { hours: 48 } },
  { name: 'autumn fold', when: everyDay('01:30'), missed: 'latest', within: { hours: 12 } },
  { name: 'school days', when: everySchoolDay('14:30'), missed: 'latest', within: { hours: 4 } },
  { name: 'weekly', when: firstSchoolDayOfWeek('07:00'), missed: 'each', within: { hours: 72 } },
] as const;

const zones = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC'] as const;
const vacation: readonly Day[] = ['2026-11-26', '2026-11-27', '2026-12-28', '2027-02-15', '2027-02-16'];

/** Random histories of a year with outages, crashes inside a job and a clock that jumps both ways: every slot once or accounted for, none twice. */
export async function slots({ histories, seed = 1 }: { histories: number; seed?: number }): Promise<Proof> {
  const totals = { slots: 0, ran: 0, twice: 0, lost: 0, untold: 0 };
  const given = fc.sample(
    fc.record({ zone: fc.constantFrom(...zones), steps: fc.array(step, { minLength: 40, maxLength: 90 }) }),
    { numRuns: histories, seed },
  );
  for (const { zone, steps } of given) {
    const found = await live(zone, steps);
    for (const key of ['slots', 'ran', 'twice', 'lost', 'untold'] as const) totals[key] += found[key];
  }
  const ok = totals.twice + totals.lost + totals.untold === 0 && totals.ran > 0;
  return {
    ok,
    figures: { histories, ...totals },
    line: `${histories} histories, ${totals.slots} slots: ${totals.twice} twice, ${totals.lost} lost, ${totals.untold} missed without telling`,
  };
}

async function live(
  zone: string,
  steps: readonly Step[],
): Promise<Record<'slots' | 'ran' | 'twice' | 'lost' | 'untold', number>> {
  const db = await openEmpty();
  inTx(db, (tx) => {
    tx.insert(setting).values({ key: 'timeZone', value: zone }).run();
    return tx
      .insert(calendarDay)
      .values(vacation.map((day) => ({ day, kind: 'noSchool' as const, note: 'vacation' })))
      .run();
  });
  const start = Temporal.Instant.from('2026-10-20T12:00:00Z');
  const house = houseAt(db, start);
  house.look();
  let seen = start;
  for (const one of steps) {
    house.apply(one);
    if (Temporal.Instant.compare(house.now(), seen) > 0) seen = house.now();
    house.look();
  }
  // Whatever failed is tried again until it ran or is given up.
  for (let again = 0; again < 6; again += 1) house.look();
  const found = compare(db, house, { zone, start, seen });
  db.$client.close();
  return found;
}

function houseAt(db: Db, start: Temporal.Instant) {
  let now = start;
  let crashes = 0;
  const runs: string[] = [];
  const told = new Set<string>();
  const jobs: Job[] = shapes.map((shape) => ({
    ...shape,
    run(_c, { day }) {
      if (crashes > 0) {
        crashes -= 1;
        throw new Error('the job fails in its transaction');
      }
      runs.push(`${shape.name} ${day}`);
      return done();
    },
  }));
  const clock = { now: () => now };
  const apply = applying([], clock);
  const schedules = { db, clock, features: [], jobs, apply, believes: () => true, log: createLog('silent') };
  const missed = (_tx: unknown, job: Job, days: readonly Day[]) =>
    days.forEach((day) => void told.add(`${job.name} ${day}`));
  return {
    runs,
    told,
    now: () => now,
    look: () => tick({ ...schedules, missed }),
    apply(one: Step) {
      if (one.does === 'crash') crashes += 2;
      else now = now.add({ minutes: one.does === 'down' ? one.hours * 60 : one.minutes });
    },
  };
}

/** Holds what the slot table and the runs say against the days counted another way. */
function compare(
  db: Db,
  house: ReturnType<typeof houseAt>,
  span: { zone: string; start: Temporal.Instant; seen: Temporal.Instant },
) {
  const found = { slots: 0, ran: 0, twice: 0, lost: 0, untold: 0 };
  for (const shape of shapes) {
    const rows = new Map(
      db
        .select()
        .from(slot)
        .where(eq(slot.schedule, shape.name))
        .all()
        .map((row) => [row.day, row.state]),
    );
    for (const day of expectedDays(shape.name, timeOf(shape.when, settingsFrom([])), span)) {
      const times = house.runs.filter((one) => one === `${shape.name} ${day}`).length;
      const state = rows.get(day);
      found.slots += 1;
      found.ran += times;
      if (times > 1) found.twice += 1;
      if (state === undefined || state === 'due' || (state === 'ran') !== (times === 1)) found.lost += 1;
      if ((state === 'missed' || state === 'failed') && !house.told.has(`${shape.name} ${day}`)) found.untold += 1;
    }
  }
  return found;
}

function expectedDays(
  name: string,
  at: TimeOfDay,
  { zone, start, seen }: { zone: string; start: Temporal.Instant; seen: Temporal.Instant },
): Day[] {
  const days: Day[] = [];
  for (let day: Day = '2026-10-18'; day < '2029-01-01'; day = addDays(day, 1)) {
    const due = localDue(day, at, zone);
    if (due > seen.epochMilliseconds) break;
    if (due > start.epochMilliseconds && fitsByHand(name, day)) days.push(day);
  }
  return days;
}

function fitsByHand(name: string, day: Day): boolean {
  const school = (one: Day) => weekday(one) >= 1 && weekday(one) <= 5 && !vacation.includes(one);
  if (name === 'school days') return school(day);
  if (name !== 'weekly') return true;
  const monday = addDays(day, -((weekday(day) + 6) % 7));
  const first = [0, 1, 2, 3, 4].map((n) => addDays(monday, n)).find(school);
  return first === day;
}

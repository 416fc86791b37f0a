import { Temporal } from 'temporal-polyfill';
import { type RunningApp, startApp } from '../../src/app.ts';
import { inTx } from '../../src/db/tx.ts';
import { addDays, type Day, dayText, weekdayOf } from '../../src/district/days.ts';
import { calendarDay } from '../../src/district/schema.ts';
import { machineClocks, movableClock, type WallClock } from '../../src/engine/clock.ts';
import { createLog } from '../../src/engine/log.ts';
import { features as allFeatures } from '../../src/features/index.ts';
import { upkeepOf } from '../../src/features/upkeep/store.ts';
import type { Feature } from '../../src/kit/feature.ts';
import { type Cast, emailOf, startDistrict, swift, type TestDistrict, wire } from '../district.ts';
import { importPlan } from '../plan.ts';
import { localDue } from './wall-clock.ts';
import { type DistrictSize, districtOf, isObserver, large, localDay } from './year-model.ts';

export const zone = 'America/New_York';
export const highlightChannel = 'C0HIGHLIGHTS1';
export const planChannel = 'C0PLANCHANNEL';
export const leaders = ['Sam Superintendent', 'Ada Assistant'] as const;
export const manager = 'Max Manager';
export const monitor = 'Mona Monitor';

/** Administrators, who helps them from outside, and three teachers a school. */
export function castOfRoutine(size: DistrictSize): Cast[] {
  const teachers = new Map<string, number>();
  const few = districtOf(size).filter(({ role, school = '' }) => {
    if (role !== 'teacher') return true;
    teachers.set(school, (teachers.get(school) ?? 0) + 1);
    return (teachers.get(school) ?? 0) <= 3;
  });
  return [...few, { name: monitor, role: 'planMonitor' }];
}

/** Mondays off, single days, a week and two weeks without school. */
const off: readonly (readonly [from: string, to: string])[] = [
  ['2026-09-07', '2026-09-07'],
  ['2026-10-12', '2026-10-12'],
  ['2026-10-26', '2026-10-26'],
  ['2026-11-11', '2026-11-11'],
  ['2026-11-26', '2026-11-27'],
  ['2026-12-24', '2027-01-03'],
  ['2027-01-18', '2027-01-18'],
  ['2027-02-15', '2027-02-19'],
  ['2027-04-19', '2027-04-23'],
  ['2027-05-31', '2027-05-31'],
];

export const isOff = (day: Day): boolean => weekdayOf(day) > 5 || off.some(([from, to]) => day >= from && day <= to);

/** The school day so many school days before. */
export function schoolDaysBefore(day: Day, n: number): Day {
  let on = day;
  for (let left = n; left > 0; ) {
    on = addDays(on, -1);
    if (!isOff(on)) left -= 1;
  }
  return on;
}

/** A running district whose app can be started again on what it left. */
export interface Life {
  readonly district: TestDistrict;
  readonly cast: readonly Cast[];
  /** Of every kind of administrator. */
  readonly staff: readonly string[];
  today(): Day;
  /** The clock goes on to that time of New York, and what is due then is done and, unless Slack is away, sent. */
  goTo(day: Day, time: string): Promise<void>;
  /** Everything that waits is sent. */
  drain(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface LifeOptions {
  readonly features?: readonly Feature[] | undefined;
  readonly seed?: number;
  readonly size?: DistrictSize;
}

export async function liveIn(
  from: Day,
  { features = allFeatures, seed = 1, size = large }: LifeOptions = {},
): Promise<Life> {
  const cast = castOfRoutine(size);
  let passed = 0;
  const machine = machineClocks().wall;
  const wall: WallClock = { wall: () => machine.wall() + passed, monotonic: () => machine.monotonic() + passed };
  const { close, ...district } = await startDistrict({
    cast,
    seed,
    features,
    clocks: { wall },
    now: Temporal.Instant.fromEpochMilliseconds(localDue(from, '05:30', zone)).toString(),
    channels: [
      { id: highlightChannel, name: 'highlights', private: true, botIn: true, members: [...leaders, manager, monitor] },
      { id: planChannel, name: 'plan', private: true, botIn: true, members: [...leaders, manager] },
    ],
    settings: { highlightChannel, planChannel },
  });
  const { db, slack, clock } = district;
  const began = Temporal.Instant.fromEpochMilliseconds(localDue(dayText.parse('2026-07-06'), '12:00', zone));
  inTx(db, (tx) => tx.insert(calendarDay).values(daysOff()).run());
  importPlan({ db, clock: movableClock(began, () => 0) }, planFor(cast));
  let app: RunningApp = district.app;
  const start = () =>
    startApp({
      db,
      features,
      clocks: { district: clock, wall },
      receiver: wire(slack),
      timings: swift,
      log: createLog('info', (line) => district.logged.push(line)),
      slack: { token: slack.tokens.bot, fetch: slack.fetch },
    });
  const life: Life = {
    district,
    cast,
    staff: cast.filter(isObserver).map(({ name }) => name),
    today: () => dayText.parse(localDay(clock.now().epochMilliseconds, zone)),
    async goTo(day, time) {
      const at = Temporal.Instant.fromEpochMilliseconds(localDue(day, time, zone));
      if (Temporal.Instant.compare(at, clock.now()) > 0) clock.moveTo(at);
      if (slack.faults().down) await app.catchUp();
      else await life.drain();
    },
    async drain() {
      await app.catchUp();
      for (let rounds = 0; upkeepOf(db).waiting + upkeepOf(db).unknown > 0; rounds += 1) {
        if (rounds > 300) throw new Error('what waits is never sent');
        passed += 1_000;
        clock.moveTo(clock.now().add({ milliseconds: 1_000 }));
        await app.catchUp();
      }
    },
    async restart() {
      await app.stop();
      app = await start();
    },
    async close() {
      await app.stop();
      await close();
    },
  };
  return life;
}

function daysOff() {
  return off.flatMap(([from, to]) => {
    const days: { day: Day; kind: 'noSchool'; note: string }[] = [];
    for (let day = dayText.parse(from); day <= to; day = addDays(day, 1))
      days.push({ day, kind: 'noSchool', note: 'Off' });
    return days;
  });
}

/** Four strategic objectives of four initiatives each, with three benchmarks and five actions. Of the first and the last, one person answers for all. */
function planFor(cast: readonly Cast[]) {
  const directors = cast.filter(({ role }) => role === 'director').map(({ name }) => name);
  const others = cast
    .filter(({ role }) => role === 'principal' || role === 'assistantPrincipal')
    .map(({ name }) => name);
  const initiatives = [1, 2, 3, 4].flatMap((objective) =>
    [1, 2, 3, 4].map((n) => ({ objective, code: `${objective}.${n}`, at: objective * 4 + n })),
  );
  const director = ({ objective, at }: { objective: number; at: number }) =>
    (objective === 1 || objective === 4 ? directors[objective] : directors[at % directors.length]) ?? '';
  const email = (name: string) => emailOf(name);
  return {
    Plan: [
      ['Name', 'Mill City AIP'],
      ['School year', '2026-27'],
      ['Theory of action', 'If every task is rigorous, then every student learns.'],
    ],
    Objectives: [1, 2, 3, 4].map((n) => [String(n), `Strategic objective ${n}, as it is worded in the plan`]),
    Initiatives: initiatives.map((one) => [one.code, String(one.objective), `Initiative ${one.code}`, director(one)]),
    Benchmarks: initiatives.flatMap((one) => [
      benchmark(`${one.code}.B1`, one.code, 'Early evidence of change', email(director(one)), '', 'monthly'),
      benchmark(
        `${one.code}.B2`,
        one.code,
        'Short-term outcome',
        email(director(one)),
        `2027-0${1 + (one.at % 5)}-12`,
        '',
      ),
      benchmark(`${one.code}.B3`, one.code, 'Short-term outcome', email(director(one)), `2026-1${one.at % 3}-20`, ''),
    ]),
    Actions: initiatives.flatMap((one) =>
      [1, 2, 3, 4, 5].map((n) => [
        `${one.code}.A${n}`,
        one.code,
        `Action ${n} of ${one.code}`,
        n === 5 && one.at % 4 === 0 ? 'Principals' : (others[(one.at * 5 + n) % others.length] ?? ''),
        n === 4 ? 'ongoing' : `202${n === 3 ? '7-02' : '6-11'}-${10 + one.at}`,
      ]),
    ),
    'Key issues': [['1', 'Data only loosely informs practice', 'Site visit']],
  };
}

const benchmark = (code: string, initiative: string, kind: string, owner: string, due: string, often: string) => [
  code,
  initiative,
  kind,
  `80% of teachers do what ${code} says`,
  owner,
  due,
  often,
  '45%',
  '80%',
  '% of visits',
  'up',
  'Walkthroughs',
];

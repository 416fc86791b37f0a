import { Temporal } from 'temporal-polyfill';
import { startApp } from '../../src/app.ts';
import { bringUpToDate } from '../../src/db/migrate.ts';
import { type Db, openDatabase } from '../../src/db/open.ts';
import { type Day, instantOf, type TimeOfDay } from '../../src/district/days.ts';
import { machineClocks } from '../../src/engine/clock.ts';
import { createLog } from '../../src/engine/log.ts';
import { features } from '../../src/features/index.ts';
import { upkeepOf } from '../../src/features/upkeep/store.ts';
import { countAsOnTime } from '../../src/mill-city/clock.ts';
import { clockOfApp, livedTimings, liveThrough } from '../../src/mill-city/lived.ts';
import { loadMillCity } from '../../src/mill-city/load.ts';
import { dawnOf, shownSince } from '../../src/mill-city/moment.ts';
import { accountsOf, channelsOf } from '../../src/mill-city/page.ts';
import { type Resident, residents } from '../../src/mill-city/roster.ts';
import { createSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { manifest, swift, wire } from '../district.ts';

const zone = 'America/New_York';

/** Mill City as the demo begins with it, in one process, and time that passes only when it is told to. */
export interface LivingCity {
  readonly db: Db;
  readonly slack: Simulator;
  readonly people: readonly Resident[];
  today(): Day;
  /** The clock goes on to that time; what is due then is done and sent. */
  goTo(day: Day, time: TimeOfDay): Promise<void>;
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it on the Monday the demo begins, with the autumn before lived through. */
export async function liveInMillCity(): Promise<LivingCity> {
  const people = residents();
  const db = openDatabase(':memory:');
  await bringUpToDate(db, undefined);
  const autumn = loadMillCity(db, people);
  const start = Temporal.Instant.fromEpochMilliseconds(dawnOf(shownSince));
  const slack = createSimulator({
    manifest,
    people: accountsOf(people),
    channels: channelsOf(people),
    now: start.epochMilliseconds,
    strictTime: false,
  });
  // One clock: the district’s is Slack’s, as in the demo.
  const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(Math.round(clockOfApp(slack.clock.now()))) };
  const moveTo = (at: Temporal.Instant) => slack.clock.moveTo(at.epochMilliseconds);
  const machine = machineClocks().wall;
  let passed = 0;
  const wall = { wall: () => machine.wall() + passed, monotonic: () => machine.monotonic() + passed };
  const timings = livedTimings(swift);
  const app = await startApp({
    db,
    features,
    clocks: { district: clock, wall },
    log: createLog('warn', () => undefined),
    receiver: wire(slack),
    slack: { token: slack.tokens.bot, fetch: slack.fetch },
    timings,
  });
  await liveThrough(autumn, { slack, app, timings });
  countAsOnTime(db);
  const drain = async () => {
    await app.look();
    for (let rounds = 0; upkeepOf(db).waiting + upkeepOf(db).unknown > 0; rounds += 1) {
      if (rounds > 500) throw new Error('what waits is never sent');
      passed += 1_000;
      moveTo(clock.now().add({ milliseconds: 1_000 }));
      await app.look();
    }
  };
  return {
    db,
    slack,
    people,
    today: () => clock.now().toZonedDateTimeISO(zone).toPlainDate().toString() as Day,
    async goTo(day, time) {
      const at = instantOf(day, time, zone);
      if (Temporal.Instant.compare(at, clock.now()) > 0) moveTo(at);
      await drain();
    },
    drain,
    async close() {
      await app.stop();
      db.$client.close();
    },
  };
}

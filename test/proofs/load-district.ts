import { Temporal } from 'temporal-polyfill';
import { startApp } from '../../src/app.ts';
import { bringUpToDate } from '../../src/db/migrate.ts';
import { type Db, openDatabase } from '../../src/db/open.ts';
import { type Day, instantOf, type TimeOfDay } from '../../src/district/days.ts';
import { machineClocks, movableClock } from '../../src/engine/clock.ts';
import { createLog } from '../../src/engine/log.ts';
import { features } from '../../src/features/index.ts';
import { upkeepOf } from '../../src/features/upkeep/store.ts';
import { loadMillCity } from '../../src/mill-city/load.ts';
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

/** Starts it at half past nine on the Monday the demo begins. */
export async function liveInMillCity(): Promise<LivingCity> {
  const people = residents();
  const db = openDatabase(':memory:');
  await bringUpToDate(db, undefined);
  loadMillCity(db, people);
  const start = Temporal.Instant.from('2026-11-16T14:30:00Z');
  const slack = createSimulator({
    manifest,
    people: accountsOf(people),
    channels: channelsOf(people),
    now: start.epochMilliseconds,
    strictTime: false,
  });
  const clock = movableClock(start, () => 0);
  const moveTo = (at: Temporal.Instant) => {
    clock.moveTo(at);
    slack.clock.moveTo(at.epochMilliseconds);
  };
  const machine = machineClocks().wall;
  let passed = 0;
  const wall = { wall: () => machine.wall() + passed, monotonic: () => machine.monotonic() + passed };
  const app = await startApp({
    db,
    features,
    clocks: { district: clock, wall },
    log: createLog('warn', () => undefined),
    receiver: wire(slack),
    slack: { token: slack.tokens.bot, fetch: slack.fetch },
    timings: swift,
  });
  const drain = async () => {
    await app.catchUp();
    for (let rounds = 0; upkeepOf(db).waiting + upkeepOf(db).unknown > 0; rounds += 1) {
      if (rounds > 500) throw new Error('what waits is never sent');
      passed += 1_000;
      moveTo(clock.now().add({ milliseconds: 1_000 }));
      await app.catchUp();
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

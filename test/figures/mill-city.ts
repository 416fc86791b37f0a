import { Temporal } from 'temporal-polyfill';
import { startApp } from '../../src/app.ts';
import { bringUpToDate } from '../../src/db/migrate.ts';
import { openDatabase } from '../../src/db/open.ts';
import { machineClocks, movableClock } from '../../src/engine/clock.ts';
import { createLog } from '../../src/engine/log.ts';
import { features } from '../../src/features/index.ts';
import { loadMillCity } from '../../src/mill-city/load.ts';
import { accountsOf, channelsOf } from '../../src/mill-city/page.ts';
import { residents } from '../../src/mill-city/roster.ts';
import { createSimulator } from '../../src/simulator/simulator.ts';
import { manifest, swift, wire } from '../district.ts';
import type { Shown } from './screens.ts';

const monday = Temporal.Instant.from('2026-11-16T14:30:00Z');

/** The demo's district in a pretend Slack, on the morning the demo begins. */
export async function openMillCity(): Promise<Shown> {
  const people = residents();
  const db = openDatabase(':memory:');
  await bringUpToDate(db, undefined);
  loadMillCity(db, people);
  const slack = createSimulator({
    manifest,
    people: accountsOf(people),
    channels: channelsOf(people),
    now: monday.epochMilliseconds,
    strictTime: false,
  });
  const clock = movableClock(monday, () => 0);
  const machine = machineClocks().wall;
  let passed = 0;
  const wall = { wall: () => machine.wall() + passed, monotonic: () => machine.monotonic() + passed };
  const waiting = db.$client.prepare<[], number>(`SELECT count(*) FROM outbox WHERE state <> 'shown'`).pluck();
  const app = await startApp({
    db,
    features,
    clocks: { district: clock, wall },
    log: createLog('warn', () => undefined),
    receiver: wire(slack),
    slack: { token: slack.tokens.bot, fetch: slack.fetch },
    timings: swift,
  });
  await app.catchUp();
  return {
    db,
    slack,
    today: () => clock.now().toZonedDateTimeISO('America/New_York').toPlainDate().toString(),
    async goTo(instant) {
      clock.moveTo(Temporal.Instant.from(instant));
      for (let second = 0; second < 60; second += 1) {
        slack.clock.moveTo(clock.now().epochMilliseconds);
        await app.catchUp();
        if (waiting.get() === 0) return;
        passed += 1_000;
        clock.moveTo(clock.now().add({ seconds: 1 }));
      }
    },
    async close() {
      await app.stop();
      db.$client.close();
    },
  };
}

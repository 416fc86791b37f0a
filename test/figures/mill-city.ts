import { Temporal } from 'temporal-polyfill';
import { startApp } from '../../src/app.ts';
import { bringUpToDate } from '../../src/db/migrate.ts';
import { openDatabase } from '../../src/db/open.ts';
import { machineClocks } from '../../src/engine/clock.ts';
import { createLog } from '../../src/engine/log.ts';
import { features } from '../../src/features/index.ts';
import { clockOfApp, livedTimings, liveThrough } from '../../src/mill-city/lived.ts';
import { loadMillCity } from '../../src/mill-city/load.ts';
import { dawnOf, shownSince } from '../../src/mill-city/moment.ts';
import { accountsOf, channelsOf } from '../../src/mill-city/page.ts';
import { residents } from '../../src/mill-city/roster.ts';
import { createSimulator } from '../../src/simulator/simulator.ts';
import { manifest, swift, wire } from '../district.ts';
import type { Shown } from './screens.ts';

/** The demo's district in a pretend Slack, on the morning the demo begins; lived through up to an instant, if that is given. */
export async function openMillCity({ upTo }: { readonly upTo?: string } = {}): Promise<Shown> {
  const people = residents();
  const db = openDatabase(':memory:');
  await bringUpToDate(db, undefined);
  const last = upTo === undefined ? Number.POSITIVE_INFINITY : Date.parse(upTo);
  const autumn = loadMillCity(db, people).filter(({ at }) => at.epochMilliseconds <= last);
  const slack = createSimulator({
    manifest,
    people: accountsOf(people),
    channels: channelsOf(people),
    now: dawnOf(shownSince),
    strictTime: false,
  });
  const now = () => Temporal.Instant.fromEpochMilliseconds(Math.round(clockOfApp(slack.clock.now())));
  const machine = machineClocks().wall;
  let passed = 0;
  const wall = { wall: () => machine.wall() + passed, monotonic: () => machine.monotonic() + passed };
  const timings = livedTimings(swift);
  const waiting = db.$client.prepare<[], number>(`SELECT count(*) FROM outbox WHERE state <> 'shown'`).pluck();
  const app = await startApp({
    db,
    features,
    clocks: { district: { now }, wall },
    log: createLog('warn', () => undefined),
    receiver: wire(slack),
    slack: { token: slack.tokens.bot, fetch: slack.fetch },
    timings,
  });
  await liveThrough(autumn, { app, slack, timings });
  await app.catchUp();
  return {
    db,
    slack,
    today: () => now().toZonedDateTimeISO('America/New_York').toPlainDate().toString(),
    async goTo(instant) {
      slack.clock.moveTo(Math.max(slack.clock.now(), Temporal.Instant.from(instant).epochMilliseconds));
      for (let second = 0; second < 60; second += 1) {
        await app.catchUp();
        if (waiting.get() === 0) return;
        passed += 1_000;
        slack.clock.moveBy(1_000);
      }
    },
    async close() {
      await app.stop();
      db.$client.close();
    },
  };
}

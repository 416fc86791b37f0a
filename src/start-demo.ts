import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { startApp } from './app.ts';
import { bringUpToDate } from './db/migrate.ts';
import { openDatabase } from './db/open.ts';
import { machineClocks } from './engine/clock.ts';
import { SocketReceiver } from './engine/doors/socket.ts';
import { createLog } from './engine/log.ts';
import { features } from './features/index.ts';
import { cardsOf } from './mill-city/cards.ts';
import { countAsOnTime, livedTime } from './mill-city/clock.ts';
import { loadMillCity } from './mill-city/load.ts';
import { accountsOf, channelsOf, clockStopsOf, galleryOf, welcomeTo } from './mill-city/page.ts';
import { residents } from './mill-city/roster.ts';
import { createSimulator, type Simulator } from './simulator/simulator.ts';

/** A Monday in Mill City, before the first lesson ends. */
const monday = Temporal.Instant.from('2026-11-16T14:30:00Z');

/** Mill City in a pretend Slack, and the app that serves it. */
export interface Demo {
  readonly url: string;
  readonly slack: Simulator;
  /** Who to be first, in words. */
  readonly first: string;
  /** Who reads the Monday digest, in words. */
  readonly superintendent: string;
  stop(): Promise<void>;
}

/**
 * Starts Throughline against the pretend Slack with Mill City in it, at that port or, if it is taken, any. Nothing is kept and nothing
 * leaves the machine. `write` is given what it warns of.
 */
export async function startDemo(
  port: number,
  write = (line: string): unknown => process.stderr.write(line),
): Promise<Demo> {
  const people = residents();
  const welcome = welcomeTo(people);
  const accounts = accountsOf(people);
  const db = openDatabase(':memory:');
  await bringUpToDate(db, undefined);
  loadMillCity(db, people);
  countAsOnTime(db);
  const slack: Simulator = createSimulator({
    manifest: JSON.parse(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8')),
    people: accounts,
    channels: channelsOf(people),
    now: monday.epochMilliseconds,
    welcome,
    cards: () => cardsOf(db, people),
    clockStops: () => clockStopsOf(db, slack.clock.now()),
    gallery: () => galleryOf(features),
  });
  const { url, apiUrl } = await slack.listen(port).catch(() => slack.listen(0));

  const log = createLog('warn', write);
  // Mill City lives by the clock of the page; what must not be moved, retries and rates, stays with the machine's.
  const district = livedTime(() => slack.clock.now());
  const clocks = { ...machineClocks(), district };
  // The clock may be moved over a night, which makes a backup: it goes with the rest.
  const backups = mkdtempSync(join(tmpdir(), 'throughline-demo-'));
  process.once('exit', () => rmSync(backups, { recursive: true, force: true }));
  const receiver = new SocketReceiver({ appToken: slack.tokens.app, apiUrl, log });
  const wires = { token: slack.tokens.bot, apiUrl };
  const app = await startApp({ db, features, clocks, log, receiver, slack: wires, backups });
  slack.on('change', (change) => {
    if (change.kind === 'clock') slack.busy.until(district.catchUp(() => app.look()));
  });
  const first = accounts.find((one) => one.email === welcome.first);
  return {
    url,
    slack,
    first: `${first?.name}, ${first?.title.toLowerCase().replace(/ of .*/, '')} of ${first?.title.replace(/.* of /, '')}`,
    superintendent: `${accounts.find(({ title }) => title === 'Superintendent')?.name}, superintendent`,
    async stop() {
      await app.stop();
      await slack.close();
      db.$client.close();
    },
  };
}

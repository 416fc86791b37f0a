import { readFileSync } from 'node:fs';
import { startApp } from './app.ts';
import { bringUpToDate } from './db/migrate.ts';
import { openDatabase } from './db/open.ts';
import { machineClocks } from './engine/clock.ts';
import { SocketReceiver } from './engine/doors/socket.ts';
import { createLog } from './engine/log.ts';
import { slackTimings } from './engine/outbox/ledger.ts';
import { features } from './features/index.ts';
import { cardsOf } from './mill-city/cards.ts';
import { countAsOnTime, livedTime } from './mill-city/clock.ts';
import { clockOfApp, livedTimings, liveThrough } from './mill-city/lived.ts';
import { loadMillCity } from './mill-city/load.ts';
import { dawnOf, shownSince } from './mill-city/moment.ts';
import { accountsOf, channelsOf, clockStopsOf, galleryOf, welcomeTo } from './mill-city/page.ts';
import { residents } from './mill-city/roster.ts';
import { createSimulator, type Simulator } from './simulator/simulator.ts';

/** Mill City in a pretend Slack, and the app that serves it. */
export interface Demo {
  readonly url: string;
  readonly slack: Simulator;
  /** Who to be first, in words. */
  readonly first: string;
  /** Who reads the Monday digest, in words. */
  readonly superintendent: string;
  /** Looks at once what is due. */
  look(): Promise<void>;
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
  const autumn = loadMillCity(db, people);
  const slack: Simulator = createSimulator({
    manifest: JSON.parse(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8')),
    people: accounts,
    channels: channelsOf(people),
    now: dawnOf(shownSince),
    welcome,
    cards: () => cardsOf(db, people),
    clockStops: () => clockStopsOf(db, slack.clock.now()),
    gallery: () => galleryOf(features),
  });
  const { url, apiUrl } = await slack.listen(port).catch(() => slack.listen(0));

  const log = createLog('warn', write);
  // Mill City lives by the clock of the page; what must not be moved, retries and rates, stays with the machine's.
  const district = livedTime(() => clockOfApp(slack.clock.now()));
  const clocks = { ...machineClocks(), district };
  const timings = livedTimings(slackTimings);
  const receiver = new SocketReceiver({ appToken: slack.tokens.app, apiUrl, log });
  const wires = { token: slack.tokens.bot, apiUrl };
  const app = await startApp({ db, features, clocks, log, receiver, slack: wires, timings });
  await liveThrough(autumn, { slack, app, timings });
  district.startHere();
  countAsOnTime(db);
  slack.on('change', (change) => {
    if (change.kind === 'clock') slack.busy.until(district.catchUp(() => app.look()));
  });
  const first = accounts.find((one) => one.email === welcome.first);
  return {
    url,
    slack,
    first: `${first?.name}, ${first?.title.toLowerCase().replace(/ of .*/, '')} of ${first?.title.replace(/.* of /, '')}`,
    superintendent: `${accounts.find(({ title }) => title === 'Superintendent')?.name}, superintendent`,
    look: () => app.look(),
    async stop() {
      await app.stop();
      await slack.close();
      db.$client.close();
    },
  };
}

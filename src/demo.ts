import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { startApp } from './app.ts';
import { bringUpToDate } from './db/migrate.ts';
import { openDatabase } from './db/open.ts';
import { features } from './features/index.ts';
import { machineClocks } from './kit/clock.ts';
import { SocketReceiver } from './kit/doors/socket.ts';
import { createLog } from './kit/log.ts';
import { loadMillCity } from './mill-city/load.ts';
import { residents } from './mill-city/roster.ts';
import { createSimulator } from './simulator/simulator.ts';

/** A Monday in Mill City, before the first lesson ends. */
const monday = Temporal.Instant.from('2026-11-16T14:30:00Z');
const port = 4400;

/** Starts Throughline against the pretend Slack with Mill City in it: `npm run demo`. Nothing is kept and nothing leaves the machine. */
async function main(): Promise<void> {
  const people = residents();
  const manifest = JSON.parse(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8'));
  const accounts = people
    .filter((one) => one.slack)
    .map(({ name, email, guest }) => ({ name, email: email ?? '', guest }));
  const slack = createSimulator({ manifest, people: accounts, now: monday.epochMilliseconds });
  const { url, apiUrl } = await listen(slack);

  const db = openDatabase(':memory:');
  await bringUpToDate(db, undefined);
  loadMillCity(db, people);

  const log = createLog('warn', (line) => process.stderr.write(line));
  // Mill City lives by the clock of the page; what must not be moved, retries and rates, stays with the machine's.
  const clocks = {
    ...machineClocks(),
    district: { now: () => Temporal.Instant.fromEpochMilliseconds(Math.round(slack.clock.now())) },
  };
  const receiver = new SocketReceiver({ appToken: slack.tokens.app, apiUrl, log });
  const app = await startApp({
    db,
    features,
    clocks,
    log,
    receiver,
    slack: { token: slack.tokens.bot, apiUrl },
    backups: 'backups',
  });
  slack.on('change', (change) => {
    if (change.kind === 'clock') void app.catchUp();
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  process.stdout.write(greeting(url, people[13]?.name ?? ''));
}

async function listen(slack: ReturnType<typeof createSimulator>) {
  try {
    return await slack.listen(port);
  } catch {
    return slack.listen(0);
  }
}

function greeting(url: string, principal: string): string {
  return `
Mill City, an invented district, is open at

  ${url}

It is sample data, on this machine only, and gone when you stop it (Ctrl+C).
Start here: be ${principal}, principal of Lincoln Elementary, and type /walkthrough.
`;
}

await main();

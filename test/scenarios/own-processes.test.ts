import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { bringUpToDate } from '../../src/db/migrate.ts';
import { openDatabase } from '../../src/db/open.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import { type Cast, emailOf, hire, sentence, usual } from '../district.ts';
import { logWalkthrough, markWalkthrough } from '../logging.ts';
import {
  builtApp,
  eventually,
  freePort,
  isReady,
  newFolder,
  type Running,
  run,
  type SlackProcess,
  startSlack,
} from '../proofs/processes.ts';

/** On the roster since before any day this can run on: these processes live in real time. */
const cast: readonly Cast[] = usual.map((one) => ({ ...one, from: '2020-07-01' }));
const people = cast.filter((one) => one.slack !== false).map(({ name }) => ({ name, email: emailOf(name) }));

let main: string;

beforeAll(async () => {
  main = join((await builtApp()).folder, 'main.js');
});

interface Place {
  readonly folder: string;
  readonly port: number;
  readonly slack: SlackProcess;
  readonly env: Readonly<Record<string, string>>;
}

/** A pretend Slack, a roster, and the settings with which the app finds both. */
async function prepare(transport: 'Socket Mode' | 'HTTP', seed: number): Promise<Place> {
  const folder = newFolder();
  const port = await freePort();
  const app = transport === 'HTTP' ? { app: `http://127.0.0.1:${port}/slack/events` } : {};
  const slack = await startSlack({ folder, seed, people, ...app });
  onTestFinished(() => void slack.stop());
  const path = join(folder, 'throughline.db');
  const db = openDatabase(path);
  await bringUpToDate(db, undefined);
  hire(db, cast, { now: '2020' });
  db.$client.close();
  const { bot, app: appToken, signingSecret } = slack.tokens;
  const way = transport === 'HTTP' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: appToken };
  const env = { SLACK_BOT_TOKEN: bot, SLACK_API_URL: slack.apiUrl, PORT: String(port), DATABASE_PATH: path, ...way };
  return { folder, port, slack, env };
}

async function start({ env, folder, port }: Place): Promise<Running> {
  const app = run([main], env, folder);
  onTestFinished(() => void app.end('SIGKILL'));
  await isReady(app, port);
  return app;
}

const ways = [
  ...[1, 2, 3].map((seed) => ({ transport: 'Socket Mode', seed }) as const),
  { transport: 'HTTP', seed: 1 },
] as const;

test.each(ways)(
  'with app and Slack as two processes, by $transport (seed $seed), a principal logs a walkthrough and the teacher has the copy',
  async ({ transport, seed }) => {
    const place = await prepare(transport, seed);
    const app = await start(place);
    const principal = place.slack.remote.person(emailOf('Pat Okafor'));
    const teacher = place.slack.remote.person(emailOf('Ana Rivera'));
    await teacher.openHome();

    const submitted = await logWalkthrough(principal, {
      teacher: 'Ana Rivera',
      seen: ['Rigorous task'],
      notSeen: ['Student discourse'],
      comments: { 'Seen: Rigorous task': 'Two groups asked why.' },
      note: 'Strong <!channel> questions & quick checks.',
    });
    const [copy, ...more] = await eventually(async () => {
      const dms = await teacher.dms();
      return dms.length > 0 ? dms : undefined;
    });
    const receipts = await eventually(async () => {
      const dms = await principal.dms();
      return dms.length > 0 ? dms : undefined;
    });
    const health = await fetch(`http://127.0.0.1:${place.port}/healthz`);

    expect(submitted.kind).toBe('closed');
    expect(more).toEqual([]);
    expect(receipts).toHaveLength(1);
    const words = visibleText(copy?.blocks ?? []);
    expect(words).toContain('Pat Okafor visited your classroom on ');
    expect(words).toContain('(Lincoln).');
    expect(words).toContain('Two groups asked why.');
    expect(words).toContain('Strong <!channel> questions & quick checks.');
    expect(words).toContain(sentence);
    expect(words).not.toContain('Clear objective');
    expect(health.status).toBe(200);
    expect(await place.slack.remote.problems()).toEqual([]);
    expect(await app.end('SIGTERM')).toBe(0);
    expect(app.said()).not.toContain('quick checks');
  },
);

test.each(['warning', 'refresh_requested'] as const)(
  'while Slack refreshes the connection (%s), a principal logs a walkthrough as ever, and the teacher has the copy once',
  async (disconnect) => {
    const place = await prepare('Socket Mode', 1);
    const { remote } = place.slack;
    const app = await start(place);
    const principal = remote.person(emailOf('Pat Okafor'));
    const teacher = remote.person(emailOf('Ana Rivera'));
    const connections = (n: number) =>
      eventually(async () => ((await remote.state()).connections === n ? true : undefined));
    const refresh = () => remote.misbehave({ sockets: { disconnect }, duplicates: 0.5 });
    const noticeEnds = async () => {
      await connections(2);
      await remote.moveClockBy(10_000);
      await connections(1);
    };
    await teacher.openHome();

    await refresh();
    const marked = await markWalkthrough(principal, { teacher: 'Ana Rivera', seen: ['Rigorous task'] });
    await noticeEnds();
    await refresh();
    const submitted = await principal.submit();
    const copies = await eventually(async () => {
      const dms = await teacher.dms();
      return dms.length > 0 ? dms : undefined;
    });
    await noticeEnds();
    const afterwards = await principal.command('/throughline help');

    expect([marked.kind, submitted.kind, afterwards.kind]).toEqual(['updated', 'closed', 'words']);
    expect(copies).toHaveLength(1);
    expect((await remote.state()).maxConnections).toBe(2);
    expect(await remote.problems()).toEqual([]);
    expect(await app.end('SIGTERM')).toBe(0);
  },
);

test('when no connection to Slack is open, /readyz says so and why, and the app goes on trying', async () => {
  const place = await prepare('Socket Mode', 1);
  const { remote } = place.slack;
  await start(place);
  const ready = async (status: number) => {
    const answer = await fetch(`http://127.0.0.1:${place.port}/readyz`);
    const said: { ok: boolean; slack: string } = JSON.parse(await answer.text());
    return answer.status === status ? said : undefined;
  };

  const before = await eventually(() => ready(200));
  await remote.misbehave({ sockets: { noHello: 1 }, dropSockets: true });
  const cut = await eventually(() => ready(503));
  await eventually(async () => ((await remote.state()).connections === 1 ? true : undefined));
  await remote.misbehave({ sockets: { disabled: true } });
  const off = await eventually(async () => {
    const said = await ready(503);
    return said?.slack === cut.slack ? undefined : said;
  });

  expect(before).toMatchObject({ ok: true, slack: 'connected' });
  expect(cut).toMatchObject({ ok: false, slack: 'not connected, trying again' });
  expect(off).toMatchObject({ ok: false, slack: 'Socket Mode is turned off in the app’s Slack settings' });
});

test('a second process on the same database says so and ends, and the first goes on', async () => {
  const place = await prepare('Socket Mode', 1);
  const first = await start(place);

  const second = run([main], { ...place.env, PORT: String(await freePort()) }, place.folder);
  const code = await second.ended;
  const ready = await fetch(`http://127.0.0.1:${place.port}/readyz`);

  expect(code).toBe(1);
  expect(second.said()).toContain('Another Throughline is already running');
  expect(ready.status).toBe(200);
  expect(await first.end('SIGTERM')).toBe(0);
});

test('when something else listens on its port, the app says so and ends, and whoever waits for it hears that at once', async () => {
  const place = await prepare('Socket Mode', 1);
  const other = createServer().listen(place.port, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');

  await expect(start(place)).rejects.toThrow('address already in use');
});

test('when Slack is not there at the start, the app says so and ends', async () => {
  const folder = newFolder();
  const env = { SLACK_BOT_TOKEN: 'xoxb-secret-bot', SLACK_APP_TOKEN: 'xapp-secret-app' };
  const nowhere = `http://127.0.0.1:${await freePort()}/api/`;

  const app = run([main], { ...env, SLACK_API_URL: nowhere, DATABASE_PATH: join(folder, 'throughline.db') }, folder);

  expect(await app.ended).toBe(1);
  expect(app.said()).not.toContain('secret');
});

test('settings that are wrong are named all at once, and none of their values is printed', async () => {
  const wrong = {
    SLACK_BOT_TOKEN: 'hunter2-bot',
    SLACK_APP_TOKEN: 'hunter2-app',
    SLACK_SIGNING_SECRET: 'hunter2',
    SLACK_API_URL: 'hunter2-url',
    PORT: 'hunter2-port',
    LOG_LEVEL: 'hunter2-level',
  };

  const app = run([main], wrong, newFolder());
  const code = await app.ended;

  expect(code).toBe(1);
  for (const name of Object.keys(wrong)) expect(app.said()).toContain(name);
  expect(app.said()).not.toContain('hunter2');
});

/** A folder with settings in a file that some may read. */
function withSettings(mode: number) {
  const folder = newFolder();
  writeFileSync(join(folder, '.env'), 'SLACK_BOT_TOKEN=xoxb-hunter2\nDATABASE_PATH=mine.db\n');
  chmodSync(join(folder, '.env'), mode);
  return folder;
}

test.each(['644', '640', '660', '604'])(
  'settings that other accounts can read (%s) are refused by the app and by its tools, which say what to do',
  async (mode) => {
    const folder = withSettings(Number.parseInt(mode, 8));

    const app = run([main], {}, folder);
    const restoring = run([join(dirname(main), 'restore.js'), 'x.db'], {}, folder);

    expect([await app.ended, await restoring.ended]).toEqual([1, 1]);
    for (const { said } of [app, restoring]) {
      expect(said()).toContain('Other accounts on this machine can open the file .env');
      expect(said()).toContain('chmod 600 .env');
      expect(said()).not.toContain('hunter2');
    }
    expect(existsSync(join(folder, 'mine.db.lock'))).toBe(false);
  },
);

test('settings for one’s own account alone are read, and so is an environment without a file', async () => {
  const withFile = run([main], {}, withSettings(0o600));
  const without = run([main], { SLACK_BOT_TOKEN: 'xoxb-hunter2' }, newFolder());

  expect([await withFile.ended, await without.ended]).toEqual([1, 1]);
  for (const { said } of [withFile, without]) {
    expect(said()).toContain('SLACK_APP_TOKEN is missing');
    expect(said()).not.toContain('SLACK_BOT_TOKEN');
  }
});

test.skipIf(process.getuid?.() !== 0)('a file of another account is left to that account', async () => {
  const folder = withSettings(0o644);
  chownSync(join(folder, '.env'), 12_345, 12_345);

  const app = run([main], {}, folder);

  expect(await app.ended).toBe(1);
  expect(app.said()).toContain('SLACK_APP_TOKEN is missing');
});

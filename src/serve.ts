import type { Server } from 'node:http';
import type { Receiver } from '@slack/bolt';
import { startApp } from './app.ts';
import type { Config } from './config.ts';
import { gapsInHistory } from './db/history/triggers.ts';
import { lockForServing } from './db/lock.ts';
import { bringUpToDate, pendingMigrations } from './db/migrate.ts';
import { type Db, openDatabase, requireSound } from './db/open.ts';
import type { Clocks } from './engine/clock.ts';
import { type HealthPages, healthPages, serveHealth } from './engine/doors/health-pages.ts';
import { HttpReceiver } from './engine/doors/http.ts';
import { SocketReceiver } from './engine/doors/socket.ts';
import type { Log } from './engine/log.ts';
import type { Timings } from './engine/outbox/ledger.ts';
import type { Feature } from './kit/feature.ts';

export interface ServeParts {
  readonly config: Config;
  readonly features: readonly Feature[];
  readonly log: Log;
  readonly clocks: Clocks;
  /** The address of the script that gathers from these features in a thread. */
  readonly gatherer: string;
  readonly timings?: Timings;
}

export interface Serving {
  /** Looks at once what is due: after the demo moved the clock. */
  catchUp(): Promise<void>;
  figures(): Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

/**
 * One process serving one database: takes the lock, checks and upgrades the database, opens the door the configuration names.
 * Throws in words when another process serves, the database is damaged or newer, or Slack refuses the token.
 */
export async function serve({ config, features, log, clocks, gatherer, timings }: ServeParts): Promise<Serving> {
  const lock = lockForServing(config.databasePath);
  const db = openDatabase(config.databasePath);
  requireSound(db);
  tellOfGaps(db, log);
  await bringUpToDate(db, config.backups);
  let running: Awaited<ReturnType<typeof startApp>> | undefined;
  const pages = healthPages({
    healthy: () => running?.healthy() ?? false,
    ready: () => (running?.ready() ?? false) && (door.connected?.() ?? true),
    figures: () => running?.figures() ?? {},
    standing: () => door.standing?.(),
    lastHeartbeat: () => running?.lastHeartbeat() ?? null,
  });
  const door = doorFor(config, clocks, log, pages);
  const slack = { token: config.botToken, ...(config.apiUrl ? { apiUrl: config.apiUrl } : {}) };
  const app = await startApp({
    db,
    features,
    clocks,
    log,
    receiver: door.receiver,
    slack,
    backups: config.backups,
    gatherer,
    ...(timings ? { timings } : {}),
  });
  running = app;
  const healthServer = await door.startHealth?.();
  return {
    catchUp: () => app.catchUp(),
    figures: () => app.figures(),
    async stop() {
      healthServer?.close();
      await app.stop();
      db.$client.pragma('optimize');
      db.$client.close();
      lock.release();
    },
  };
}

/** Nothing of ours leaves them missing: somebody changed the database by hand, or it comes from elsewhere. */
function tellOfGaps(db: Db, log: Log): void {
  if (pendingMigrations(db).length > 0) return;
  const gaps = gapsInHistory(db);
  if (gaps.length > 0)
    log.warn({ triggers: gaps }, 'what writes the history of changes was missing in part, and is made anew');
}

interface Door {
  readonly receiver: Receiver;
  connected?(): boolean;
  standing?(): string;
  startHealth?(): Promise<Server | undefined>;
}

function doorFor({ transport, apiUrl }: Config, clocks: Clocks, log: Log, health: HealthPages): Door {
  if (transport.kind === 'http') {
    return {
      receiver: new HttpReceiver({
        signingSecret: transport.signingSecret,
        port: transport.port,
        host: '0.0.0.0',
        clock: clocks.wall,
        log,
        health,
      }),
    };
  }
  const receiver = new SocketReceiver({ appToken: transport.appToken, ...(apiUrl ? { apiUrl } : {}), log });
  const { healthPort } = transport;
  return {
    receiver,
    connected: () => receiver.connected(),
    standing: () => receiver.standing(),
    startHealth: async () => (healthPort ? serveHealth(health, healthPort) : undefined),
  };
}

import { App, type Receiver } from '@slack/bolt';
import { schedule as everyMinute } from 'node-cron';
import { z } from 'zod';
import { backupTo } from './db/backup.ts';
import type { Db } from './db/open.ts';
import { apply } from './kit/apply.ts';
import type { Clocks } from './kit/clock.ts';
import { contextOn } from './kit/context.ts';
import { quietLogger } from './kit/doors/bolt-log.ts';
import type { Health } from './kit/doors/health-pages.ts';
import { listen } from './kit/doors/listen.ts';
import type { Arrived, ErrandRequest } from './kit/errands/errand.ts';
import { lookUpAccounts } from './kit/errands/look-up.ts';
import { runErrands } from './kit/errands/runner.ts';
import type { Feature } from './kit/feature.ts';
import { homeBoard } from './kit/home.ts';
import type { House } from './kit/house.ts';
import { type Log, traceOf } from './kit/log.ts';
import { slackTimings, type Timings } from './kit/outbox/ledger.ts';
import { type Sender, startSender } from './kit/outbox/sender.ts';
import { recordsOf } from './kit/records.ts';
import { type SlackWires, slackClients } from './kit/slack.ts';
import { tick } from './kit/slots/tick.ts';
import { upkeepOf, writable } from './kit/upkeep.ts';

export interface AppParts {
  readonly db: Db;
  readonly features: readonly Feature[];
  readonly clocks: Clocks;
  readonly log: Log;
  /** How Slack reaches us, and how we reach Slack. */
  readonly receiver: Receiver;
  readonly slack: SlackWires;
  /** The folder of nightly backups. */
  readonly backups: string;
  readonly timings?: Timings;
}

/** A running app: one district, one database, one workspace. */
export interface RunningApp extends Health {
  /** Looks at once what is due and what waits: after the district's clock was moved, and in tests. */
  catchUp(): Promise<void>;
  /** Ends after what is in flight. What is left is on disk, and enough to go on from. */
  stop(): Promise<void>;
}

const whoWeAre = z.object({ team_id: z.string(), user_id: z.string(), bot_id: z.string() });

/** Half of Slack's own lateness for a reminder; either this or node-cron's tick is enough. */
const secondTick = 30_000;

/**
 * Puts the parts together and starts: Slack is asked who we are, the outbox settles what a crash left, the doors open.
 * Nothing is kept outside what is returned, so two districts can live in one process. Throws when Slack refuses the token.
 */
export async function startApp(parts: AppParts): Promise<RunningApp> {
  const { db, features, clocks, log } = parts;
  const slack = slackClients(parts.slack);
  const { team_id: teamId, user_id: userId, bot_id: botId } = whoWeAre.parse(await slack.outbox.auth.test());
  const facetsOf = recordsOf(features);
  const homes = homeBoard({ db, clocks, features, slack, log }, facetsOf);
  const timings = parts.timings ?? slackTimings;
  const sender = startSender({ db, client: slack.outbox, clocks, timings, facetsOf, log, bot: { userId, botId } });
  const errands = errandLoop(parts, (request) => perform(parts, slack, request));

  const saved = (personId: string) => {
    sender.nudge();
    errands.nudge();
    homes.publish(personId);
  };
  const house: House = { db, clocks, features, slack, log, teamId: () => teamId, saved };
  const bolt = boltApp(parts, { botId, botUserId: userId, teamId });
  listen(bolt, house, homes);

  const look = () => lookAtClock(parts, slack.lastDate, sender, errands.nudge);
  const cron = everyMinute('* * * * *', look, { timezone: 'UTC', noOverlap: true });
  const interval = setInterval(look, secondTick);
  look();
  await bolt.start();

  return {
    healthy: () => writable(db),
    ready: () => sender.welcome(),
    figures: () => ({ ...upkeepOf(db) }),
    async catchUp() {
      look();
      await errands.idle();
      await sender.idle();
      await homes.idle();
    },
    async stop() {
      await cron.destroy();
      clearInterval(interval);
      await bolt.stop();
      await errands.stop();
      await sender.stop();
      await homes.idle();
    },
  };
}

function boltApp({ receiver, slack, log }: AppParts, us: { botId: string; botUserId: string; teamId: string }): App {
  return new App({
    receiver,
    authorize: async () => ({ botToken: slack.token, ...us }),
    logger: quietLogger(log),
    convoStore: false,
    // Socket Mode would write a hundred retries into options it shares; these are the app's own, and no door uses this client.
    clientOptions: {
      retryConfig: { retries: 0 },
      ...(slack.apiUrl ? { slackApiUrl: slack.apiUrl } : {}),
      ...(slack.fetch ? { fetch: slack.fetch } : {}),
    },
  });
}

/** Runs what is due by district time. A look that fails is logged and made again at the next tick. */
function lookAtClock(
  { db, features, clocks, log }: AppParts,
  slackDate: () => number | undefined,
  sender: Sender,
  nudgeErrands: () => void,
): void {
  try {
    tick({
      db,
      clock: clocks.district,
      jobs: features.flatMap((feature) => feature.jobs ?? []),
      apply,
      missed(tx, job, days) {
        const c = contextOn(tx, clocks.district);
        for (const feature of features) if (feature.missed) apply(tx, feature.missed(c, job.name, days), c.now);
      },
      believes: () => Math.abs((slackDate() ?? 0) - clocks.wall.wall()) < 24 * 3_600_000,
      log,
    });
  } catch (error) {
    log.error(traceOf(error), 'the schedule could not be looked at');
  }
  sender.nudge();
  nudgeErrands();
}

function perform(
  parts: AppParts,
  slack: { outbox: Parameters<typeof lookUpAccounts>[0] },
  request: ErrandRequest,
): Promise<Arrived> {
  switch (request.kind) {
    case 'lookUp':
      return lookUpAccounts(slack.outbox, request.emails);
    case 'backUp':
      return backupTo(parts.db, parts.backups, 'nightly').then((path) => ({ kind: 'backUp', path }));
  }
}

/** One errand after the other; asked again while it runs, it looks once more. */
function errandLoop({ db, clocks, features, log }: AppParts, does: (request: ErrandRequest) => Promise<Arrived>) {
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const round = () => (stopped ? Promise.resolve() : runErrands({ db, clocks, features, apply, log, perform: does }));
  const nudge = () => {
    running = running
      .then(round)
      .catch((error: unknown) => log.error(traceOf(error), 'the errands could not be looked at'));
  };
  return {
    nudge,
    idle: () => running,
    async stop() {
      stopped = true;
      await running;
    },
  };
}

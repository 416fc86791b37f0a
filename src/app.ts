import { App, type Receiver } from '@slack/bolt';
import { z } from 'zod';
import { backupTo, isSound } from './db/backup.ts';
import type { Db } from './db/open.ts';
import { writable } from './db/writable.ts';
import { type Applies, applying } from './engine/apply.ts';
import { askingJob } from './engine/asks/day.ts';
import { refreshFor } from './engine/asks/refresh.ts';
import type { Clocks } from './engine/clock.ts';
import { contextOn } from './engine/context.ts';
import { refreshAnswer } from './engine/doors/answers.ts';
import { quietLogger } from './engine/doors/bolt-log.ts';
import type { Health } from './engine/doors/health-pages.ts';
import { listen } from './engine/doors/listen.ts';
import { triggersOnce } from './engine/doors/triggers.ts';
import { gatherApart } from './engine/errands/gather.ts';
import { lookUpAccounts } from './engine/errands/look-up.ts';
import { startErrands } from './engine/errands/loop.ts';
import { readHandedOver } from './engine/errands/read-workbook.ts';
import { whereIs } from './engine/errands/where-is.ts';
import { hearing } from './engine/hear.ts';
import { homeBoard } from './engine/home.ts';
import type { House } from './engine/house.ts';
import type { Log } from './engine/log.ts';
import { slackTimings, type Timings } from './engine/outbox/ledger.ts';
import { startSender } from './engine/outbox/sender.ts';
import { handOver } from './engine/papers/deliver-file.ts';
import { publicAmong } from './engine/public-channels.ts';
import { tellingOfCopy } from './engine/put-back.ts';
import { recordsOf } from './engine/records.ts';
import { type SlackClients, type SlackWires, slackClients } from './engine/slack.ts';
import type { Schedules } from './engine/slots/tick.ts';
import { startTimekeeper } from './engine/slots/timekeeper.ts';
import { wholeOf } from './engine/whole.ts';
import { markOf } from './features/upkeep/heartbeat/store.ts';
import { upkeepOf } from './features/upkeep/store.ts';
import type { Arrived, ErrandRequest, Progress } from './kit/errand.ts';
import type { Feature } from './kit/feature.ts';

export interface AppParts {
  readonly db: Db;
  readonly features: readonly Feature[];
  readonly clocks: Clocks;
  readonly log: Log;
  /** How Slack reaches us, and how we reach Slack. */
  readonly receiver: Receiver;
  readonly slack: SlackWires;
  /** The folder of nightly backups; none for a database in memory, of which nothing outlives the process anyway. */
  readonly backups?: string;
  /** The address of the script that gathers from these features in a thread; without one it is done beside the doors. */
  readonly gatherer?: string;
  readonly timings?: Timings;
}

/** A running app: one district, one database, one workspace. */
export interface RunningApp extends Health {
  /** Looks at once what is due and what waits: after the district's clock was moved. */
  look(): Promise<void>;
  /** The same, and every Home says so: in tests. */
  catchUp(): Promise<void>;
  /** Ends after what is in flight. What is left is on disk, and enough to go on from. */
  stop(): Promise<void>;
}

const whoWeAre = z.object({ team_id: z.string(), user_id: z.string(), bot_id: z.string() });

/**
 * Puts the parts together and starts: Slack is asked who we are, the outbox settles what a crash left, the doors open.
 * Nothing is kept outside what is returned, so two districts can live in one process. Throws when Slack refuses the token.
 */
export async function startApp(given: AppParts): Promise<RunningApp> {
  const parts = { ...given, features: wholeOf(given.features) };
  const { db, features, clocks, log, timings = slackTimings } = parts;
  const slack = slackClients(parts.slack, log);
  const us = whoWeAre.parse(await slack.outbox.auth.test());
  const facetsOf = recordsOf(features);
  const homes = homeBoard({ db, clocks, features, slack, log }, facetsOf, timings);
  const bot = { userId: us.user_id, botId: us.bot_id };
  const apply = applying(features, clocks.district);
  const hears = hearing(features, apply, clocks);
  const copyLooked = tellingOfCopy(db, features, clocks.district, apply);
  const sender = startSender({ db, client: slack.outbox, clocks, timings, facetsOf, hears, log, bot, copyLooked });
  const errands = startErrands({
    db,
    clocks,
    hears,
    log,
    perform: (request, progress) => perform(parts, slack, request, progress),
    delivered: () => sender.nudge(),
  });
  const nudge = () => {
    sender.nudge();
    errands.nudge();
  };
  const witness = { lastDate: slack.lastDate, ask: () => slack.outbox.auth.test() };
  const timekeeper = startTimekeeper(schedulesOf(parts, apply), witness, () => {
    nudge();
    homes.changed();
  });
  const saved = (personId: string) => {
    refreshFor({ db, features, clocks, log, apply }, personId);
    refreshAnswer({ db, features, clocks, log, apply }, personId);
    nudge();
    homes.publish(personId);
    homes.changed();
  };
  const firstUse = triggersOnce(() => clocks.wall.monotonic());
  const teamId = () => us.team_id;
  const house: House = { db, clocks, features, slack, log, apply, teamId, account: bot, firstUse, saved };
  const bolt = boltApp(parts, { botId: us.bot_id, botUserId: us.user_id, teamId: us.team_id });
  listen(bolt, house, homes);
  await bolt.start();

  async function look(): Promise<void> {
    timekeeper.look();
    await timekeeper.idle();
    await errands.idle();
    await sender.idle();
  }

  return {
    healthy: () => writable(db),
    ready: () => sender.welcome(),
    figures: () => ({ ...upkeepOf(db) }),
    lastHeartbeat: () => markOf(db, 'heartbeat')?.at ?? null,
    look,
    async catchUp() {
      await look();
      await homes.idle();
    },
    async stop() {
      await timekeeper.stop();
      await bolt.stop();
      await errands.stop();
      await sender.stop();
      await homes.stop();
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

function schedulesOf({ db, features, clocks, log }: AppParts, apply: Applies): Omit<Schedules, 'believes'> {
  return {
    db,
    clock: clocks.district,
    features,
    jobs: [...features.flatMap(({ jobs = [] }) => jobs), askingJob({ features, facetsOf: recordsOf(features) })],
    apply,
    missed(tx, job, days) {
      const c = contextOn(tx, clocks.district, features);
      for (const feature of features) if (feature.missed) apply(tx, feature.missed(c, job.name, days), c.now);
    },
    log,
  };
}

function perform(
  { db, backups, features, clocks, gatherer, slack: wires }: AppParts,
  slack: SlackClients,
  request: ErrandRequest,
  progress: Progress,
): Promise<Arrived> {
  switch (request.kind) {
    case 'lookUp':
      return lookUpAccounts(slack.outbox, request.emails);
    case 'backUp':
      if (backups === undefined) return Promise.resolve({ kind: 'backUp', path: '', sound: true });
      return backupTo(db, backups, 'nightly').then((path) => ({ kind: 'backUp', path, sound: isSound(path) }));
    case 'readWorkbook':
      return readHandedOver(slack.outbox, wires, request);
    case 'whereIs':
      return whereIs(slack.outbox, request);
    case 'lookAtChannels':
      return publicAmong(slack.outbox, request.channels).then((isPublic) => ({ kind: 'lookAtChannels', isPublic }));
    case 'gather':
      return gatherApart({ db, clock: clocks.district, features, gatherer }, request);
    case 'handOver':
      return handOver({ db, clock: clocks.district, features, client: slack.outbox, wires }, request, progress);
  }
}

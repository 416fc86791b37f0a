import { App } from '@slack/bolt';
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { environment, servingConfig } from '../../src/config.ts';
import { bringUpToDate } from '../../src/db/migrate.ts';
import { type Db, openDatabase } from '../../src/db/open.ts';
import { inTx } from '../../src/db/tx.ts';
import { personById } from '../../src/district/roster.ts';
import { applying } from '../../src/engine/apply.ts';
import { machineClocks } from '../../src/engine/clock.ts';
import { quietLogger } from '../../src/engine/doors/bolt-log.ts';
import { healthPages } from '../../src/engine/doors/health-pages.ts';
import { HttpReceiver } from '../../src/engine/doors/http.ts';
import { listen } from '../../src/engine/doors/listen.ts';
import type { HomeBoard } from '../../src/engine/home.ts';
import type { House } from '../../src/engine/house.ts';
import { createLog } from '../../src/engine/log.ts';
import { laneOf } from '../../src/engine/outbox/lanes.ts';
import type { Row } from '../../src/engine/outbox/ledger.ts';
import { openConversation, post } from '../../src/engine/outbox/send.ts';
import { postOf } from '../../src/engine/outbox/wanted.ts';
import { type SlackClients, slackClients } from '../../src/engine/slack.ts';
import { features } from '../../src/features/index.ts';
import { upkeepOf } from '../../src/features/upkeep/store.ts';
import { outbox } from '../../src/kit/schema.ts';

/** The same doors and records with the usual way of sending: post, then mark. What happens in between is not thought of. */
process.stdin.once('data', () => void begin());
process.stdin.once('end', () => process.exit(1));
process.stdout.write('loaded\n');

const betweenPosts = 1_000;
const betweenRounds = 20;

async function begin(): Promise<void> {
  const config = servingConfig(environment());
  if (config.transport.kind !== 'http') throw new Error('The naive sender is only tried over HTTP.');
  const db = openDatabase(config.databasePath);
  await bringUpToDate(db, undefined);
  const log = createLog(config.logLevel);
  const clocks = machineClocks();
  const slack = slackClients({ token: config.botToken, ...(config.apiUrl ? { apiUrl: config.apiUrl } : {}) }, log);
  const us = z
    .object({ team_id: z.string(), user_id: z.string(), bot_id: z.string() })
    .parse(await slack.outbox.auth.test());
  const health = healthPages({
    healthy: () => true,
    ready: () => true,
    lastHeartbeat: () => null,
    figures: () => ({ ...upkeepOf(db) }),
  });
  const receiver = new HttpReceiver({ ...config.transport, clock: clocks.wall, log, health });
  const tokens = { botToken: config.botToken, botId: us.bot_id, botUserId: us.user_id, teamId: us.team_id };
  const bolt = new App({ receiver, authorize: async () => tokens, logger: quietLogger(log), convoStore: false });
  const apply = applying(features, clocks.district);
  const account = { userId: us.user_id, botId: us.bot_id };
  const teamId = () => us.team_id;
  const house: House = {
    db,
    clocks,
    features,
    slack,
    log,
    apply,
    teamId,
    account,
    firstUse: () => true,
    saved: () => undefined,
  };
  listen(bolt, house, noHomes);
  await bolt.start();
  process.stdout.write('serving\n');
  const sending = { on: true };
  const sent = sendForEver(db, slack, sending);
  process.once('SIGTERM', () => {
    sending.on = false;
    void sent.then(() => process.exit(0));
  });
}

const noHomes: HomeBoard = {
  publish: () => undefined,
  changed: () => undefined,
  turnAway: () => undefined,
  idle: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

async function sendForEver(db: Db, slack: SlackClients, sending: { on: boolean }): Promise<void> {
  const openAt = new Map<string, number>();
  while (sending.on) {
    await Promise.all(oldestOfEach(db, openAt).map((row) => postThenMark(db, slack, row)));
    await new Promise((resolve) => setTimeout(resolve, betweenRounds));
  }
}

function oldestOfEach(db: Db, openAt: Map<string, number>): Row[] {
  const oldest = new Map<string, Row>();
  for (const row of db.select().from(outbox).where(eq(outbox.state, 'due')).orderBy(asc(outbox.seq)).all())
    if (!oldest.has(laneOf(row))) oldest.set(laneOf(row), row);
  const open = [...oldest.values()].filter((row) => (openAt.get(laneOf(row)) ?? 0) <= performance.now()).slice(0, 20);
  for (const row of open) openAt.set(laneOf(row), performance.now() + betweenPosts);
  return open;
}

async function postThenMark(db: Db, slack: SlackClients, row: Row): Promise<void> {
  const opened = await openConversation(slack.outbox, personById(db, row.personId ?? '')?.slackId ?? '');
  if ('end' in opened) return;
  const sent = await post(slack.outbox, row, { channel: opened.channel, thread: undefined, words: postOf(row) });
  if ('end' in sent) return;
  inTx(db, (tx) => tx.update(outbox).set({ state: 'shown', slackTs: sent.ts }).where(eq(outbox.seq, row.seq)).run());
}

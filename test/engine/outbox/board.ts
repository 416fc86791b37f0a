import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { onTestFinished } from 'vitest';
import { type RunningApp, startApp } from '../../../src/app.ts';
import type { Db } from '../../../src/db/open.ts';
import { inTx } from '../../../src/db/tx.ts';
import { refTo } from '../../../src/district/ref.ts';
import { person } from '../../../src/district/schema.ts';
import { applying } from '../../../src/engine/apply.ts';
import { machineClocks } from '../../../src/engine/clock.ts';
import { createLog } from '../../../src/engine/log.ts';
import type { Row, Timings } from '../../../src/engine/outbox/ledger.ts';
import { upkeep } from '../../../src/features/upkeep/feature.ts';
import type { Feature } from '../../../src/kit/feature.ts';
import { done, type Message } from '../../../src/kit/outcome.ts';
import { outbox } from '../../../src/kit/schema.ts';
import { paragraph, type Words } from '../../../src/kit/words/pieces.ts';
import { createSimulator, type SimMessage, type Simulator } from '../../../src/simulator/simulator.ts';
import { emailOf, hire, manifest, openEmpty, swift, usual, wire } from '../../district.ts';

/** What an app that posts to channels asks Slack for besides what ours asks for today. */
const channelScopes = ['channels:read', 'channels:history', 'groups:read', 'groups:history'];

export interface BoardOptions {
  readonly seed?: number;
  readonly timings?: Partial<Timings>;
  readonly features?: readonly Feature[];
  /** Everybody on the roster is known to Slack, unless this says that nobody was looked up yet. */
  readonly strangers?: boolean;
}

/** A notice to somebody or to a channel; `Ana Rivera` and the right to use the app where nothing else is said. */
export type Notice = Partial<Pick<Message, 'can' | 'under' | 'inPublic'>> & {
  readonly to?: string;
  readonly channel?: string;
};

/** A district with one routine that puts up notices, so that a test can say what shall stand in Slack and look what does. */
export interface Board {
  readonly db: Db;
  readonly slack: Simulator;
  readonly logged: string[];
  /** Every call to Slack: when, which method, and about which conversation. */
  readonly calls: { readonly at: number; readonly method: string; readonly channel: string | undefined }[];
  /** Says what the notice of this name shall say from now on. */
  says(name: string, words: string | Words, notice?: Notice): void;
  retracts(name: string): void;
  row(name: string): Row;
  /** The words of the app's messages that stand in a conversation, oldest first. */
  shown(to?: string): string[];
  messages(to?: string): SimMessage[];
  idOf(name: string): string;
  app(): RunningApp;
  /** Stops the app and starts it again on the same records. */
  restarts(timings?: Partial<Timings>): Promise<void>;
  stops(): Promise<void>;
  /** What Slack answers to history shows no metadata, as without the scope for it. */
  hideKeys(hidden: boolean): void;
  /** Resolves when nothing waits to be sent any more. */
  settled(): Promise<void>;
}

export const notices: Feature = { name: 'notices', records: { school: () => ({}) } };

export async function openBoard(options: BoardOptions = {}): Promise<Board> {
  const db = await openEmpty();
  const slack = createSimulator({ ...workspace(), seed: options.seed ?? 1 });
  const ids = hire(db, usual);
  if (!options.strangers) inTx(db, (tx) => introduce(tx, slack, ids));
  const logged: string[] = [];
  const hiding = { on: false };
  const calls: Board['calls'] = [];
  const now = Temporal.Instant.from('2026-11-23T15:00:00Z');
  const start = (timings: Partial<Timings> = {}) =>
    startApp({
      db,
      features: [...(options.features ?? [notices]), upkeep],
      clocks: { ...machineClocks(), district: { now: () => now } },
      log: createLog('info', (line) => logged.push(line)),
      receiver: wire(slack),
      slack: { token: 'xoxb-pretend-bot-token', fetch: watched(slack, calls, hiding) },
      timings: { ...swift, ...options.timings, ...timings },
    });
  let app: RunningApp | undefined = await start();
  const stops = async () => {
    await app?.stop();
    app = undefined;
  };
  onTestFinished(async () => {
    await stops();
    await slack.close();
    db.$client.close();
  });
  const running = () => app ?? fail('The app is not running.');
  const board: Board = {
    db,
    slack,
    logged,
    calls,
    says(name, words, { to = 'Ana Rivera', channel, can = 'app.use', under, inPublic } = {}) {
      const where = channel ? { channel: slack.channelId(channel) } : { person: ids.get(to) ?? '' };
      const about = refTo('school', 'lincoln');
      const message: Message = {
        name,
        to: where,
        about,
        can,
        words: typeof words === 'string' ? [paragraph(words)] : words,
        ...(under ? { under } : {}),
        ...(inPublic ? { inPublic } : {}),
      };
      inTx(db, (tx) => applying([], { now: () => now })(tx, done({ messages: [message] }), now));
      void app?.catchUp();
    },
    retracts(name) {
      inTx(db, (tx) =>
        applying([], { now: () => now })(tx, done({ retract: [{ name, why: 'it was a mistake' }] }), now),
      );
      void app?.catchUp();
    },
    row: (name) => db.select().from(outbox).where(eq(outbox.name, name)).get() ?? fail(`There is no ${name}.`),
    messages(to = 'Ana Rivera') {
      const conversation = slack.channels().find((one) => one.name === to || one.id === dmOf(slack, to));
      return slack.messages().filter((one) => one.channel === conversation?.id && one.bot !== undefined);
    },
    shown: (to) => board.messages(to).map((one) => one.text),
    idOf: (name) => ids.get(name) ?? '',
    app: running,
    async restarts(timings) {
      await stops();
      app = await start(timings);
    },
    stops,
    hideKeys(hidden) {
      hiding.on = hidden;
    },
    settled: () =>
      until(() =>
        db
          .select()
          .from(outbox)
          .all()
          .every((row) => atRest.includes(row.state)),
      ),
  };
  return board;
}

/** Resolves as soon as something holds; fails after five minutes, when it hangs. */
export async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 300_000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('It never came to hold.');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

const atRest = ['shown', 'withheld', 'stopped', 'withdrawn'];

function workspace() {
  const scopes = { bot: [...manifest.oauth_config.scopes.bot, ...channelScopes] };
  return {
    manifest: { ...manifest, oauth_config: { scopes } },
    people: usual.filter((one) => one.slack !== false).map(({ name }) => ({ name, email: emailOf(name) })),
    channels: [
      { name: 'dilt', members: ['Sam Sato', 'Max Manager', 'Olu Operator'], private: true, botIn: true },
      { name: 'operators', members: ['Max Manager', 'Olu Operator'], private: true, botIn: true },
    ],
  };
}

function introduce(db: Db, slack: Simulator, ids: ReadonlyMap<string, string>): void {
  for (const [name, id] of ids) {
    const account = slack.people().find((one) => one.email === emailOf(name));
    if (account) db.update(person).set({ slackId: account.id, slackState: 'found' }).where(eq(person.id, id)).run();
  }
}

function dmOf(slack: Simulator, name: string): string | undefined {
  const them = slack.people().find((one) => one.name === name)?.id ?? '';
  return slack.channels().find((one) => one.kind === 'im' && one.members.includes(them))?.id;
}

/** The pretend Slack's `fetch`, with a note of each call. */
function watched(slack: Simulator, calls: Board['calls'], hiding: { on: boolean }): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const fields = new URLSearchParams(await request.clone().text());
    const method = new URL(request.url).pathname.split('/').at(-1) ?? '';
    calls.push({ at: performance.now(), method, channel: fields.get('channel') ?? undefined });
    const answer = await slack.fetch(request);
    if (!hiding.on || !/history|replies/.test(method)) return answer;
    const body = JSON.parse(await answer.text(), (key, value) => (key === 'metadata' ? undefined : value));
    return new Response(JSON.stringify(body), { status: answer.status, headers: answer.headers });
  };
}

function fail(words: string): never {
  throw new Error(words);
}

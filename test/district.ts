import { readFileSync } from 'node:fs';
import type { Receiver, ReceiverEvent } from '@slack/bolt';
import { Temporal } from 'temporal-polyfill';
import { onTestFinished } from 'vitest';
import { type RunningApp, startApp } from '../src/app.ts';
import { bringUpToDate } from '../src/db/migrate.ts';
import { type Db, openDatabase } from '../src/db/open.ts';
import { inTx } from '../src/db/tx.ts';
import { type Day, dayText } from '../src/district/days.ts';
import type { Role } from '../src/district/people.ts';
import { newId } from '../src/district/ref.ts';
import { lookFor, lookForTool, person, roleHolding, school, setting } from '../src/district/schema.ts';
import { features as allFeatures } from '../src/features/index.ts';
import { type Clocks, type MovableClock, machineClocks, movableClock } from '../src/kit/clock.ts';
import type { Feature } from '../src/kit/feature.ts';
import { createLog } from '../src/kit/log.ts';
import type { Timings } from '../src/kit/outbox/ledger.ts';
import { createSimulator, type Person, type Simulator } from '../src/simulator/simulator.ts';

export const manifest = JSON.parse(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8'));

/** Waits scaled for tests: nothing waits for a wall clock that need not. */
export const swift: Timings = { betweenPosts: 0, quiet: 40, betweenReads: 20, giveUp: 10_000, backoff: 5 };

export const sentence = 'Walkthroughs help us learn together. They are not evaluation.';

export interface TestDistrict {
  readonly db: Db;
  readonly app: RunningApp;
  readonly slack: Simulator;
  readonly clock: MovableClock;
  readonly logged: string[];
  readonly sql: string[];
  /** The Slack person of somebody on the roster. */
  as(name: string): Person;
  idOf(name: string): string;
  /** Everything that waits is sent. */
  settle(): Promise<void>;
}

export interface Cast {
  readonly name: string;
  readonly role: Role;
  readonly school?: string;
  readonly slack?: boolean;
  readonly from?: Day;
  readonly to?: Day;
}

/** A small district: two schools, an observer in each, teachers with and without Slack. */
export const usual: readonly Cast[] = [
  { name: 'Sam Sato', role: 'superintendent' },
  { name: 'Ada Assistant', role: 'assistantSuperintendent' },
  { name: 'Max Manager', role: 'planManager' },
  { name: 'Mona Monitor', role: 'planMonitor' },
  { name: 'Pat Okafor', role: 'principal', school: 'Lincoln' },
  { name: 'Al Vice', role: 'assistantPrincipal', school: 'Lincoln' },
  { name: 'Paula Webster', role: 'principal', school: 'Webster' },
  { name: 'Dina Director', role: 'director' },
  { name: 'Ana Rivera', role: 'teacher', school: 'Lincoln' },
  { name: 'Bo Nguyễn', role: 'teacher', school: 'Lincoln' },
  { name: 'Cy Paper', role: 'teacher', school: 'Webster', slack: false },
  { name: 'Cora Committee', role: 'schoolCommittee' },
  { name: 'Ivo Invited', role: 'invited' },
  { name: 'Olu Operator', role: 'operator' },
];

export interface DistrictOptions {
  readonly cast?: readonly Cast[];
  readonly lookFors?: readonly string[];
  readonly now?: string;
  readonly seed?: number;
  readonly features?: readonly Feature[];
  readonly settings?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly timings?: Timings;
  readonly clocks?: Partial<Clocks>;
  /** How Slack reaches the app; in process where it is not given. */
  readonly receiver?: (slack: Simulator) => Receiver;
}

/** A district with its app and its pretend Slack, closed when the test is over. */
export async function openDistrict(options: DistrictOptions = {}): Promise<TestDistrict> {
  const { close, ...district } = await startDistrict(options);
  onTestFinished(close);
  return district;
}

/** The same where no test is running: whoever starts it closes it. The real Bolt, the real database, the real migrations. */
export async function startDistrict(
  options: DistrictOptions = {},
): Promise<TestDistrict & { readonly close: () => Promise<void> }> {
  const cast = options.cast ?? usual;
  const sql: string[] = [];
  const logged: string[] = [];
  const db = openDatabase(options.path ?? ':memory:', (statement) => sql.push(statement));
  await bringUpToDate(db, undefined);
  const clock = movableClock(Temporal.Instant.from(options.now ?? '2026-11-23T15:00:00Z'), () => 0);
  const slack = createSimulator({
    manifest,
    people: cast.filter((one) => one.slack !== false).map(({ name }) => ({ name, email: emailOf(name) })),
    seed: options.seed ?? 1,
  });
  const ids = hire(db, cast, options);
  const app = await startApp({
    db,
    features: options.features ?? allFeatures,
    clocks: { ...machineClocks(), district: clock, ...options.clocks },
    log: createLog('info', (line) => logged.push(line)),
    receiver: (options.receiver ?? wire)(slack),
    slack: { token: slack.tokens.bot, fetch: slack.fetch },
    backups: '/nonexistent/backups',
    timings: options.timings ?? swift,
  });
  const settle = async () => app.catchUp();
  return {
    db,
    app,
    slack,
    clock,
    logged,
    sql,
    as: (name) => slack.person(emailOf(name)),
    idOf: (name) => ids.get(name) ?? '',
    settle,
    async close() {
      await app.stop();
      db.$client.close();
    },
  };
}

/** Slack's requests, handed to Bolt without a socket. */
export function wire(slack: Simulator): Receiver {
  return {
    init(app) {
      slack.connect(
        (body) =>
          new Promise((resolve, reject) => {
            const isEvent = body.type === 'event_callback';
            const event: ReceiverEvent = {
              body,
              ack: async (answer: unknown) => void (isEvent ? undefined : resolve(answer)),
            };
            app.processEvent(event).then(() => resolve(undefined), reject);
          }),
      );
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}

export const emailOf = (name: string): string =>
  `${name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z]+/g, '.')}@millcity.example`;

const day = (text: string): Day => dayText.parse(text);

function hire(db: Db, cast: readonly Cast[], { lookFors, settings, now }: DistrictOptions): Map<string, string> {
  const ids = new Map<string, string>();
  inTx(db, (tx) => {
    const schools = new Map<string, string>();
    for (const name of new Set(cast.flatMap((one) => one.school ?? []))) {
      schools.set(name, newId());
      tx.insert(school)
        .values({ id: schools.get(name) ?? '', code: name.slice(0, 3).toUpperCase(), name })
        .run();
    }
    for (const one of cast) {
      if (!ids.has(one.name)) {
        ids.set(one.name, newId());
        const email = emailOf(one.name);
        tx.insert(person)
          .values({
            id: ids.get(one.name) ?? '',
            name: one.name,
            email,
            rosterKey: email,
            slackState: one.slack === false ? 'none' : 'unknown',
          })
          .run();
      }
      const schoolId = one.school === undefined ? null : (schools.get(one.school) ?? null);
      const holding = {
        id: newId(),
        personId: ids.get(one.name) ?? '',
        role: one.role,
        schoolId,
        fromDay: one.from ?? day('2026-07-01'),
        toDay: one.to ?? null,
      };
      tx.insert(roleHolding).values(holding).run();
    }
    const toolId = newId();
    const year = (now ?? '2026').slice(0, 4);
    tx.insert(lookForTool)
      .values({ id: toolId, version: 1, fromDay: day(`${year}-07-01`) })
      .run();
    (lookFors ?? ['Rigorous task', 'Checks for understanding', 'Student discourse', 'Clear objective']).forEach(
      (words, position) => {
        tx.insert(lookFor)
          .values({ id: newId(), toolId, code: `L${position + 1}`, words, position })
          .run();
      },
    );
    const said = { districtName: 'Mill City', sampleData: 'yes', sentenceOfUse: sentence, ...settings };
    for (const [key, value] of Object.entries(said)) tx.insert(setting).values({ key, value }).run();
    return ids;
  });
  return ids;
}

import { readFileSync } from 'node:fs';
import type { Receiver, ReceiverEvent } from '@slack/bolt';
import { Temporal } from 'temporal-polyfill';
import { onTestFinished } from 'vitest';
import { type RunningApp, startApp } from '../src/app.ts';
import { putBackMark } from '../src/db/backup.ts';
import { bringUpToDate } from '../src/db/migrate.ts';
import { type Db, openDatabase } from '../src/db/open.ts';
import { inTx } from '../src/db/tx.ts';
import { type Day, dayOf, dayText } from '../src/district/days.ts';
import { meetAccount } from '../src/district/meet-account.ts';
import { fold, type Role } from '../src/district/people.ts';
import { newId } from '../src/district/ref.ts';
import { settingsOf } from '../src/district/roster.ts';
import { lookFor, lookForTool, person, roleHolding, school, setting } from '../src/district/schema.ts';
import { type Clocks, type MovableClock, machineClocks, movableClock } from '../src/engine/clock.ts';
import { createLog } from '../src/engine/log.ts';
import type { Timings } from '../src/engine/outbox/ledger.ts';
import { features as allFeatures } from '../src/features/index.ts';
import { upkeepOf } from '../src/features/upkeep/store.ts';
import type { Feature } from '../src/kit/feature.ts';
import {
  createSimulator,
  type Manifest,
  type Person,
  type Simulator,
  type SimulatorOptions,
} from '../src/simulator/simulator.ts';

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
  /** Everything that may be sent at this moment is sent. */
  settle(): Promise<void>;
  /** Lets time pass on every clock until nothing waits any more. */
  drain(): Promise<void>;
  /** Time passes on every clock, and what is due then is done. */
  pass(ms: number): Promise<void>;
  /** The app is stopped and started on a copy: the same people, the same Slack, and what was saved since is lost. `blind`: it is not told that the copy is a backup. */
  putBack(copy: Buffer, how?: { readonly blind: boolean }): Promise<TestDistrict>;
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
  /** The script of the thread that gathers from a district that has a path. */
  readonly gatherer?: string;
  readonly clocks?: Partial<Clocks>;
  /** Where the routines under test need more of Slack than the app asks for today. */
  readonly manifest?: Manifest;
  readonly channels?: NonNullable<SimulatorOptions['channels']>;
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
  const start = Temporal.Instant.from(options.now ?? '2026-11-23T15:00:00Z');
  const slack = createSimulator({
    manifest: options.manifest ?? manifest,
    ...(options.channels ? { channels: options.channels } : {}),
    // Somebody with two roles has one account.
    people: [...new Set(cast.filter((one) => one.slack !== false).map(({ name }) => name))].map((name) => ({
      name,
      email: emailOf(name),
    })),
    seed: options.seed ?? 1,
    now: start.epochMilliseconds,
    // How fast this machine is is no promise of the app’s: Slack’s three seconds are measured by the bench.
    strictTime: false,
  });
  const time = sharedTime(start, slack);
  const { clock } = time;
  const { db, ids } = await found({ slack, start, onQuery: (statement) => sql.push(statement) }, cast, options);
  return serve(db);

  async function serve(db: Db): Promise<TestDistrict & { readonly close: () => Promise<void> }> {
    const app = await startApp({
      db,
      features: options.features ?? allFeatures,
      clocks: { district: clock, wall: time.wall, ...options.clocks },
      log: createLog('info', (line) => logged.push(line)),
      receiver: (options.receiver ?? wire)(slack),
      slack: { token: slack.tokens.bot, fetch: slack.fetch },
      timings: options.timings ?? swift,
      ...(options.gatherer === undefined ? {} : { gatherer: options.gatherer }),
    });
    const settle = async () => app.catchUp();
    const drain = async () => {
      await settle();
      for (let rounds = 0; upkeepOf(db).waiting + upkeepOf(db).unknown > 0; rounds += 1) {
        if (rounds > 500) throw new Error('what waits is never sent');
        time.pass(1_000);
        await settle();
      }
    };
    let next: { close(): Promise<void> } | undefined;
    const end = async () => {
      await app.stop();
      db.$client.close();
    };
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
      drain,
      async pass(ms) {
        time.pass(ms);
        await settle();
      },
      async putBack(copy, { blind } = { blind: false }) {
        await end();
        const old = openDatabase(copy, (statement) => sql.push(statement));
        await bringUpToDate(old, undefined);
        if (!blind) old.$client.pragma(`user_version = ${putBackMark}`);
        const district = await serve(old);
        next = district;
        return district;
      },
      close: () => (next ? next.close() : end()),
    };
  }
}

let empty: Buffer | undefined;

/** A database in memory with every table and no row. */
export async function openEmpty(onQuery?: (sql: string) => void): Promise<Db> {
  return openDatabase(await emptyDatabase(), onQuery);
}

/** The bytes of one, made once by the real migrations, which take longer than most tests. */
async function emptyDatabase(): Promise<Buffer> {
  if (empty) return empty;
  const db = openDatabase(':memory:');
  await bringUpToDate(db, undefined);
  empty = db.$client.serialize();
  db.$client.close();
  return empty;
}

interface Ground {
  readonly slack: Simulator;
  readonly start: Temporal.Instant;
  readonly onQuery: (sql: string) => void;
}

type Founded = { readonly bytes: Buffer; readonly ids: Map<string, string> };

/** Districts as they began, by everything that goes into one: the same people are on the roster of most tests. */
const founded = new Map<string, Founded>();
const foundedKept = 20;

/** The database of a district that begins now: its people are on the roster and met by their accounts. In memory, unless it has a path. */
async function found(
  { slack, start, onQuery }: Ground,
  cast: readonly Cast[],
  options: DistrictOptions,
): Promise<{ db: Db; ids: Map<string, string> }> {
  const key = JSON.stringify([cast, options.lookFors, options.settings, start, slack.people()]);
  const known = options.path === undefined ? founded.get(key) : undefined;
  if (known) return { db: openDatabase(known.bytes, onQuery), ids: known.ids };
  const db = openDatabase(options.path ?? (await emptyDatabase()), onQuery);
  if (options.path !== undefined) await bringUpToDate(db, undefined);
  const ids = hire(db, cast, options);
  meetAccounts(db, slack, dayOf(start, settingsOf(db).timeZone));
  if (options.path === undefined) keep(key, { bytes: db.$client.serialize(), ids });
  return { db, ids };
}

/** Those that began last are the likeliest to begin again. */
function keep(key: string, one: Founded): void {
  founded.set(key, one);
  const [oldest] = founded.keys();
  if (founded.size > foundedKept && oldest !== undefined) founded.delete(oldest);
}

/** Everyone on the roster is met by e-mail, as after an import. */
function meetAccounts(db: Db, slack: Simulator, today: Day): void {
  inTx(db, (tx) => {
    for (const { id, email, name, bot } of slack.people())
      meetAccount(tx, { slackId: id, email, name, deactivated: false, bot, guest: false }, { today, inPerson: false });
  });
}

/** One time for the district, the machine and Slack, which is the second witness of it. It passes only when it is told to. */
function sharedTime(start: Temporal.Instant, slack: Simulator) {
  const district = movableClock(start, () => 0);
  let passed = 0;
  const clock: MovableClock = {
    now: district.now,
    moveTo(instant) {
      district.moveTo(instant);
      slack.clock.moveTo(instant.epochMilliseconds);
    },
  };
  const machine = machineClocks().wall;
  const wall = { wall: () => machine.wall() + passed, monotonic: () => machine.monotonic() + passed };
  const pass = (ms: number) => {
    passed += ms;
    clock.moveTo(clock.now().add({ milliseconds: ms }));
  };
  return { clock, wall, pass };
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

/** Puts people, schools, look-fors and settings where an import would. Returns the people's ids by name. */
export function hire(
  db: Db,
  cast: readonly Cast[],
  { lookFors, settings }: Pick<DistrictOptions, 'lookFors' | 'settings' | 'now'> = {},
): Map<string, string> {
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
            searchWords: fold(one.name),
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
        fromDay: one.from ?? day('2025-07-01'),
        toDay: one.to ?? null,
      };
      tx.insert(roleHolding).values(holding).run();
    }
    const toolId = newId();
    tx.insert(lookForTool)
      .values({ id: toolId, version: 1, fromDay: day('2025-07-01') })
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

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';
import { requireSound } from '../../src/db/open.ts';
import { type Feature, withParts } from '../../src/kit/feature.ts';
import type { Traffic } from '../../src/simulator/simulator.ts';
import { type DistrictOptions, startDistrict, type TestDistrict } from '../district.ts';
import { hand, problemsWith } from './answers.ts';
import { type Payload, TwoDoors } from './doors.ts';
import { onTheWire } from './payloads.ts';
import type { Proof } from './proof.ts';

/** Does something of which nothing is kept to be sent again. */
export type Aside = <T>(act: () => Promise<T>) => Promise<T>;

/** A part of the app whose every door is used once. */
export interface Scenario {
  readonly options: DistrictOptions;
  /** Everybody does everything once. What is done `aside` is not kept to be sent again. Gives what was wrong on the way. */
  use(district: TestDistrict, aside: Aside): Promise<readonly string[]>;
  /** Where words stand afterwards that must not stand there. */
  leaks(district: TestDistrict): Promise<readonly string[]>;
  /** The routines of which each window, button and command is used, the way there too. */
  readonly routines?: readonly Feature[];
  /** Whoever may do nothing of it, where it is not those who may not work on the plan. */
  readonly outsiders?: readonly string[];
  /** Windows and buttons that everybody may use for themselves: sent by others, they rightly have an effect. */
  readonly everybodys?: readonly string[];
  /** Doors of these routines that are not used here: in another scenario, or only where a list is longer than here. */
  readonly elsewhere?: readonly string[];
  /** Doors that are to be used, beside those of the routines. */
  readonly doors?: readonly string[];
  /** Words that nobody who may do nothing of it is answered with, whatever they send: in no window, message or acknowledgement. */
  readonly secrets?: readonly string[];
  /** What one of the outsiders rightly does there all the same; `chosen` is what a menu or a button says it is about. */
  mayToo?(name: string, door: string, chosen: string): boolean;
}

/** Tables in which a repeated or refused request may leave its own trace; of a memo, what is written and not sent. */
const traces = new Set(['inbox', 'slot', 'schedule', 'errand', 'memo_draft']);
/** What is written and not saved yet, in tables that hold more: the first of two windows may be sent again. */
const drafts: Readonly<Record<string, readonly string[]>> = { agenda: ['draft', 'draft_id', 'written_by_id'] };
/** Whoever may do nothing with the plan or the DILT but read it, or not even that. */
const usualOutsiders = ['Ana Rivera', 'Mona Monitor', 'Cora Committee', 'Ivo Invited', 'Olu Operator'];

interface Scene {
  readonly scenario: Scenario;
  /** What was wrong while it was used. */
  readonly met: readonly string[];
  readonly district: TestDistrict;
  readonly doors: TwoDoors;
  /** Everything that was delivered while everybody did everything once, in its order. */
  readonly payloads: readonly Payload[];
  /** The records as they were when something was sent last. */
  last?: Map<string, string>;
}

interface Tally {
  payloads: number;
  effects: number;
  unanswered: number;
  wrong: number;
  rejections: number;
  readonly examples: string[];
}

/**
 * Lets the people of a district use every door of a scenario once, and keeps what Slack delivered. Then all of it comes again as
 * it was; as if others had sent it; and `size` times with something changed anywhere. The first two change nothing at all. The
 * third is answered each time, with what Slack would show, and leaves the records sound.
 */
export async function everyDoor(scenario: Scenario, size: number, seed = 1): Promise<Proof> {
  const tally: Tally = { payloads: 0, effects: 0, unanswered: 0, wrong: 0, rejections: 0, examples: [] };
  const rejected = () => {
    tally.rejections += 1;
  };
  process.on('unhandledRejection', rejected);
  const { scene, close } = await openScene(scenario);
  let leaks: readonly string[] = [];
  try {
    leaks = [...scene.met, ...unused(scene), ...(await scenario.leaks(scene.district))];
    for (const body of scene.payloads) await withoutEffect(scene, tally, 'again', [body]);
    for (const bodies of byOthers(scene)) await withoutEffect(scene, tally, 'by others', bodies);
    await changed(scene, tally, size, seed);
  } finally {
    await close();
    process.off('unhandledRejection', rejected);
  }
  const { examples, ...figures } = tally;
  const { payloads, effects, unanswered, wrong, rejections } = figures;
  const found = [...leaks, ...examples];
  const line = `${scene.payloads.length} doors used, ${payloads} payloads sent once more: ${effects} had an effect, ${unanswered} unanswered, ${wrong} wrong, ${rejections} unhandled rejections, ${leaks.length} words where they must not be`;
  return {
    ok: effects + unanswered + wrong + rejections + leaks.length === 0,
    line: [line, ...found.slice(0, 6)].join('; '),
    figures,
  };
}

async function openScene(scenario: Scenario): Promise<{ scene: Scene; close: () => Promise<void> }> {
  let doors: TwoDoors | undefined;
  const { options, use } = scenario;
  const district = await startDistrict({
    ...options,
    receiver: (slack) => {
      doors = new TwoDoors(slack);
      return doors;
    },
  });
  if (!doors) throw new Error('the district was opened without its doors');
  const met = await use(district, aside(doors));
  await district.drain();
  watchTables(district);
  const payloads = structuredClone(doors.delivered);
  return { scene: { scenario, district, doors, payloads, met }, close: district.close };
}

/** What the routines of a scenario have that nobody used. */
function unused({ scenario: { routines = [], elsewhere = [], doors = [] }, payloads }: Scene): string[] {
  const used = new Set(payloads.map(doorOf));
  const there = withParts(routines).flatMap(({ forms = [], buttons = [], onMessages = [], commands = [] }) => [
    ...[...forms.map(({ form }) => form), ...buttons, ...onMessages].map(({ name }) => name),
    ...commands.map(({ command, word }) => `${command} ${word}`.trim()),
  ]);
  return [...there.filter((name) => !elsewhere.includes(name)), ...doors]
    .filter((name) => !used.has(name))
    .map((name) => `nobody used ${name}`);
}

/** Does something of which nothing is kept. */
const aside =
  ({ delivered }: TwoDoors) =>
  async <T>(act: () => Promise<T>): Promise<T> => {
    const kept = delivered.length;
    const result = await act();
    delivered.length = kept;
    return result;
  };

/** None of these, all to one door, may change a record or post anything: everything is as it was. */
async function withoutEffect(scene: Scene, tally: Tally, how: string, payloads: readonly Payload[]): Promise<void> {
  const before = scene.last ?? recordsOf(scene);
  const last = scene.district.slack.traffic().at(-1);
  const answers: unknown[] = [];
  for (const body of payloads) answers.push(await send(scene, tally, body));
  await scene.district.settle();
  if (how === 'by others') listenIn(scene, tally, { of: payloads[0] ?? {}, since: last, answers });
  scene.last = before;
  if (!wasTouched(scene) && before.get('Slack') === postedIn(scene)) return;
  const after = recordsOf(scene);
  scene.last = after;
  const touched = [...after].filter(([table, rows]) => before.get(table) !== rows).map(([table]) => table);
  if (touched.length === 0) return;
  tally.effects += 1;
  tally.examples.push(`${how}: ${nameOf(payloads[0] ?? {})} changed ${touched.join(', ')}`);
}

/** Whoever may do nothing was told nothing: not in what was acknowledged, and not in what the app asked Slack to show since. */
function listenIn(
  { district: { slack }, scenario: { secrets = [] } }: Scene,
  tally: Tally,
  {
    of,
    since,
    answers,
  }: { readonly of: Payload; readonly since: Traffic | undefined; readonly answers: readonly unknown[] },
): void {
  const all = slack.traffic();
  const asked = all.slice((since ? all.lastIndexOf(since) : -1) + 1).filter(({ direction }) => direction === 'in');
  const told = JSON.stringify([answers, asked.map(({ body }) => body)]);
  const heard = secrets.filter((words) => told.includes(words));
  tally.wrong += heard.length;
  tally.examples.push(...heard.map((words) => `by others: ${nameOf(of)} was answered with “${words}”`));
}

/** Every table that is no trace, and what stands in Slack. */
function recordsOf(scene: Scene): Map<string, string> {
  const { db } = scene.district;
  const rows = tablesOf(scene.district).map((name) => {
    const leftOut = drafts[name];
    const saved = (key: string, value: unknown) => (leftOut?.includes(key) ? undefined : value);
    return [name, JSON.stringify(db.$client.prepare(`SELECT * FROM "${name}"`).all(), saved)] as const;
  });
  return new Map([...rows, ['Slack', postedIn(scene)]]);
}

const tablesOf = ({ db }: TestDistrict): string[] =>
  z
    .array(z.string())
    .parse(db.$client.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all())
    .filter((name) => !traces.has(name) && !name.startsWith('sqlite'));

const postedIn = ({ district: { slack } }: Scene): string =>
  String(slack.messages().filter((one) => one.ephemeralTo === undefined).length);

/** Has SQLite note which tables are written to at all: to read all of them after each request takes most of the proof's time. */
function watchTables(district: TestDistrict): void {
  const { $client } = district.db;
  $client.exec('CREATE TEMP TABLE touched (name TEXT)');
  for (const name of tablesOf(district))
    for (const how of ['INSERT', 'UPDATE', 'DELETE'])
      $client.exec(
        `CREATE TEMP TRIGGER "${name} ${how}" AFTER ${how} ON main."${name}" BEGIN INSERT INTO touched VALUES ('${name}'); END`,
      );
}

/** Whether anything was written since this was asked last. */
const wasTouched = ({ district: { db } }: Scene): boolean =>
  db.$client.prepare('DELETE FROM touched').run().changes > 0;

/** Each as new requests of people who may not: none is a repetition, so only the right stands in their way. */
function byOthers({
  district,
  payloads,
  scenario: { outsiders = usualOutsiders, everybodys = [], mayToo = () => false },
}: Scene): Payload[][] {
  return payloads
    .filter((body) => !reads(body) && !everybodys.includes(doorOf(body)))
    .map((body) =>
      outsiders
        .filter((name) => !mayToo(name, doorOf(body), JSON.stringify(body.actions ?? '')))
        .map((name) => {
          const { id } = district.as(name);
          const user = z.looseObject({}).safeParse(body.user).data;
          return fresh(user ? { ...body, user: { ...user, id } } : { ...body, user_id: id });
        }),
    );
}

/** Commands and questions change nothing, whoever asks; events speak of accounts. */
const reads = (body: Payload): boolean =>
  body.command !== undefined || body.type === 'event_callback' || body.type === 'block_suggestion';

/** As another window or another press. */
function fresh(body: Payload): Payload {
  const text = JSON.stringify(body)
    .replace(/(\\"nonce\\":\\")[^\\]+/, `$1${randomUUID()}`)
    .replace(/("action_ts":")[^"]+/g, `$1${Math.random()}`);
  return onTheWire(z.record(z.string(), z.unknown()).parse(JSON.parse(text)));
}

/** With something changed anywhere in it. */
async function changed(scene: Scene, tally: Tally, size: number, seed: number): Promise<void> {
  const drawn = fc.sample(mutants(scene.payloads.filter((body) => body.type !== 'event_callback')), {
    numRuns: size,
    seed,
  });
  for (const [at, body] of drawn.entries()) {
    await send(scene, tally, fresh(body));
    if (at % 50 === 49 || at === drawn.length - 1) check(scene, tally, body);
  }
  await scene.district.drain();
}

async function send(scene: Scene, tally: Tally, body: Payload): Promise<unknown> {
  tally.payloads += 1;
  const answer = await hand(scene, body);
  const problems = answer ? problemsWith(answer.ack) : [];
  if (answer && problems.length === 0) return answer.ack;
  if (!answer) tally.unanswered += 1;
  else tally.wrong += 1;
  tally.examples.push(`${nameOf(body)}: ${answer ? problems[0] : 'no answer'}`);
  return answer?.ack;
}

/** The records hang together, and each part of an action stands as its newest update says. */
function check({ district: { db } }: Scene, tally: Tally, last: Payload): void {
  requireSound(db);
  const broken = db.$client.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length === 0) return;
  tally.wrong += 1;
  tally.examples.push(`a record hangs on nothing after ${nameOf(last)}`);
}

const values: readonly unknown[] = [
  null,
  '',
  'x'.repeat(5_000),
  0,
  -1,
  1e300,
  [],
  {},
  true,
  '<!channel>',
  '\u202E',
  '2026-02-30',
];

/** A payload with one of its leaves replaced, left out, or taken from another payload. */
function mutants(payloads: readonly Payload[]): fc.Arbitrary<Payload> {
  return fc
    .record({
      body: fc.constantFrom(...payloads),
      other: fc.constantFrom(...payloads),
      at: fc.nat({ max: 10_000 }),
      value: fc.constantFrom(...values),
      how: fc.constantFrom('replace', 'replace', 'drop', 'swap'),
    })
    .map(({ body, other, at, value, how }) => {
      const leaves = leavesOf(body);
      const taken = leavesOf(other);
      const path = leaves[at % leaves.length] ?? [];
      if (how === 'swap') return replaced(body, path, valueAt(other, taken[at % taken.length] ?? []));
      return replaced(body, path, how === 'drop' ? undefined : value);
    });
}

type Path = readonly (string | number)[];

/** Who sends it and of what kind it is stays: Slack has signed that. */
const signedParts = new Set(['type', 'user', 'team', 'user_id', 'team_id', 'command', 'token', 'api_app_id']);

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value)
    .filter(([name]) => path.length > 0 || !signedParts.has(name))
    .flatMap(([name, inner]) => leavesOf(inner, [...path, Array.isArray(value) ? Number(name) : name]));
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, name) => Object(inner)[name], value);
}

function replaced(body: Payload, path: Path, value: unknown): Payload {
  const copy = structuredClone(body);
  const last = path.at(-1);
  const parent = valueAt(copy, path.slice(0, -1));
  if (last !== undefined && typeof parent === 'object' && parent !== null) Object.assign(parent, { [last]: value });
  return copy;
}

const named = z.looseObject({
  type: z.string().optional(),
  command: z.string().optional(),
  text: z.string().optional(),
  callback_id: z.string().optional(),
  view: z.looseObject({ callback_id: z.string().optional() }).nullish(),
  actions: z.array(z.looseObject({ action_id: z.string().optional() })).optional(),
});

/** Which door it came to, and how. */
const nameOf = (body: Payload): string => `${named.safeParse(body).data?.type ?? ''} ${doorOf(body)}`.trim();

/** The wire name of the window, button or menu, or the command with its words. */
function doorOf(body: Payload): string {
  const { command, text = '', actions, callback_id, view } = named.safeParse(body).data ?? {};
  if (command !== undefined) return `${command} ${text}`.trim();
  return (actions?.[0]?.action_id ?? callback_id ?? view?.callback_id ?? '').split('#')[0] ?? '';
}

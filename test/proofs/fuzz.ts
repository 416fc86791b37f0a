import fc from 'fast-check';
import { z } from 'zod';
import { blockProblems } from '../../src/simulator/validate/surfaces.ts';
import { viewProblems } from '../../src/simulator/validate/views.ts';
import { startDistrict } from '../district.ts';
import { logWalkthrough, oneOfEverything, type Payload, patience, TwoDoors } from './doors.ts';
import { type Mutant, mutants, type Stock } from './mutations.ts';
import { answering, onTheWire, submission } from './payloads.ts';
import type { Proof } from './proof.ts';
import { type Gun, gun, now, signed } from './signer.ts';

const batch = 100;
/** Of so many payloads one goes over HTTP, the others into Bolt directly. */
const overHttp = 4;

interface Scene extends Stock {
  readonly district: Awaited<ReturnType<typeof startDistrict>>;
  readonly gun: Gun;
}

interface Tally {
  payloads: number;
  saved: number;
  wrong: number;
  duplicates: number;
  rejections: number;
  slowest: number;
  readonly examples: string[];
}

/** What came back: the words or windows of an acknowledgement, or that the door turned it away. */
interface Answer {
  readonly ack: unknown;
  readonly turnedAway: boolean;
}

/**
 * Signed payloads of every kind, right, wrong and changed at random, into Bolt and over HTTP: each is answered in time,
 * nothing is saved that is not a sound walkthrough by whoever sent it, and the next person is served as ever.
 */
export async function fuzz(size: number, seed = 1): Promise<Proof> {
  const tally: Tally = { payloads: 0, saved: 0, wrong: 0, duplicates: 0, rejections: 0, slowest: 0, examples: [] };
  const rejected = () => {
    tally.rejections += 1;
  };
  process.on('unhandledRejection', rejected);
  const scene = await openScene();
  try {
    for (let at = 0; tally.payloads < size; at += 1) await round(scene, tally, seed * 100_003 + at);
  } finally {
    scene.gun.close();
    await scene.district.close();
    process.off('unhandledRejection', rejected);
  }
  const { examples, ...figures } = tally;
  const counted = `${tally.payloads} payloads: ${tally.saved} saved as they should, ${tally.wrong} wrongly answered or saved`;
  const rest = `${tally.duplicates} delivered again, slowest ${Math.round(tally.slowest)} ms, ${tally.rejections} unhandled rejections`;
  return {
    ok: tally.wrong + tally.rejections === 0,
    line: [counted, rest, ...examples.slice(0, 5)].join('; '),
    figures,
  };
}

async function openScene(): Promise<Scene> {
  let doors: TwoDoors | undefined;
  const district = await startDistrict({
    receiver: (slack) => {
      doors = new TwoDoors(slack);
      return doors;
    },
  });
  if (!doors) throw new Error('the district was opened without its doors');
  await oneOfEverything(district);
  const ids = (sql: string) => z.array(z.string()).parse(district.db.$client.prepare(sql).pluck().all());
  return {
    district,
    doors,
    gun: gun(doors.url),
    others: [
      ...['Ana Rivera', 'Mona Monitor', 'Cora Committee', 'New Person'].map((name) => district.slack.person(name).id),
      '',
    ],
    lookFors: ids('SELECT id FROM look_for'),
    holdings: ids(`SELECT id FROM role_holding WHERE role <> 'teacher'`),
  };
}

async function round(scene: Scene, tally: Tally, seed: number): Promise<void> {
  scene.district.sql.length = 0;
  scene.district.logged.length = 0;
  for (const [at, mutant] of fc.sample(mutants(scene), { numRuns: batch, seed }).entries()) {
    scene.district.slack.clock.moveBy(2_000);
    await one(scene, tally, mutant, at % overHttp === 0);
  }
  await again(scene, tally, 2 + (seed % 9));
  await scene.district.settle();
  const before = count(scene, 'walkthrough');
  const ended = await logWalkthrough(scene.district);
  if (ended !== 'closed' || count(scene, 'walkthrough') !== before + 1)
    note(tally, `a right walkthrough ended as ${ended}`);
  if (unsound(scene) > 0) note(tally, `${unsound(scene)} walkthroughs are not sound`);
}

async function one(scene: Scene, tally: Tally, mutant: Mutant, http: boolean): Promise<void> {
  const before = [count(scene, 'walkthrough'), count(scene, 'outbox')];
  const began = performance.now();
  const answer = await (http ? sendOver(scene, mutant.body) : hand(scene, mutant.body));
  const ms = performance.now() - began;
  const [walkthroughs = 0, messages = 0] = [count(scene, 'walkthrough'), count(scene, 'outbox')].map(
    (n, at) => n - (before[at] ?? 0),
  );
  tally.payloads += 1;
  tally.saved += walkthroughs;
  tally.slowest = Math.max(tally.slowest, ms);
  const wrong = [
    ms > patience && 'late',
    answer === undefined && 'not answered',
    mutant.told && answer?.turnedAway && 'turned away without words',
    mutant.saves === 'always' && walkthroughs !== 1 && `not saved: ${JSON.stringify(answer?.ack)}`,
    mutant.saves === 'never' && walkthroughs + messages > 0 && 'saved',
    walkthroughs > 1 && 'saved more than once',
    walkthroughs === 1 && newestObserver(scene) !== sender(mutant.body) && 'saved in another name',
    walkthroughs === 1 && messages !== 2 && `${messages} messages`,
    ...problemsWith(answer?.ack),
  ].filter((each) => typeof each === 'string');
  for (const each of wrong) note(tally, `${mutant.kind}: ${each} (${JSON.stringify(mutant.body).slice(0, 2_000)})`);
}

/** One window sent in many times over at once is one walkthrough; with other answers it is sent back with the time of the first. */
async function again(scene: Scene, tally: Tally, times: number): Promise<void> {
  scene.district.slack.clock.moveBy(60_000);
  await scene.district.settle();
  const [was, said] = [count(scene, 'walkthrough'), scene.district.slack.messages().length];
  const body = submission(scene.doors);
  const deliveries = Array.from({ length: times }, (_, at) =>
    at % 2 === 0 ? hand(scene, body) : sendOver(scene, body, at),
  );
  const answers = await Promise.all(deliveries);
  const other = onTheWire(body, (value) => (value === 'Strong questions.' ? 'Weak questions.' : value));
  const told = JSON.stringify((await sendOver(scene, other))?.ack);
  await scene.district.settle();
  const messages = scene.district.slack.messages().length - said;
  tally.duplicates += times + 1;
  if (answers.some((answer) => answer === undefined || answer.turnedAway || answer.ack))
    note(tally, 'a second delivery was answered otherwise');
  if (!told?.includes('already saved at 10:00'))
    note(tally, `other answers in a saved window were answered with ${told}`);
  if (count(scene, 'walkthrough') - was !== 1 || messages !== 2)
    note(tally, `${times} deliveries made ${messages} messages`);
}

/** Into Bolt, as a receiver does. Undefined when it never ends. */
async function hand({ doors }: Scene, body: Payload): Promise<Answer | undefined> {
  const answer = doors.deliver(onTheWire(body)).then(
    (ack): Answer => ({ ack: ack === '' ? undefined : ack, turnedAway: false }),
    (): Answer => ({ ack: undefined, turnedAway: true }),
  );
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  return Promise.race([answer, never]).finally(() => clearTimeout(timer));
}

/** Over HTTP; `age` in seconds makes a delivery's signature its own. */
async function sendOver(scene: Scene, body: Payload, age = 0): Promise<Answer | undefined> {
  const { status, text } = await scene.gun.fire(signed(scene.district.slack.tokens.signingSecret, body, now() - age));
  if (status === 0 || status >= 500) return undefined;
  return { ack: text.startsWith('{') ? JSON.parse(text) : text || undefined, turnedAway: status !== 200 };
}

const words = z.object({ blocks: z.unknown(), text: z.string() });
const windows = z.object({ view: z.unknown() });

/** What Slack would not show of an answer, or would take for a mention. */
function problemsWith(ack: unknown): string[] {
  if (/<[!@#]/.test(JSON.stringify(ack) ?? '')) return ['a live mention in the answer'];
  const said = words.safeParse(ack);
  if (said.success) return blockProblems(said.data.blocks, 'message');
  const shown = windows.safeParse(ack);
  return shown.success && shown.data.view !== undefined ? viewProblems(shown.data.view, 'modal') : [];
}

function note(tally: Tally, example: string): void {
  tally.wrong += 1;
  tally.examples.push(example);
}

function count({ district }: Scene, table: 'walkthrough' | 'outbox'): number {
  return Number(district.db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
}

function newestObserver({ district }: Scene): unknown {
  const newest =
    'SELECT slack_id FROM walkthrough JOIN person ON person.id = observer_id ORDER BY walkthrough.rowid DESC LIMIT 1';
  return district.db.$client.prepare(newest).pluck().get();
}

const sender = (body: Payload) => z.looseObject({ user: z.object({ id: z.string() }) }).parse(body).user.id;

/** Walkthroughs that break a rule of the district, counted in SQL of their own. */
function unsound({ district }: Scene): number {
  return Number(
    district.db.$client
      .prepare(
        `SELECT count(*) FROM walkthrough w WHERE w.day NOT BETWEEN '2026-11-16' AND '2026-11-23' OR w.observer_id = w.teacher_id
         OR length(w.comment) > 3000 OR w.comment <> trim(w.comment)
         OR NOT EXISTS (SELECT 1 FROM role_holding h WHERE h.person_id = w.teacher_id AND h.role = 'teacher' AND h.school_id = w.school_id)
         OR NOT EXISTS (SELECT 1 FROM role_holding h WHERE h.person_id = w.observer_id AND h.role IN ('superintendent', 'assistantSuperintendent', 'principal', 'assistantPrincipal', 'director'))
         OR (w.comment = '' AND NOT EXISTS (SELECT 1 FROM walkthrough_answer a WHERE a.walkthrough_id = w.id))
         OR EXISTS (SELECT 1 FROM walkthrough_answer a JOIN look_for l ON l.id = a.look_for_id WHERE a.walkthrough_id = w.id AND l.tool_id <> w.tool_id)
         OR (SELECT count(*) FROM outbox o WHERE o.about = 'walkthrough/' || w.id) <> 2`,
      )
      .pluck()
      .get(),
  );
}

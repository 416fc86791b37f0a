import fc from 'fast-check';
import { z } from 'zod';
import { hand, problemsWith, sendOver } from './answers.ts';
import { logWalkthrough, type Opened, openTwoDoors, type Payload, rowsIn } from './doors.ts';
import { type Mutant, mutants, type Stock, typed } from './mutations.ts';
import { following, onTheWire, submission } from './payloads.ts';
import type { Proof } from './proof.ts';

const batch = 100;
/** Of so many payloads one goes over HTTP, the others into Bolt directly. */
const overHttp = 4;

interface Scene extends Stock, Opened {}

interface Round {
  readonly drawn: readonly Mutant[];
  /** What somebody types after the command. */
  readonly line: string;
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
    const all = mutants(scene);
    for (let at = 0; tally.payloads < size; at += 1) {
      scene.doors.sweep();
      const drawn = fc.sample(all, { numRuns: batch, seed: seed * 100_003 + at });
      const [line = ''] = fc.sample(typed, { numRuns: 1, seed: seed * 100_003 + at });
      await round(scene, tally, { drawn, line });
    }
  } finally {
    await scene.close();
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
  const opened = await openTwoDoors();
  const { db, slack } = opened.district;
  const ids = (sql: string) => z.array(z.string()).parse(db.$client.prepare(sql).pluck().all());
  return {
    ...opened,
    others: [
      ...['Ana Rivera', 'Mona Monitor', 'Cora Committee', 'Newer Person'].map((name) => slack.person(name).id),
      'UNOBODY',
    ],
    lookFors: ids('SELECT id FROM look_for ORDER BY position'),
    observers: ids(`SELECT person_id FROM role_holding WHERE role IN ('director', 'assistantPrincipal')`),
    sent: ids('SELECT id FROM walkthrough'),
    holdings: ids(`SELECT id FROM role_holding WHERE role <> 'teacher'`),
  };
}

async function round(scene: Scene, tally: Tally, { drawn, line }: Round): Promise<void> {
  scene.district.sql.length = 0;
  scene.district.logged.length = 0;
  for (const [at, mutant] of drawn.entries()) {
    scene.district.slack.clock.moveBy(2_000);
    await one(scene, tally, mutant, at % overHttp === 0);
  }
  await takenIntoTheWindow(scene, tally, line);
  await again(scene, tally, 2 + (Math.floor(tally.payloads / batch) % 9));
  await scene.district.settle();
  const before = rowsIn(scene.district, 'walkthrough');
  const ended = await logWalkthrough(scene.district);
  if (ended !== 'closed' || rowsIn(scene.district, 'walkthrough') !== before + 1)
    note(tally, `a right walkthrough ended as ${ended}`);
  if (unsound(scene) > 0) note(tally, `${unsound(scene)} walkthroughs are not sound`);
}

async function one(scene: Scene, tally: Tally, mutant: Mutant, http: boolean): Promise<void> {
  const before = [rowsIn(scene.district, 'walkthrough'), rowsIn(scene.district, 'outbox')];
  const began = performance.now();
  const send = http ? sendOver : hand;
  const first = await send(scene, mutant.body);
  const answer = mutant.second ? await send(scene, following(first?.ack, mutant.second)) : first;
  const ms = (performance.now() - began) / (mutant.second ? 2 : 1);
  const [walkthroughs = 0, messages = 0] = [
    rowsIn(scene.district, 'walkthrough'),
    rowsIn(scene.district, 'outbox'),
  ].map((n, at) => n - (before[at] ?? 0));
  tally.payloads += mutant.second ? 2 : 1;
  tally.saved += walkthroughs;
  tally.slowest = Math.max(tally.slowest, ms);
  const wrong = [
    (first === undefined || answer === undefined) && 'not answered',
    mutant.told && (first?.turnedAway || answer?.turnedAway) && 'turned away without words',
    mutant.saves === 'always' && walkthroughs !== 1 && `not saved: ${JSON.stringify(answer?.ack)}`,
    mutant.saves === 'never' && walkthroughs + messages > 0 && 'saved',
    walkthroughs > 1 && 'saved more than once',
    walkthroughs === 1 && newestObserver(scene) !== sender(mutant.body) && 'saved in another name',
    walkthroughs === 1 && messages !== 2 && `${messages} messages`,
    ...problemsWith(first?.ack),
    ...problemsWith(answer?.ack),
  ].filter((each) => typeof each === 'string');
  for (const each of wrong) note(tally, `${mutant.kind}: ${each} (${JSON.stringify(mutant.body).slice(0, 2_000)})`);
}

/** A line that is no command can be taken into the window by its button, whatever it is, and Slack has nothing to object to. */
async function takenIntoTheWindow({ district }: Scene, tally: Tally, line: string): Promise<void> {
  const principal = district.as('Pat Okafor');
  const was = district.slack.problems().length;
  const answer = await principal.command(`/walkthrough ${line}`);
  const button = 'Log a walkthrough with these words';
  const offered = answer.kind === 'words' && JSON.stringify(answer.blocks).includes(button);
  const opened = offered ? await principal.press(button) : answer;
  if (principal.window()) await principal.close({ all: true });
  const problems = district.slack.problems().slice(was);
  if (opened.kind !== 'window' && (offered || opened.kind !== 'words'))
    note(tally, `“${line}” ended as ${opened.kind}`);
  if (problems.length > 0) note(tally, `“${line}”: ${problems[0]}`);
}

/** One window sent in many times over at once is one walkthrough; with other answers it is sent back with the time of the first. */
async function again(scene: Scene, tally: Tally, times: number): Promise<void> {
  const [was, said] = [rowsIn(scene.district, 'walkthrough'), rowsIn(scene.district, 'outbox')];
  const body = submission(scene.doors);
  const deliveries = Array.from({ length: times }, (_, at) =>
    at % 2 === 0 ? hand(scene, body) : sendOver(scene, body),
  );
  const answers = await Promise.all(deliveries);
  const other = onTheWire(body, (value) => (value === 'Strong questions.' ? 'Weak questions.' : value));
  const told = JSON.stringify((await sendOver(scene, other))?.ack);
  await scene.district.settle();
  const messages = rowsIn(scene.district, 'outbox') - said;
  tally.duplicates += times + 1;
  if (answers.some((answer) => answer === undefined || answer.turnedAway || answer.ack))
    note(tally, 'a second delivery was answered otherwise');
  if (!told?.includes('already saved at 10:00'))
    note(tally, `other answers in a saved window were answered with ${told}`);
  if (rowsIn(scene.district, 'walkthrough') - was !== 1 || messages !== 2)
    note(tally, `${times} deliveries made ${messages} messages`);
}

function note(tally: Tally, example: string): void {
  tally.wrong += 1;
  tally.examples.push(example);
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
        `SELECT count(*) FROM walkthrough w WHERE w.day NOT BETWEEN '2026-11-16' AND '2026-11-23' OR w.observer_id = w.teacher_id OR w.minutes NOT IN (5, 10, 15, 20)
         OR length(w.comment) > 3000 OR w.comment <> trim(w.comment)
         OR NOT EXISTS (SELECT 1 FROM role_holding h WHERE h.person_id = w.teacher_id AND h.role = 'teacher' AND h.school_id = w.school_id)
         OR NOT EXISTS (SELECT 1 FROM role_holding h WHERE h.person_id = w.observer_id AND h.role IN ('superintendent', 'assistantSuperintendent', 'principal', 'assistantPrincipal', 'director'))
         OR (w.comment = '' AND w.question = '' AND NOT EXISTS (SELECT 1 FROM walkthrough_answer a WHERE a.walkthrough_id = w.id))
         OR EXISTS (SELECT 1 FROM walkthrough_answer a WHERE a.walkthrough_id = w.id AND length(a.comment) > 500)
         OR EXISTS (SELECT 1 FROM walkthrough_draft d WHERE d.id = w.id)
         OR (SELECT count(*) FROM teacher_copy c WHERE c.walkthrough_id = w.id AND c.how = 'slack') <> 1
         OR EXISTS (SELECT 1 FROM walkthrough_answer a JOIN look_for l ON l.id = a.look_for_id WHERE a.walkthrough_id = w.id AND l.tool_id <> w.tool_id)
         OR (SELECT count(*) FROM outbox o WHERE o.about = 'walkthrough/' || w.id) <> 2`,
      )
      .pluck()
      .get(),
  );
}

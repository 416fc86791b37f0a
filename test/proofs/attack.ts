import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { type Opened, openTwoDoors, rowsIn } from './doors.ts';
import { flood, forged, type Hostile, senseless } from './hostile.ts';
import { effective, submission } from './payloads.ts';
import type { Proof } from './proof.ts';
import { type Shown, signed } from './signer.ts';

const volley = 100;
/** What is kept between requests (signatures, the SDK's own) and what is not collected yet. */
const maxGrowth = 32_000_000;

interface Tally {
  requests: number;
  handled: number;
  wrong: number;
  slowest: number;
  replays: number;
  replaysHandled: number;
  right: number;
  rightLost: number;
  rejections: number;
  readonly examples: string[];
}

const nothingYet = (): Tally => ({
  requests: 0,
  handled: 0,
  wrong: 0,
  slowest: 0,
  replays: 0,
  replaysHandled: 0,
  right: 0,
  rightLost: 0,
  rejections: 0,
  examples: [],
});

/**
 * Requests over real HTTP that are forged, stale, from the future, replayed or senseless: none has an effect, each is
 * refused in time, and a right one between them works. `size` counts them; replays and right ones come on top.
 */
export async function attack(size: number, seed = 1): Promise<Proof> {
  const tally = nothingYet();
  const rejected = () => {
    tally.rejections += 1;
  };
  process.on('unhandledRejection', rejected);
  const scene = await openScene();
  try {
    await siege(scene, tally, { at: 0, seed });
    const before = heap();
    for (let at = 1; tally.requests < size; at += 1) await siege(scene, tally, { at, seed });
    return verdict(tally, heap() - before);
  } finally {
    await scene.close();
    process.off('unhandledRejection', rejected);
  }
}

function verdict({ examples, ...figures }: Tally, growth: number): Proof {
  const { handled, wrong, replaysHandled, rightLost, rejections } = figures;
  const bad = handled + wrong + replaysHandled + rightLost + rejections;
  const counted = `${figures.requests} hostile requests: ${handled} had an effect, ${wrong} wrongly answered, the slowest after ${Math.round(figures.slowest)} ms`;
  const replays = `${figures.replays} replays: ${replaysHandled} had an effect`;
  const right = `${figures.right} right ones between them: ${rightLost} lost`;
  const memory = `heap ${(growth / 1e6).toFixed(1)} MB larger`;
  return {
    ok: bad === 0 && growth < maxGrowth,
    line: [counted, replays, right, `${rejections} unhandled rejections`, memory, ...examples.slice(0, 5)].join('; '),
    figures: { ...figures, growth },
  };
}

interface Scene extends Opened {
  readonly forged: fc.Arbitrary<Hostile>;
  readonly senseless: fc.Arbitrary<Hostile>;
  /** How often anything was called at Slack. */
  readonly calls: () => number;
}

async function openScene(): Promise<Scene> {
  const opened = await openTwoDoors();
  let calls = 0;
  opened.district.slack.on('change', (change) => {
    if (change.kind === 'traffic') calls += 1;
  });
  const target = { secret: opened.secret, payload: effective(opened.doors, opened.district.slack.teamId) };
  return { ...opened, forged: forged(target), senseless: senseless(target), calls: () => calls };
}

/** A volley of each sort, then a replayed request and a right one. */
async function siege(scene: Scene, tally: Tally, { at, seed }: { at: number; seed: number }): Promise<void> {
  scene.district.sql.length = 0;
  scene.district.logged.length = 0;
  scene.doors.sweep();
  const sample = { numRuns: volley / 2, seed: seed * 100_003 + at };
  // Slack lets one message a second into a conversation; its seconds need not be waited for.
  scene.district.slack.clock.moveBy(10_000);
  const shots = fc.sample(scene.forged, sample);
  // What a request is drawn from is put into the records beforehand, and Homes say so: that is nobody's attack.
  await scene.district.settle();
  await storm(scene, tally, shots, true);
  await storm(scene, tally, fc.sample(scene.senseless, sample), false);
  if (at % 20 === 0) await storm(scene, tally, [flood(scene.secret)], false);
  await replay(scene, tally, 2 + (at % 9));
  await rightOne(scene, tally);
}

/** Fires all at once. Forged ones may not even make the app ask Slack something. */
async function storm(scene: Scene, tally: Tally, shots: readonly Hostile[], silently: boolean): Promise<void> {
  const before = effects(scene);
  const fired = shots.map(async (one) =>
    judge(tally, one, await (one.cut ? scene.gun.cut(one.shot) : scene.gun.fire(one.shot))),
  );
  await Promise.all(fired);
  await scene.district.settle();
  const after = effects(scene);
  tally.requests += shots.length;
  tally.handled += after.changes - before.changes + (silently ? after.calls - before.calls : 0);
}

function judge(tally: Tally, { kind, answers }: Hostile, { status, ms }: Shown): void {
  tally.slowest = Math.max(tally.slowest, ms);
  if (answers.includes(status)) return;
  tally.wrong += 1;
  tally.examples.push(`${kind} was answered with ${status}`);
}

/** The same bytes at once and later: the first is handled, the others are turned away. */
async function replay(scene: Scene, tally: Tally, times: number): Promise<void> {
  const shot = signed(scene.secret, submission(scene.doors));
  const was = rowsIn(scene.district, 'walkthrough');
  const longer = `${shot.headers['x-slack-signature']}=`;
  const renamed = { ...shot, headers: { ...shot.headers, 'x-slack-signature': longer } };
  const together = await Promise.all(Array.from({ length: times }, () => scene.gun.fire(shot)));
  await scene.district.settle();
  const before = effects(scene);
  const later = [await scene.gun.fire(shot), await scene.gun.fire(renamed)];
  await scene.district.settle();
  const after = effects(scene);
  const admitted = [...together, ...later].filter(({ status }) => status < 400).length;
  tally.replays += times + 1;
  tally.replaysHandled +=
    Math.max(admitted, rowsIn(scene.district, 'walkthrough') - was) - 1 + after.changes - before.changes;
}

/** A request as Slack sends it works in the middle of all this: one walkthrough more, and two messages. */
async function rightOne(scene: Scene, tally: Tally): Promise<void> {
  const [was, said] = [rowsIn(scene.district, 'walkthrough'), scene.district.slack.messages().length];
  const shown = await scene.gun.fire(signed(scene.secret, submission(scene.doors)));
  await scene.district.settle();
  const more = rowsIn(scene.district, 'walkthrough') - was;
  const messages = scene.district.slack.messages().length - said;
  tally.right += 1;
  if (shown.status !== 200 || shown.text !== '' || more !== 1 || messages !== 2) tally.rightLost += 1;
}

function effects({ district, calls }: Scene): { changes: number; calls: number } {
  return { changes: Number(district.db.$client.prepare('SELECT total_changes()').pluck().get()), calls: calls() };
}

/** Bytes in use after a collection. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

import { setTimeout as wait } from 'node:timers/promises';
import { Random } from '../../src/simulator/random.ts';
import { type CrashDistrict, crowd, noFaults, openCrashDistrict } from './crash-district.ts';
import { finalElsewhere, quarterlyActs } from './crash-reports.ts';
import { compareLedgers, type Ledgers } from './ledgers.ts';
import { bundled, type Running, run } from './processes.ts';
import type { Proof } from './proof.ts';
import { gun, signed } from './signer.ts';

export interface Crashes {
  readonly kills: number;
  readonly seed?: number;
  /** With the usual sender in the place of ours, which this harness must find out. */
  readonly naive?: boolean;
}

/** Districts that are killed at the same time, each its own app and its own Slack. */
const sideBySide = 2;
/** Then its ledgers are compared, and another district is begun. */
const killsEach = 50;
const submitters = 4;
const betweenSubmissions = 60;
const longestPatience = 500;
/** How long a life lasts: so many acknowledgements at least, then so many milliseconds at most. */
interface Life {
  readonly taken: number;
  readonly ms: number;
}

/** Most have just begun to work; every fourth still starts; every tenth has sent again what was lost before. */
function lifeOf(n: number): Life {
  if (n % 10 === 9) return { taken: 2, ms: 2_000 };
  return n % 4 === 0 ? { taken: 0, ms: 120 } : { taken: 2, ms: 200 };
}

/**
 * Kills the app again and again, at any instant, while walkthroughs are logged, obstacles recorded, memos sent, copies of two sent by both at once, quarterly reports checked, made final and public, and Slack misbehaves; then starts it once more
 * and compares what was acknowledged, what is on record and what stands in Slack.
 */
export async function crash({ kills, seed = 1, naive = false }: Crashes): Promise<Proof> {
  const script = await bundled(naive ? 'test/proofs/naive.ts' : 'test/proofs/worker.ts');
  const districts = Math.max(sideBySide, Math.ceil(kills / killsEach));
  const each = Math.ceil(kills / districts);
  const seeds = Array.from({ length: districts }, (_, n) => seed * 1_000 + n);
  const all: Found[] = [];
  const oneAfterTheOther = async () => {
    for (let next = seeds.shift(); next !== undefined; next = seeds.shift())
      all.push(await crashOne(script, each, next, naive ? 20_000 : 600_000));
  };
  await Promise.all(Array.from({ length: sideBySide }, oneAfterTheOther));
  const sum = (key: keyof Found) => all.reduce((total, one) => total + one[key], 0);
  const figures = {
    kills: each * districts,
    acknowledged: sum('acknowledged'),
    messages: sum('messages'),
    lost: sum('lost'),
    missing: sum('missing'),
    doubled: sum('doubled'),
    waiting: sum('waiting'),
    recoveryMs: Math.max(...all.map((one) => one.recoveryMs)),
  };
  const { lost, missing, doubled, waiting, recoveryMs } = figures;
  return {
    ok: lost + missing + doubled + waiting === 0 && figures.messages >= figures.acknowledged,
    figures,
    line: `${figures.kills} kills, ${figures.acknowledged} acknowledged, ${figures.messages} messages: ${lost} lost, ${missing} missing, ${doubled} doubled; first send ${Math.round(recoveryMs)} ms after the last start`,
  };
}

type Found = Ledgers & { readonly waiting: number };

async function crashOne(script: string, kills: number, seed: number, patience: number): Promise<Found> {
  const district = await openCrashDistrict(seed);
  try {
    const spawn = () => run([script], district.env, district.folder);
    return await killed({ ...district, patience }, spawn, kills, new Random(seed));
  } catch (error) {
    throw new Error(`The proof broke off. Slack’s last words: ${district.slack.said().slice(-2_000)}`, {
      cause: error,
    });
  } finally {
    await district.slack.stop();
  }
}

async function killed(
  district: CrashDistrict & { readonly patience: number },
  spawn: () => Running,
  kills: number,
  random: Random,
): Promise<Found> {
  const load = submitting(district, random);
  let standby = spawn();
  for (let n = 0; n < kills; n += 1) {
    const app = standby;
    await begin(app, load);
    standby = spawn();
    const { taken, ms } = lifeOf(n);
    if (taken > 0) await Promise.race([load.more(taken), app.ended]);
    await wait(random.below(ms));
    await app.end('SIGKILL');
  }
  await district.slack.remote.misbehave(noFaults);
  await begin(standby, load);
  const startedAt = Date.now();
  const acknowledged = await load.finish();
  const waiting = await drained(district, standby, district.patience);
  const code = await standby.end('SIGTERM');
  if (code !== 0) throw new Error(`The app did not end cleanly: ${code} ${standby.said()}`);
  return { ...(await compareLedgers(district, acknowledged, startedAt)), waiting };
}

/** Resolves when it is loaded and told to begin. Its next line says that it serves. */
async function begin(app: Running, load: Load): Promise<void> {
  await app.line();
  app.child.stdin?.write('begin\n');
  void app.line().then(load.tryAgain);
}

type Load = ReturnType<typeof submitting>;

/** What somebody sends, or two at once. */
interface Drawn {
  readonly marker: string;
  readonly sent: readonly Readonly<Record<string, unknown>>[];
  readonly atOnce?: boolean;
}

/** People who log walkthroughs, walk together, record obstacles, send memos and bring reports to the public; whoever gets no answer presses the button again until there is one. */
function submitting(district: CrashDistrict, random: Random) {
  const shots = gun(`http://127.0.0.1:${district.port}`);
  const acknowledged: string[] = [];
  let watching: { left: number; resolve(): void }[] = [];
  let again = nextTime();
  let open = true;
  const working = Array.from({ length: submitters }, (_, who) => submitter(who));

  async function submitter(who: number): Promise<void> {
    for (let n = 0; open; n += 1) {
      const { marker, sent, atOnce = false } = draw(`record-${who}-${n}-end`);
      if (atOnce) await Promise.all(sent.map(untilTaken));
      else for (const payload of sent) await untilTaken(payload);
      acknowledged.push(marker);
      for (const one of watching) if (--one.left === 0) one.resolve();
      watching = watching.filter((one) => one.left > 0);
      await wait(random.below(betweenSubmissions));
    }
  }

  async function untilTaken(payload: Readonly<Record<string, unknown>>): Promise<void> {
    while (!(await isTaken(payload))) await Promise.race([wait(longestPatience), again.promise]);
  }

  /** Of eight two are walkthroughs, one is an obstacle, one a memo, one the copy of a room that both observers send at once, three acts with a report, each twice at once. */
  function draw(marker: string): Drawn {
    const who = random.below(crowd);
    const kind = random.below(8);
    const act = quarterlyActs[kind - 5];
    const report = act && district.report(act);
    if (report) return { ...report, atOnce: true };
    const memo = kind === 1 ? district.memo() : undefined;
    if (memo) return memo;
    const room = kind === 2 ? district.jointRoom() : undefined;
    if (room) return { ...room, atOnce: true };
    const sent = kind === 0 ? district.obstacle(who, marker) : district.submissions(who, random.below(crowd), marker);
    return { marker, sent };
  }

  async function isTaken(payload: Readonly<Record<string, unknown>>): Promise<boolean> {
    const { status, text } = await shots.fire(signed(district.slack.tokens.signingSecret, payload));
    // The first window is answered with the second, an obstacle with the word that it was recorded, who sends what the other has sent with what stands.
    // The other device’s window of a report is sent back, because that is final.
    const isDone = text === '' || text.includes(finalElsewhere);
    if (status === 200 && !isDone && JSON.parse(text).response_action !== 'update')
      throw new Error(`A window was sent back: ${text}`);
    return status === 200;
  }

  return {
    /** Resolves when so many more are acknowledged. */
    more: (left: number) => new Promise<void>((resolve) => void watching.push({ left, resolve })),
    tryAgain() {
      again.resolve();
      again = nextTime();
    },
    async finish(): Promise<readonly string[]> {
      open = false;
      await Promise.all(working);
      shots.close();
      return acknowledged;
    },
  };
}

/** Lets the app send what waits, for so many milliseconds at most: a naive sender leaves replies whose parent it lost. Returns how many messages wait still. */
async function drained({ port }: CrashDistrict, app: Running, patience: number): Promise<number> {
  const deadline = performance.now() + patience;
  for (;;) {
    const left = await fetch(`http://127.0.0.1:${port}/readyz`).then(readLeft, () => Number.NaN);
    if (left === 0 || performance.now() > deadline) return left;
    if (app.child.exitCode !== null) throw new Error(`The app ended: ${app.said()}`);
    await wait(20);
  }
}

async function readLeft(answer: Response): Promise<number> {
  const figures: Readonly<Record<string, unknown>> = JSON.parse(await answer.text());
  return Number(figures.waiting) + Number(figures.unknown);
}

function nextTime(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  const resolvers: (() => void)[] = [];
  const promise = new Promise<void>((resolve) => void resolvers.push(resolve));
  return { promise, resolve: () => resolvers[0]?.() };
}

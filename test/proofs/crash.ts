import { setTimeout as wait } from 'node:timers/promises';
import { Random } from '../../src/simulator/random.ts';
import { type CrashDistrict, crowd, noFaults, openCrashDistrict } from './crash-district.ts';
import { compareLedgers, type Ledgers } from './ledgers.ts';
import { bundled, eventually, type Running, run } from './processes.ts';
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
const submitters = 4;
const betweenSubmissions = 60;
const longestPatience = 500;
/** Acknowledgements that a life lasts at least, unless it ends while it starts; then so many milliseconds at most. */
const aLife = 2;
const longestLife = 200;
const longestStart = 120;

/**
 * Kills the app again and again, at any instant, while walkthroughs are logged and Slack misbehaves; then starts it once more
 * and compares what was acknowledged, what is on record and what stands in Slack.
 */
export async function crash({ kills, seed = 1, naive = false }: Crashes): Promise<Proof> {
  const script = await bundled(naive ? 'test/proofs/naive.ts' : 'test/proofs/worker.ts');
  const each = Math.ceil(kills / sideBySide);
  const seeds = Array.from({ length: sideBySide }, (_, n) => seed * 100 + n);
  const all = await Promise.all(seeds.map((one) => crashOne(script, each, one)));
  const sum = (key: keyof Ledgers) => all.reduce((total, one) => total + one[key], 0);
  const figures = {
    kills: each * sideBySide,
    acknowledged: sum('acknowledged'),
    messages: sum('messages'),
    lost: sum('lost'),
    missing: sum('missing'),
    doubled: sum('doubled'),
    recoveryMs: Math.max(...all.map((one) => one.recoveryMs)),
  };
  const { lost, missing, doubled, recoveryMs } = figures;
  return {
    ok: lost + missing + doubled === 0 && recoveryMs <= 5_000 && figures.messages >= 2 * figures.acknowledged,
    figures,
    line: `${figures.kills} kills, ${figures.acknowledged} acknowledged, ${figures.messages} messages: ${lost} lost, ${missing} missing, ${doubled} doubled; first send ${Math.round(recoveryMs)} ms after the last start`,
  };
}

async function crashOne(script: string, kills: number, seed: number): Promise<Ledgers> {
  const district = await openCrashDistrict(seed);
  const started: Running[] = [];
  const spawn = () => {
    const app = run([script], district.env, district.folder);
    started.push(app);
    return app;
  };
  try {
    return await killed(district, spawn, kills, new Random(seed));
  } finally {
    for (const app of started.slice(-2)) await app.end('SIGKILL');
    await district.slack.stop();
  }
}

async function killed(district: CrashDistrict, spawn: () => Running, kills: number, random: Random): Promise<Ledgers> {
  const load = submitting(district, random);
  let standby = spawn();
  for (let n = 0; n < kills; n += 1) {
    const app = standby;
    await begin(app, load);
    standby = spawn();
    // Every fourth dies while it starts; the others after they have taken something.
    if (n % 4 > 0) await Promise.race([load.more(aLife), app.ended]);
    await wait(random.below(n % 4 > 0 ? longestLife : longestStart));
    await app.end('SIGKILL');
  }
  await district.slack.remote.misbehave(noFaults);
  await begin(standby, load);
  const startedAt = Date.now();
  const acknowledged = await load.finish();
  await drained(district, standby);
  const code = await standby.end('SIGTERM');
  if (code !== 0) throw new Error(`The app did not end cleanly: ${code} ${standby.said()}`);
  return compareLedgers(district, acknowledged, startedAt);
}

/** Resolves when it is loaded and told to begin. Its next line says that it serves. */
async function begin(app: Running, load: Load): Promise<void> {
  await app.line();
  app.child.stdin?.write('begin\n');
  void app.line().then(load.tryAgain);
}

type Load = ReturnType<typeof submitting>;

/** People who log walkthroughs; whoever gets no answer presses the button again until there is one. */
function submitting(district: CrashDistrict, random: Random) {
  const shots = gun(`http://127.0.0.1:${district.port}`);
  const acknowledged: string[] = [];
  const waiting: { left: number; resolve(): void }[] = [];
  let again = nextTime();
  let open = true;
  const working = Array.from({ length: submitters }, (_, who) => submitter(who));

  async function submitter(who: number): Promise<void> {
    for (let n = 0; open; n += 1) {
      const marker = `visit-${who}-${n}-end`;
      const payload = district.submission(random.below(crowd), random.below(crowd), marker);
      while (!(await isTaken(payload))) await Promise.race([wait(longestPatience), again.promise]);
      acknowledged.push(marker);
      for (const one of waiting) if (--one.left === 0) one.resolve();
      await wait(random.below(betweenSubmissions));
    }
  }

  async function isTaken(payload: Readonly<Record<string, unknown>>): Promise<boolean> {
    const { status, text } = await shots.fire(signed(district.slack.tokens.signingSecret, payload));
    if (status === 200 && text !== '') throw new Error(`A walkthrough was sent back: ${text}`);
    return status === 200;
  }

  return {
    /** Resolves when so many more are acknowledged. */
    more: (left: number) => new Promise<void>((resolve) => void waiting.push({ left, resolve })),
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

/** Resolves when nothing waits to be sent any more. */
function drained({ port }: CrashDistrict, app: Running): Promise<true> {
  return eventually(async () => {
    if (app.child.exitCode !== null) throw new Error(`The app ended: ${app.said()}`);
    const figures: Record<string, unknown> = JSON.parse(await (await fetch(`http://127.0.0.1:${port}/readyz`)).text());
    return figures.waiting === 0 && figures.unknown === 0 ? true : undefined;
  });
}

function nextTime(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  const resolvers: (() => void)[] = [];
  const promise = new Promise<void>((resolve) => void resolvers.push(resolve));
  return { promise, resolve: () => resolvers[0]?.() };
}

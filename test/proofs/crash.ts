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
const betweenSubmissions = 150;
const longestLife = 300;

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
  const random = new Random(seed);
  const load = submitting(district, random);
  const spawn = () => run([script], district.env, district.folder);
  let standby = spawn();
  for (let n = 0; n < kills; n += 1) {
    const app = standby;
    const serving = begin(app);
    standby = spawn();
    // Every fourth dies while it starts, or soon after; the others get to serve.
    if (n % 4 > 0) await serving;
    await wait(random.below(longestLife));
    await app.end('SIGKILL');
  }
  await district.slack.remote.misbehave(noFaults);
  const startedAt = Date.now();
  await begin(standby);
  const acknowledged = await load.finish();
  await drained(district, standby);
  const code = await standby.end('SIGTERM');
  if (code !== 0) throw new Error(`The app did not end cleanly: ${code} ${standby.said()}`);
  const found = await compareLedgers(district, acknowledged, startedAt);
  await district.slack.stop();
  return found;
}

/** Resolves when it serves, or has ended. */
async function begin(app: Running): Promise<void> {
  await app.line();
  app.child.stdin?.write('begin\n');
  await app.line();
}

/** People who log walkthroughs; whoever gets no answer presses the button again until there is one. */
function submitting(district: CrashDistrict, random: Random) {
  const shots = gun(`http://127.0.0.1:${district.port}`);
  const acknowledged: string[] = [];
  let open = true;
  const working = Array.from({ length: submitters }, (_, who) => submitter(who));

  async function submitter(who: number): Promise<void> {
    for (let n = 0; open; n += 1) {
      const marker = `visit-${who}-${n}-end`;
      const payload = district.submission(random.below(crowd), random.below(crowd), marker);
      while (!(await isTaken(payload))) await wait(10);
      acknowledged.push(marker);
      await wait(random.below(betweenSubmissions));
    }
  }

  async function isTaken(payload: Readonly<Record<string, unknown>>): Promise<boolean> {
    const { status, text } = await shots.fire(signed(district.slack.tokens.signingSecret, payload));
    if (status === 200 && text !== '') throw new Error(`A walkthrough was sent back: ${text}`);
    return status === 200;
  }

  return {
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

import type { AppProcess } from './process.ts';
import { type Answer, type Body, send, slashCommand, walkthrough } from './requests.ts';
import type { StubSlack } from './stub.ts';

/** What one process showed. */
export interface Run {
  /** Spawned to first 200, ms. */
  readonly start: number;
  /** Signed command sent to its `views.open` arriving, ms, p50 of one client. */
  readonly command: number;
  /** Signed submission of the second window, which sends the copy, to its 200, ms, p50 of one client. */
  readonly submission: number;
  /** Resident memory after the first requests, which warm the process up, MB. */
  readonly memory: number;
  /** Submissions answered with 200 a second, eight clients: two a walkthrough. */
  readonly perSecond: number;
}

export const load = { ofEach: 500, clients: 8, seconds: 3 } as const;

/** Takes every measure of one process, in the order they are printed. Throws when an answer is not what Slack would accept. */
export async function measure(app: AppProcess, stub: StubSlack): Promise<Run & { readonly saved: number }> {
  await oneAfterTheOther(app, stub);
  const memory = app.memoryMb();
  const { commands, submissions } = await oneAfterTheOther(app, stub);
  const { walkthroughs, perSecond } = await together(app);
  if (stub.unknown.size > 0) throw new Error(`The stub does not speak ${[...stub.unknown].join(', ')}.`);
  return {
    start: app.startMs,
    command: median(commands),
    submission: median(submissions),
    memory,
    perSecond,
    saved: load.ofEach * 2 + walkthroughs,
  };
}

async function oneAfterTheOther(
  app: AppProcess,
  stub: StubSlack,
): Promise<{ commands: number[]; submissions: number[] }> {
  const commands: number[] = [];
  for (let n = 0; n < load.ofEach; n += 1) commands.push(await timeToWindow(app, stub, slashCommand(n)));
  const submissions: number[] = [];
  for (let n = 0; n < load.ofEach; n += 1) submissions.push((await log(app, n)).sending);
  return { commands, submissions };
}

async function timeToWindow(app: AppProcess, stub: StubSlack, body: Body): Promise<number> {
  const arrived = stub.opened(body.trigger);
  const sent = performance.now();
  const [answer, at] = await Promise.all([send(app.agent, app.port, body), arrived]);
  requireEmpty(answer);
  return at - sent;
}

/** Sends in both windows of a walkthrough; says how long the answer to each took. */
async function log(app: AppProcess, n: number): Promise<{ marking: number; sending: number }> {
  const { marking, sending } = walkthrough(n);
  return {
    marking: await timeToAnswer(app, marking, requireNext),
    sending: await timeToAnswer(app, sending, requireEmpty),
  };
}

async function timeToAnswer(app: AppProcess, body: Body, require: (answer: Answer) => void): Promise<number> {
  const sent = performance.now();
  const answer = await send(app.agent, app.port, body);
  const took = performance.now() - sent;
  require(answer);
  return took;
}

async function together(app: AppProcess): Promise<{ walkthroughs: number; perSecond: number }> {
  let next = 0;
  const began = performance.now();
  const client = async () => {
    let logged = 0;
    for (; performance.now() - began < load.seconds * 1_000; logged += 1) {
      next += 1;
      await log(app, next);
    }
    return logged;
  };
  const each = await Promise.all(Array.from({ length: load.clients }, client));
  const walkthroughs = each.reduce((sum, one) => sum + one, 0);
  return { walkthroughs, perSecond: (walkthroughs * 2) / ((performance.now() - began) / 1_000) };
}

/** A 200 that sends the window back with problems has saved nothing. */
function requireEmpty({ status, body }: Answer): void {
  if (status !== 200 || body !== '') throw new Error(`Answered ${status} ${body.slice(0, 300)}`);
}

/** Our first window is answered with the second; a bare app has none. */
function requireNext({ status, body }: Answer): void {
  if (status !== 200 || (body !== '' && !body.includes('"response_action":"update"')))
    throw new Error(`Answered ${status} ${body.slice(0, 300)}`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

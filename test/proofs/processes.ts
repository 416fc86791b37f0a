import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bundle, entries } from '../../build.mjs';
import { connectTo, type RemoteSimulator } from '../../src/simulator/remote.ts';
import type { SimulatorOptions } from '../../src/simulator/simulator.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A process of its own, and what it has said. */
export interface Running {
  readonly child: ChildProcess;
  /** The exit code; null after a signal. */
  readonly ended: Promise<number | null>;
  /** Resolves with the next line it says; empty when it has ended. */
  line(): Promise<string>;
  said(): string;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** A folder of its own, outside the project: no `.env` of a developer is read. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'throughline-'));

/**
 * An entry of the project as the build makes it, in a folder of this process: it starts in a third of the time that compiling would take.
 * The folder lies in the project, where the migrations are found.
 */
export async function bundled(entry: string): Promise<string> {
  const { folder } = await bundledInto(basename(entry, '.ts'), [entry]);
  return join(folder, basename(entry).replace('.ts', '.js'));
}

async function bundledInto(name: string, from: readonly string[]) {
  const folder = join(root, 'test-output', 'bundles', `${name}-${process.pid}`);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { folder, metafile: await bundle(from, folder) };
}

let app: ReturnType<typeof bundledInto> | undefined;

/** The app and its tools as `npm run build` makes them, and what was made of what: once for all the tests of a process. */
export function builtApp(): ReturnType<typeof bundledInto> {
  app ??= bundledInto('app', entries);
  return app;
}

/** Starts node on a script, with this environment and nothing else of ours. */
export function run(args: readonly string[], env: Readonly<Record<string, string>>, folder: string): Running {
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] });
  // Nothing outlives whoever started it.
  const last = () => child.kill('SIGKILL');
  process.once('exit', last);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  void ended.then(() => process.off('exit', last));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      said += part.toString();
    });
  }
  // A process that is killed leaves its pipe behind.
  child.stdin.on('error', () => undefined);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    child,
    ended,
    said: () => said,
    line: async () => String((await lines.next()).value ?? ''),
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** A pretend Slack in a process of its own. */
export interface SlackProcess {
  readonly apiUrl: string;
  readonly teamId: string;
  readonly tokens: { readonly bot: string; readonly app: string; readonly signingSecret: string };
  readonly remote: RemoteSimulator;
  /** What it said last, should it have ended by itself. */
  said(): string;
  stop(): Promise<unknown>;
}

let slack: Promise<string> | undefined;

/** The pretend Slack as one file: it starts in a fraction of the time that compiling it takes. */
function pretendSlack(): Promise<string> {
  slack ??= bundled('src/simulator/main.ts');
  return slack;
}

export async function startSlack(options: {
  readonly folder: string;
  readonly seed: number;
  readonly people: SimulatorOptions['people'];
  readonly channels?: SimulatorOptions['channels'];
  /** The app's request URL; Socket Mode without one. */
  readonly app?: string;
}): Promise<SlackProcess> {
  const workspace = join(options.folder, 'workspace.json');
  writeFileSync(workspace, JSON.stringify({ people: options.people, channels: options.channels ?? [] }));
  const flags = [
    '--manifest',
    join(root, 'manifest.json'),
    '--workspace',
    workspace,
    '--seed',
    String(options.seed),
    '--patient',
  ];
  const app = options.app ? ['--http-app', options.app] : [];
  const running = run([await pretendSlack(), ...flags, ...app], {}, options.folder);
  const line = await running.line();
  if (line === '') throw new Error(`The pretend Slack did not start: ${running.said()}`);
  const ready: Pick<SlackProcess, 'apiUrl' | 'teamId' | 'tokens'> & { url: string } = JSON.parse(line);
  return { ...ready, remote: connectTo(ready.url), said: running.said, stop: () => running.end('SIGTERM') };
}

/** Below those that a system gives to connections which anything opens (from 32,768 or higher): one of those can be taken again before the app listens. */
const portsForTests = { first: 20_000, end: 32_000 } as const;

/** A port that nothing listens on, and that no system hands out: it is still free when a process that is started later wants it. */
export async function freePort(): Promise<number> {
  const port = randomInt(portsForTests.first, portsForTests.end);
  return (await isFree(port)) ? port : freePort();
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const free = new Promise<boolean>((resolve) => {
    server.once('listening', () => server.close(() => resolve(true)));
    server.once('error', () => resolve(false));
  });
  server.listen(port, '127.0.0.1');
  return free;
}

/**
 * Resolves with the first value that is one; fails after five minutes, when it hangs.
 * Where it can come `from` one process only, it fails as soon as that has ended; and says what it said.
 */
export async function eventually<T>(look: () => Promise<T | undefined>, from?: Running): Promise<T> {
  const deadline = performance.now() + 300_000;
  const over = from ? [from.ended.then(() => undefined)] : [];
  for (;;) {
    const isLast = performance.now() > deadline || (from !== undefined && hasEnded(from));
    // Whoever does not answer at all is not waited for either, once the process is gone.
    const found = await Promise.race([look().catch(() => undefined), ...over]);
    if (found !== undefined) return found;
    if (isLast) throw new Error(`It never came. ${from?.said() ?? ''}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const hasEnded = ({ child }: Running): boolean => child.exitCode !== null || child.signalCode !== null;

/** Resolves when the app answers on its port that it is ready. */
export const isReady = (app: Running, port: number): Promise<true> =>
  eventually(async () => ((await fetch(`http://127.0.0.1:${port}/readyz`)).ok ? true : undefined), app);

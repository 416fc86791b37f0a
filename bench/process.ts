import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Agent } from 'node:http';
import { createServer } from 'node:net';
import { connections, send, signingSecret, slashCommand } from './requests.ts';

/** An app in a process of its own, reached as Slack reaches it. */
export interface AppProcess {
  readonly port: number;
  readonly agent: Agent;
  /** From spawning to the first 200 of a signed request, in milliseconds. */
  readonly startMs: number;
  memoryMb(): number;
  stop(): Promise<void>;
}

export interface Spawning {
  /** Plain JavaScript: nothing is compiled while it is measured. */
  readonly script: string;
  readonly apiUrl: string;
  /** Where it runs: a folder with no `.env`. */
  readonly folder: string;
  readonly databasePath: string;
}

const longestStart = 30_000;
const longestStop = 10_000;

export async function start({ script, apiUrl, folder, databasePath }: Spawning): Promise<AppProcess> {
  const port = await freePort();
  const agent = connections();
  const began = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', ...flags(), script], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: apiUrl,
      PORT: String(port),
      DATABASE_PATH: databasePath,
      LOG_LEVEL: 'info',
    },
  });
  const said: string[] = [];
  child.stderr?.on('data', (part: Buffer) => said.push(part.toString()));
  const startMs = await firstAnswer(child, agent, port, began).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw new Error(`${script} did not start: ${said.join('') || String(error)}`);
  });
  return {
    port,
    agent,
    startMs,
    memoryMb: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)]).toString()) / 1024,
    async stop() {
      agent.destroy();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), longestStop);
      await ended.finally(() => clearTimeout(late));
    },
  };
}

/** Knocks until it opens. */
async function firstAnswer(child: ChildProcess, agent: Agent, port: number, began: number): Promise<number> {
  while (performance.now() - began < longestStart && child.exitCode === null) {
    const answer = await send(agent, port, slashCommand(0, 'help')).catch(() => undefined);
    if (answer?.status === 200) return performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error('no answer');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Flags for node, to profile what is measured: `BENCH_NODE_FLAGS=--cpu-prof npm run bench -- --quick`. */
function flags(): string[] {
  return (process.env.BENCH_NODE_FLAGS ?? '').split(' ').filter(Boolean);
}

import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

export interface ThreadLimits {
  /** Milliseconds after which it is not waited for any longer. */
  readonly patience: number;
  readonly memory: { readonly maxOldGenerationSizeMb: number };
  /** What is thrown when it took too long or too much memory. */
  tooMuch(): Error;
}

/**
 * Runs a script in a thread of its own, so that nobody waits for it at a door: it is given `data` and answers with one message.
 * `script` is the address of a TypeScript file beside the caller's, called `…-worker.ts`: the build takes those along.
 */
export async function inThread(script: string, data: unknown, limits: ThreadLimits): Promise<unknown> {
  const options = { workerData: data, resourceLimits: limits.memory, execArgv: ['--enable-source-maps'] };
  const worker = new Worker(await runnable(script), options);
  try {
    return await answerOf(worker, limits);
  } finally {
    await worker.terminate();
  }
}

/** Node runs no TypeScript in a thread. Built, the script is a file beside this one; from the sources it is built first, once for each process. */
async function runnable(script: string): Promise<URL> {
  const built = basename(script).replace(/\.ts$/, '.js');
  if (!import.meta.url.endsWith('.ts')) return new URL(built, script);
  const folder = fromSources.get(script) ?? buildThread(script);
  fromSources.set(script, folder);
  return new URL(built, await folder);
}

const fromSources = new Map<string, Promise<URL>>();

async function buildThread(script: string): Promise<URL> {
  const root = new URL('../../', import.meta.url);
  // Two scripts may have the same name.
  const own = new URL(`node_modules/.cache/throughline/${process.pid}/`, root);
  const folder = new URL(`${fromSources.size}/`, own);
  process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  const { bundle } = await import(new URL('build.mjs', root).href);
  await bundle([fileURLToPath(script)], fileURLToPath(folder));
  return folder;
}

function answerOf(worker: Worker, { patience, tooMuch }: ThreadLimits): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(tooMuch()), patience);
    worker.once('message', resolve);
    worker.once('error', (error) => reject(isOutOfMemory(error) ? tooMuch() : error));
    worker.once('exit', () => {
      clearTimeout(late);
      reject(new Error('A thread ended without an answer.'));
    });
  });
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

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
  const worker = start(script, { workerData: data, resourceLimits: limits.memory, execArgv: ['--enable-source-maps'] });
  try {
    return await answerOf(worker, limits);
  } finally {
    await worker.terminate();
  }
}

/** Node runs no TypeScript in a thread; from its sources the app runs by tsx, which is started in there first. Built, the script is a file beside this one. */
function start(script: string, options: ConstructorParameters<typeof Worker>[1]): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(script.replace(/\.ts$/, '.js')), options);
  const loads = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(script)}); })`;
  return new Worker(loads, { ...options, eval: true });
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

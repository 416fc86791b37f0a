import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { type Sheet, sheetList } from './cell.ts';
import { tooMuch } from './limits.ts';

/** A large workbook takes seconds; one that takes longer was made to. */
const patience = 60_000;
const memory = { maxOldGenerationSizeMb: 512 } as const;

const told = z.union([z.object({ sheets: sheetList }), z.object({ refused: z.string() })]);

/** Reads a workbook in a thread of its own, so that nobody waits for it at a door. Throws a `Refusal` as reading does. */
export async function readApart(file: Uint8Array): Promise<Sheet[]> {
  const worker = start(file);
  try {
    const answer = told.parse(await answerOf(worker));
    if ('refused' in answer) throw new Refusal(answer.refused);
    return answer.sheets;
  } finally {
    await worker.terminate();
  }
}

/** Node runs no TypeScript in a thread; from its sources the app runs by tsx, which is started in there first. */
function start(file: Uint8Array): Worker {
  const options = { workerData: file, resourceLimits: memory, execArgv: [] };
  const source = new URL('./read-worker.ts', import.meta.url).href;
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(source.replace(/\.ts$/, '.js')), options);
  const loads = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(source)}); })`;
  return new Worker(loads, { ...options, eval: true });
}

function answerOf(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(tooMuch()), patience);
    worker.once('message', resolve);
    worker.once('error', (error) => reject(isOutOfMemory(error) ? tooMuch() : error));
    worker.once('exit', () => {
      clearTimeout(late);
      reject(new Error('The thread that reads workbooks ended without an answer.'));
    });
  });
}

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

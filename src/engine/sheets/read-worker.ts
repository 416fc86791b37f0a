import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../kit/refusal.ts';
import { readWorkbook } from './read.ts';

/** The thread that reads one workbook: it is given the bytes, answers with the sheets or with a refusal's words, and ends. */
if (!(workerData instanceof Uint8Array)) throw new Error('No workbook was given.');
try {
  parentPort?.postMessage({ sheets: await readWorkbook(Buffer.from(workerData)) });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  parentPort?.postMessage({ refused: error.message });
}

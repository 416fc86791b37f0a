import { parentPort, workerData } from 'node:worker_threads';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { openDatabase } from '../../db/open.ts';
import { asOfNow } from '../../db/tx.ts';
import { errandRequest } from '../../kit/errand.ts';
import type { Feature } from '../../kit/feature.ts';
import { wholeOf } from '../whole.ts';
import { saidOn } from './said-on.ts';

const toGather = z.object({ file: z.string(), now: z.string(), request: errandRequest });

/** What a thread that gathers is given: of which database, at which moment of district time, and what is asked. */
export type ToGather = z.infer<typeof toGather>;

/** For the script of such a thread: answers with what these features say. It changes nothing, and sees nothing that is saved meanwhile. */
export function gatherInThread(features: readonly Feature[]): void {
  const { file, now, request } = toGather.parse(workerData);
  if (request.kind !== 'gather') throw new Error('Nothing was asked to be gathered.');
  const moment = Temporal.Instant.from(now);
  const db = openDatabase(file);
  const from = { db, features: wholeOf(features), clock: { now: () => moment } };
  parentPort?.postMessage(asOfNow(db, () => saidOn(from, request)));
  db.$client.close();
}

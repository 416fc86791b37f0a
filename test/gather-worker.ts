import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../src/db/open.ts';
import { gatheredIn } from './gathered.ts';

/** A thread that is given the path of a district's database, and answers with what its documents would say. */
const db = openDatabase(String(workerData));
parentPort?.postMessage(gatheredIn(db));
db.$client.close();

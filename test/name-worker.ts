import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '../src/db/open.ts';
import { setting } from '../src/district/schema.ts';

/** A thread that is given the path of a district's database, and answers with what the district is called there. */
const db = openDatabase(String(workerData));
const name = db.select().from(setting).get()?.value;
const synchronous = db.$client.pragma('synchronous', { simple: true });
db.$client.close();
parentPort?.postMessage({ name, synchronous });

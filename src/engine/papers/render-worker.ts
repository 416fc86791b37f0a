import { parentPort, workerData } from 'node:worker_threads';
import type { Paper } from '../../kit/paper.ts';
import { render } from './render.ts';

/** The thread that draws one paper: it is given the paper, answers with the file's bytes, and ends. The app's own `apart.ts` starts it. */
parentPort?.postMessage(await render(workerData as Paper));

import { traceOf } from '../log.ts';
import { type ErrandRunner, runErrands } from './runner.ts';

export interface ErrandLoop {
  nudge(): void;
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** One errand after the other; nudged while it runs, it looks once more. */
export function startErrands(runner: ErrandRunner): ErrandLoop {
  let running: Promise<void> = Promise.resolve();
  let waiting = false;
  let stopped = false;

  async function round(): Promise<void> {
    waiting = false;
    if (stopped) return;
    try {
      await runErrands(runner);
    } catch (error) {
      runner.log.error(traceOf(error), 'the errands could not be looked at');
    }
  }

  return {
    nudge() {
      if (waiting) return;
      waiting = true;
      running = running.then(round);
    },
    idle: () => running,
    async stop() {
      stopped = true;
      await running;
    },
  };
}

import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { say } from '../../../kit/words/text.ts';
import { benchmarksIn, readBySince } from '../store.ts';
import { owedReadings } from './store.ts';

/** Somebody recorded a reading. */
export function readingClosing(c: Reading, { name, id, of, since }: ClosedAsk): Closing | undefined {
  if (!name.startsWith('benchmarks/read-')) return undefined;
  const can = 'benchmarks.record';
  const [benchmark] = benchmarksIn(c.db, [id]);
  if (!benchmark) return { can, because: say`the benchmark is no longer in the plan.` };
  const by = readBySince(c.db, id, since);
  if (by !== undefined) return { can, by, what: say`a reading of ${benchmark.code}` };
  // The next period is over: it is asked for under that one, and this one was not brought.
  const isStillOwed = owedReadings(c, of).some(({ standing }) => standing.benchmark.id === id);
  return isStillOwed
    ? { can, because: say`${benchmark.code} is asked for a later period now.`, lapsed: true }
    : undefined;
}

import type { ClosedAsk, Closing } from '../../../kit/asks/closing.ts';
import type { Reading } from '../../../kit/context.ts';
import { say } from '../../../kit/words/text.ts';
import { benchmarksIn, readBySince } from '../store.ts';

/** Somebody recorded a reading. */
export function readingClosing(c: Reading, { name, id, since }: ClosedAsk): Closing | undefined {
  if (!name.startsWith('benchmarks/read-')) return undefined;
  const can = 'benchmarks.record';
  const [benchmark] = benchmarksIn(c.db, [id]);
  if (!benchmark) return { can, because: say`the benchmark is no longer in the plan.` };
  const by = readBySince(c.db, id, since);
  return by === undefined ? undefined : { can, by, what: say`a reading of ${benchmark.code}` };
}

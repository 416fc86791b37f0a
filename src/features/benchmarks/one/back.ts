import type { Asked } from '../../../kit/context.ts';
import type { Done } from '../../../kit/outcome.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { myListAgain } from '../list/list.ts';
import { oneOf } from './look.ts';
import { benchmarkWords } from './messages.ts';

/** What a window about a benchmark was opened with. */
interface AboutBenchmark {
  readonly benchmark: string;
  /** `one`, or `mine` with what stood in the list; left out in a message and on Home, which follow by themselves. */
  readonly back?: string | undefined;
}

/** The page or the list that a window was opened from shows what was saved in it. */
export const benchmarkShownBack = (c: Asked, saved: Done, about: AboutBenchmark): Done => ({
  ...saved,
  instead: viewBack(c, saved.tell ?? [], about) ?? saved.tell ?? [],
});

function viewBack(c: Asked, said: Words, { benchmark, back = '' }: AboutBenchmark): Words | undefined {
  const [view, ...ids] = back.split(' ');
  if (view === 'mine') return [...said, ...myListAgain(c, ids, benchmark)];
  const one = view === 'one' ? oneOf(c, benchmark) : undefined;
  return one && [...said, ...benchmarkWords(one)];
}

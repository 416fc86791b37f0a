import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { owedAmong } from '../owed/store.ts';
import { standingsOf } from '../standing/store.ts';
import { allBenchmarksWords, type BenchmarkLine, myBenchmarksWords } from './messages.ts';
import { benchmarksInOrder, pageFrom } from './rules.ts';

/** How many a list names. */
const onePage = 5;

/** `/benchmark`: what this person answers for and what else is missing data, worst first; for who only reads, all there are. */
export function benchmarkListOf(c: Asked): Done {
  if (!can(c.viewer, 'benchmarks.record')) return done({ tell: wholeList(c, '') });
  const lines = linesOf(c);
  const wanted = lines.filter(isWanted);
  return done({
    tell: myBenchmarksWords(wanted.slice(0, onePage), { more: wanted.length - onePage, all: lines.length }),
  });
}

const isWanted = ({ isMine, isOwed }: BenchmarkLine): boolean => isMine || isOwed;

/** The same list again, with what stood in it in the same order, and one of it marked as changed. */
export function myListAgain(c: Asked, ids: readonly string[], changed: string): Words {
  const lines = linesOf(c);
  const stood = ids.flatMap((id) => lines.filter((one) => one.id === id));
  const more = lines.filter((one) => isWanted(one) && !ids.includes(one.id)).length;
  return myBenchmarksWords(stood, { more, all: lines.length, changed });
}

export const showList: ButtonPress = { name: 'benchmarks/list', ability: 'plan.read', press: benchmarkListOf };

/** All benchmarks that go on, a page at a time. Its value is where the page begins. */
export const showAll: ButtonPress = {
  name: 'benchmarks/all',
  ability: 'plan.read',
  press(c, value) {
    const words = wholeList(c, value);
    return done({ tell: words, instead: words });
  },
};

function wholeList(c: Asked, value: string) {
  const lines = linesOf(c);
  const { page, from } = pageFrom(lines, value, onePage);
  return allBenchmarksWords(page, { from, all: lines.length });
}

function linesOf(c: Asked): BenchmarkLine[] {
  const standings = standingsOf(c);
  const owed = new Map(owedAmong(c, standings).map((one) => [one.standing.benchmark.id, one]));
  const me = c.viewer.person.id;
  return benchmarksInOrder(
    standings.map((standing): BenchmarkLine => {
      const { id, code, words, shortName, ownerId } = standing.benchmark;
      const wanted = owed.get(id);
      return {
        id,
        code,
        words,
        shortName,
        status: standing.status,
        latest: standing.latest,
        decided: standing.decided !== undefined,
        evidenceKinds: standing.evidenceKinds,
        isMine: ownerId === me || (wanted?.of.includes(me) ?? false),
        isOwed: wanted !== undefined,
        why: wanted?.why ?? '',
      };
    }),
  );
}

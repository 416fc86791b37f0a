import type { Action, Benchmark } from '../../../district/plan/plan.ts';
import { actionStatusNames } from '../../../district/plan/statuses.ts';
import type { Reading } from '../../../kit/context.ts';
import { listed } from '../../../kit/words/lists.ts';
import type { Piece } from '../../../kit/words/pieces.ts';
import { clip } from '../../../kit/words/text.ts';
import { type ChangedRow, isRewritten, type PlanDifference } from '../rules.ts';

/**
 * Rows that keep their code while their words are others: what was said and read under the code stays with it, so a new action
 * would begin as complete. Said only where there is something to keep.
 */
export function rewrittenWords(c: Reading, { actions, benchmarks }: PlanDifference): Piece[] {
  const rewritten = [...actions.changed.filter(isOther), ...benchmarks.changed.filter(isOther)];
  if (rewritten.length === 0) return [];
  const kept = new Map([...ofActions(c), ...ofBenchmarks(c)]);
  const lines = rewritten.flatMap(({ was, now, takenUp }) => {
    const what = takenUp ? 'what was said of it before it ended' : kept.get(was.id);
    return what === undefined ? [] : [`${was.code}, now “${short(now.words)}”, keeps ${what}`];
  });
  return listed(
    'The same code, but other words. What was said and read stays with the code. Where it is not the same thing any more, write it under a code that was never used:',
    lines,
  );
}

const isOther = ({ was, now }: ChangedRow<Action> | ChangedRow<Benchmark>): boolean =>
  isRewritten(was.words, now.words);

const ofActions = (c: Reading): [string, string][] =>
  c
    .ask('actionStandings', {})
    .filter(({ movedOn }) => movedOn !== null)
    .map(({ actionId, status }) => [actionId, actionStatusNames[status]]);

const ofBenchmarks = (c: Reading): [string, string][] =>
  c
    .ask('benchmarkStandings', {})
    .filter(({ latest, decided }) => latest !== '' || decided)
    .map(({ benchmarkId, latest, decided }) => [
      benchmarkId,
      latest === '' || decided ? 'what was decided of it' : `its readings, the newest ${short(latest)}`,
    ]);

const short = (text: string): string => clip(text.replaceAll(/\s+/g, ' '), 80);

import type { Action, Benchmark } from '../../../district/plan/plan.ts';
import { proposedShortName } from '../../../district/plan/short-names.ts';
import { actionStatusNames } from '../../../district/plan/statuses.ts';
import type { Reading } from '../../../kit/context.ts';
import { listed } from '../../../kit/words/lists.ts';
import type { Piece } from '../../../kit/words/pieces.ts';
import type { ChangedRow, PlanDifference } from '../rules.ts';

/**
 * Rows that keep their code while their words are others: what was said and read under the code stays with it, so a new action
 * would begin as complete. Said only where there is something to keep.
 */
export function rewrittenWords(c: Reading, { actions, benchmarks }: PlanDifference): Piece[] {
  const rewritten = [...actions.changed.filter(isOther), ...benchmarks.changed.filter(isOther)];
  if (rewritten.length === 0) return [];
  const kept = new Map([...ofActions(c), ...ofBenchmarks(c)]);
  const lines = rewritten.flatMap(({ was, now, takenUp }) => {
    const what = takenUp ? 'its history from before it ended' : kept.get(was.id);
    return what === undefined ? [] : [`${was.code}, now “${proposedShortName(now.words)}”, keeps ${what}`];
  });
  return listed(
    'These codes have new words and keep their history. If a row is a new thing, give it a new code:',
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
      latest === '' || decided ? 'its decision' : `its readings, the newest ${latest}`,
    ]);

/** Whether a text says another thing than before: fewer than half of its words are the same. A mended slip is no other text. */
function isRewritten(was: string, now: string): boolean {
  const [before, after] = [was, now].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  const same = [...(before ?? [])].filter((word) => after?.has(word)).length;
  return same * 2 < Math.max(before?.size ?? 0, after?.size ?? 0);
}

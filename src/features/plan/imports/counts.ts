import type { Counts } from '../../../kit/imports/store.ts';
import { counted } from '../../../kit/words/lists.ts';
import type { PlanDifference } from '../rules.ts';

/** How much an import changes, over all levels. The keys are kept with it. */
export function planImportCounts({
  head,
  objectives,
  initiatives,
  benchmarks,
  actions,
  keyIssues,
  names,
}: PlanDifference): Counts {
  const levels = [objectives, initiatives, benchmarks, actions, keyIssues];
  const sum = (of: (level: (typeof levels)[number]) => number) => levels.reduce((total, one) => total + of(one), 0);
  return {
    added: sum(({ added }) => added.length),
    changed: sum(({ changed }) => changed.length),
    ended: sum(({ ended }) => ended.length),
    head: head.length,
    named: names.length,
  };
}

/** `12 rows added, 1 row changed`. What changed nothing but the order says so. */
export function planImportCountWords({
  added = 0,
  changed = 0,
  ended = 0,
  head = 0,
  answered = 0,
  named = 0,
}: Counts): string {
  const parts = [
    ...(added > 0 ? [counted(added, 'row added', 'rows added')] : []),
    ...(changed > 0 ? [counted(changed, 'row changed', 'rows changed')] : []),
    ...(ended > 0 ? [counted(ended, 'row ended', 'rows ended')] : []),
    ...(head > 0 ? ['name, year or theory changed'] : []),
    ...(named > 0 ? [counted(named, 'short name', 'short names')] : []),
    ...(answered > 0 ? [counted(answered, 'text answered', 'texts answered')] : []),
  ];
  return parts.join(', ') || 'another order';
}

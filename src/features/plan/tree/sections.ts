import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { Statement } from '../../../kit/statement.ts';
import { gatherPlan } from './gather.ts';
import { objectiveBranches } from './look.ts';
import { glanceWords } from './messages.ts';
import { trendOf } from './trend.ts';

/** On Home, for who leads the plan: how each objective stands. */
export function planHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'plan.lead')) return [];
  const g = gatherPlan(c);
  const [first, ...more] = g ? objectiveBranches(g) : [];
  if (!g || !first) return [];
  const trend = trendOf(
    c,
    g.plan.benchmarks.map(({ id }) => id),
  );
  const words = glanceWords([first, ...more], g.labels, trend);
  return [{ part: 'glance', words, refs: [first.ref], weight: 1, can: 'plan.read' }];
}

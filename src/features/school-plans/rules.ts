import type { Day } from '../../district/days.ts';
import type { ActionStatus } from '../../district/plan/plan.ts';

/** Where a school plan is in its life. `returned`: it waits for the school, with the superintendent's comments. */
export const planStates = ['draft', 'submitted', 'returned', 'approved', 'closed'] as const;
export type PlanState = (typeof planStates)[number];

/** What a round of its life was. */
export const roundKinds = ['submitted', 'returned', 'approved', 'amended', 'closed'] as const;
export type RoundKind = (typeof roundKinds)[number];

/** What the law asks of every school, whatever the district's plan says. */
export const requiredBy = ['safety', 'families'] as const;
export type RequiredBy = (typeof requiredBy)[number];

/** How an item that the school wrote itself goes. */
export const itemStatuses = ['noAction', 'inProgress', 'complete'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** What counts when somebody reads how an item goes: `status` is an action's where the item is the school's part of one. */
export interface ItemStanding {
  readonly status: ActionStatus;
  readonly startsOn: Day | null;
  readonly dueOn: Day | null;
}

/** Its start day or, where it has none, its due day has come. */
export function hasArrived({ startsOn, dueOn }: ItemStanding, today: Day): boolean {
  const first = startsOn ?? dueOn;
  return first !== null && first <= today;
}

/** A shape and a word: an item nobody has begun is *no action* from its start day on, and before that *not started*. */
export function standingName(item: ItemStanding, today: Day): string {
  if (item.status === 'noAction') return hasArrived(item, today) ? '🔴 no action' : '⚪ not started';
  return {
    inProgress: '🟡 in progress',
    blocked: '🟡 in progress, ⛔ blocked',
    complete: '🟢 complete',
    dropped: '⬛ dropped',
  }[item.status];
}

import { type Day, sayNearDay } from '../../../district/days.ts';
import type { ActionStatus } from '../../../district/plan/plan.ts';
import { hasArrived } from '../rules.ts';

/** So many school days before its day an item should have begun. */
export const beginsWithin = 30;
/** So many school days the principal knows of it before anybody else reads it. */
export const knownBefore = 2;

/** What counts of an item. */
export interface DueItem {
  readonly status: ActionStatus;
  readonly startsOn: Day | null;
  readonly dueOn: Day | null;
}

/** Overdue, or due by `horizon` and not begun. */
export function isLateItem({ status, dueOn }: DueItem, today: Day, horizon: Day): boolean {
  if (dueOn === null || status === 'complete' || status === 'dropped') return false;
  return dueOn < today || (status === 'noAction' && dueOn <= horizon);
}

/** Why it is on the list: `overdue since Oct 1`, `not begun, due Friday`. */
export function lateSaid(item: DueItem, today: Day): string {
  const { dueOn } = item;
  if (dueOn === null) return '';
  if (dueOn < today) return `was due ${sayNearDay(dueOn, today)}`;
  return `${hasArrived(item, today) ? 'no action yet' : 'not started'}, due ${sayNearDay(dueOn, today)}`;
}

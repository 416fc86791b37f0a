import { type Day, sayNearDay } from '../../../district/days.ts';
import { hasArrived, type ItemStanding } from '../rules.ts';

/** So many school days before its day an item should have begun. */
export const beginsWithin = 30;
/** So many school days the principal knows of it before anybody else reads it. */
export const knownBefore = 2;

/** Overdue, or due by `horizon` and not begun. */
export function isLateItem({ status, dueOn }: ItemStanding, today: Day, horizon: Day): boolean {
  if (dueOn === null || status === 'complete' || status === 'dropped') return false;
  return dueOn < today || (status === 'noAction' && dueOn <= horizon);
}

/** Why it is on the list: `overdue since Oct 1`, `not begun, due Friday`. */
export function lateSaid(item: ItemStanding, today: Day): string {
  const { dueOn } = item;
  if (dueOn === null) return '';
  if (dueOn < today) return `was due ${sayNearDay(dueOn, today)}`;
  return `${hasArrived(item, today) ? 'no action yet' : 'not started'}, due ${sayNearDay(dueOn, today)}`;
}

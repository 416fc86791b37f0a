import { addDays, type Day } from '../../../district/days.ts';
import type { ActionStatus } from '../../../district/plan/plan.ts';
import { isOpenAction } from '../rules.ts';

/** How long what is finished stays in one's list. */
const recentDays = 30;

/** What stands in a person's list: what is open, and what was finished a short while ago. */
export function isListed(one: { status: ActionStatus; since: Day | null }, today: Day): boolean {
  if (isOpenAction(one.status)) return true;
  return one.status === 'complete' && one.since !== null && one.since >= addDays(today, -recentDays);
}

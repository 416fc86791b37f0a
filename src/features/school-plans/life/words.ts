import type { PlanState, RoundKind } from '../rules.ts';

/** Where a plan is, in a list. */
export const planStateNames: Readonly<Record<PlanState, string>> = {
  draft: 'draft',
  submitted: 'waiting for approval',
  returned: 'returned',
  approved: 'approved',
  closed: 'closed',
};

/** What a round was, at the start of its line. */
export const roundNames: Readonly<Record<RoundKind, string>> = {
  submitted: 'Submitted',
  returned: 'Returned',
  approved: 'Approved',
  amended: 'Amended',
  closed: 'Closed',
};

import { addDays, type Day } from '../../district/days.ts';
import type { ActionStatus } from '../../district/plan/plan.ts';

/** What there is to do about it. */
export const isOpenAction = (status: ActionStatus): boolean => status !== 'complete' && status !== 'dropped';

/** What is due within so many days is soon due. */
const soon = 30;

/** What counts when parts are put in order. */
export interface PartOrder {
  readonly code: string;
  readonly status: ActionStatus;
  readonly dueOn: Day | null;
}

export const isOverdue = ({ status, dueOn }: PartOrder, today: Day): boolean =>
  isOpenAction(status) && dueOn !== null && dueOn < today;

/** The lower, the more it needs somebody: blocked, overdue, due within a month, not begun, in progress, complete, dropped. */
export function urgency(one: PartOrder, today: Day): number {
  if (one.status === 'dropped') return 6;
  if (one.status === 'complete') return 5;
  if (one.status === 'blocked') return 0;
  if (isOverdue(one, today)) return 1;
  if (one.dueOn !== null && one.dueOn <= addDays(today, soon)) return 2;
  return one.status === 'noAction' ? 3 : 4;
}

/** The worst first; equally bad ones by when they are due, then as the plan numbers them. */
export function worstPartsFirst<One extends PartOrder>(all: readonly One[], today: Day): One[] {
  const due = ({ dueOn }: One) => dueOn ?? '9999';
  return [...all].sort(
    (a, b) => urgency(a, today) - urgency(b, today) || compare(due(a), due(b)) || inPlanOrder.compare(a.code, b.code),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inPlanOrder = new Intl.Collator('en', { numeric: true });

/** A part, as far as the whole depends on it. */
export interface PartStanding {
  readonly status: ActionStatus;
  readonly movedOn: Day | null;
}

/**
 * An action as a whole: complete when all of it is, blocked where a part is, not begun while nothing is, and else in progress. What was
 * dropped counts only where all of it was.
 */
export function wholeOf<Part extends PartStanding>(parts: readonly Part[]) {
  const counting = parts.filter(({ status }) => status !== 'dropped');
  const wanted = counting.length > 0 ? counting : parts;
  const moved = parts.flatMap(({ movedOn }) => movedOn ?? []).sort();
  return { status: wholeStatus(wanted), parts: wanted, movedOn: moved.at(-1) ?? null };
}

function wholeStatus(parts: readonly PartStanding[]): ActionStatus {
  const [first, ...others] = new Set(parts.map(({ status }) => status));
  if (first === undefined) return 'noAction';
  if (others.length === 0) return first;
  return first === 'blocked' || others.includes('blocked') ? 'blocked' : 'inProgress';
}

/** Who said within so many days how it goes is not asked again. */
const freshDays = 10;

/** Whether its owner is asked this month how it goes. */
export function isAskedAbout({ status, movedOn }: PartStanding, today: Day): boolean {
  return isOpenAction(status) && (movedOn === null || movedOn < addDays(today, -freshDays));
}

import { addDays, type Day, weekOf } from '../../district/days.ts';
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

/** It is past its date, and nobody has said a word of it since then: whoever goes on with it names a new date. */
export const asksForDate = (one: PartOrder & Pick<PartStanding, 'movedOn'>, today: Day): boolean =>
  isOverdue(one, today) && (one.movedOn === null || one.dueOn === null || one.movedOn <= one.dueOn);

/** The date a window offers first: the Friday of the week after next. */
export const suggestedDate = (today: Day): Day => addDays(weekOf(today), 18);

/** A line of the log of a part, as far as it changed how the part stands. */
export interface LoggedUpdate {
  readonly id: string;
  readonly kind: 'update' | 'dated' | 'undone';
  readonly to: ActionStatus;
  readonly onDay: Day;
  readonly byId: string;
  readonly by: string;
  readonly dueOn: Day | null;
  readonly takesBack: string | null;
}

/** How a part stands by its log: what was taken back does not count. `last` is the newest that does. */
export interface Standing {
  readonly status: ActionStatus;
  readonly since: Day | null;
  readonly movedOn: Day | null;
  /** The date that was agreed last; null where the plan’s own counts. */
  readonly agreedOn: Day | null;
  readonly last: LoggedUpdate | undefined;
}

const untouched: Standing = { status: 'noAction', since: null, movedOn: null, agreedOn: null, last: undefined };

/** Reads the log of a part, oldest first. */
export function standingAfter(log: readonly LoggedUpdate[]): Standing {
  const takenBack = new Set(log.flatMap(({ takesBack }) => takesBack ?? []));
  const counting = log.filter(({ id, kind }) => kind !== 'undone' && !takenBack.has(id));
  const updates = counting.filter(({ kind }) => kind === 'update');
  const agreedOn = counting.flatMap(({ dueOn }) => dueOn ?? []).at(-1) ?? null;
  const newest = updates.at(-1);
  if (!newest) return { ...untouched, agreedOn, last: counting.at(-1) };
  const otherwise = updates.findLastIndex(({ to }) => to !== newest.to);
  const since = updates[otherwise + 1]?.onDay ?? newest.onDay;
  return { status: newest.to, since, movedOn: newest.onDay, agreedOn, last: counting.at(-1) };
}

/** Only a tap is taken back, by whoever made it, on the same day: what was written, or told to others, stays. */
export const canBeUndone = (
  last: LoggedUpdate | undefined,
  { by, today }: { readonly by: string; readonly today: Day },
): boolean =>
  last !== undefined && last.kind === 'update' && last.to === 'inProgress' && last.byId === by && last.onDay === today;

/** Who said within so many days how it goes is not asked again. */
const freshDays = 10;

/** Whether its owner is asked this month how it goes. */
export function isAskedAbout({ status, movedOn }: PartStanding, today: Day): boolean {
  return isOpenAction(status) && (movedOn === null || movedOn < addDays(today, -freshDays));
}

import type { Day } from '../../../district/days.ts';
import type { ItemStatus } from '../rules.ts';

/** A line of what was said of one of the school's own items. */
interface SaidOfItem {
  readonly id: string;
  readonly kind: 'update' | 'comment' | 'undone';
  readonly from: ItemStatus;
  readonly to: ItemStatus;
  readonly onDay: Day;
  readonly takesBack: string | null;
}

/** How an own item stands by what was said of it, the oldest first: what was taken back does not count. `last` is the newest that does. */
export function ownItemAfter<One extends SaidOfItem>(said: readonly One[]) {
  const takenBack = new Set(said.flatMap(({ takesBack }) => takesBack ?? []));
  const counting = said.filter(({ id, kind }) => kind === 'update' && !takenBack.has(id));
  const last = counting.at(-1);
  // One that was carried on from the year before began as it stood then.
  if (!last) return { status: said[0]?.from ?? 'noAction', since: null, movedOn: null, last } as const;
  const otherwise = counting.findLastIndex(({ to }) => to !== last.to);
  const since = counting[otherwise + 1]?.onDay ?? last.onDay;
  return { status: last.to, since, movedOn: last.onDay, last };
}

import type { Day } from '../../../district/days.ts';

/** A reading with its figure. */
export interface Figured {
  readonly day: Day;
  readonly value: number;
}

/** So many figures make a line. */
const fewest = 3;

/** Of several, the one with the most figures, the first of equals; none where no one has three. */
export function maxRead<One extends { readonly points: readonly Figured[] }>(all: readonly One[]): One | undefined {
  const enough = all.filter(({ points }) => points.length >= fewest);
  return enough.reduce<One | undefined>(
    (best, one) => (best === undefined || one.points.length > best.points.length ? one : best),
    undefined,
  );
}

/** Whether something is due in these days, both included. */
export const isDueIn = (dueOn: Day | null, { from, to }: { readonly from: Day; readonly to: Day }): dueOn is Day =>
  dueOn !== null && dueOn >= from && dueOn <= to;

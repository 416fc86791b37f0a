import type { Day } from '../../../../district/days.ts';

/** What counts of an objective when nothing is heard of it. */
export interface Heard {
  /** Days on which parts of its actions came to stand otherwise; null for one that was never spoken of. */
  readonly since: readonly (Day | null)[];
  /** Days on which somebody last said how each part goes. */
  readonly movedOn: readonly (Day | null)[];
  /** Days on which each of its benchmarks was last read. */
  readonly notedOn: readonly Day[];
}

/** Nothing moved: because nobody said anything, or though they did. */
export type Quiet =
  | { readonly kind: 'noProgress'; readonly updates: number }
  | { readonly kind: 'noData'; readonly last: Day | undefined };

/**
 * Why there is nothing to tell of an objective since a day; undefined when there is something. *No data* is that nobody recorded
 * anything; *no progress* is that they did, and nothing came to stand otherwise.
 */
export function quietSince({ since, movedOn, notedOn }: Heard, day: Day): Quiet | undefined {
  if (since.length + notedOn.length === 0) return undefined;
  if ([...since, ...notedOn].some((one) => one !== null && one >= day)) return undefined;
  const updates = movedOn.filter((one) => one !== null && one >= day).length;
  if (updates > 0) return { kind: 'noProgress', updates };
  return { kind: 'noData', last: [...movedOn.flatMap((one) => one ?? []), ...notedOn].sort().at(-1) };
}

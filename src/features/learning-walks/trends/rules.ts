import { fewestForTrends, fewestRooms } from '../rules.ts';

/** What one walk saw of a look-for. */
export interface SumOfWalk {
  readonly schoolId: string;
  readonly code: string;
  readonly words: string;
  readonly seen: number;
  readonly looked: number;
}

/** What all of them saw of it. */
export interface WalkTrend {
  readonly words: string;
  readonly seen: number;
  readonly looked: number;
  readonly walks: number;
}

/**
 * A sum for each look-for, of walks that each looked for it in five rooms and more: three walks at least, of two schools. There is no sum of
 * a school beside it, so nothing that is left out can be worked out.
 */
export function trendsAcross(sums: readonly SumOfWalk[]): WalkTrend[] {
  const byCode = new Map<string, SumOfWalk[]>();
  for (const one of sums.filter(({ looked }) => looked >= fewestRooms))
    byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
  const { walks, schools } = fewestForTrends;
  return [...byCode.values()]
    .filter((all) => all.length >= walks && new Set(all.map(({ schoolId }) => schoolId)).size >= schools)
    .map((all) => ({
      // As the newest of them says it.
      words: all.at(-1)?.words ?? '',
      seen: all.reduce((sum, one) => sum + one.seen, 0),
      looked: all.reduce((sum, one) => sum + one.looked, 0),
      walks: all.length,
    }));
}

import type { Day } from '../../../district/days.ts';
import type { BenchmarkStatus } from '../../../district/plan/plan.ts';
import type { NamedRow } from '../../../district/plan/short-names.ts';
import { benchmarkStatusNames } from '../../../district/plan/statuses.ts';

/** What counts of a benchmark when a packet says what became of it. */
export interface Stands {
  readonly benchmark: NamedRow & { readonly id: string; readonly code: string };
  readonly status: BenchmarkStatus;
  readonly latest: { readonly words: string } | undefined;
  /** Newest first. */
  readonly readings: readonly { readonly onDay: Day }[];
  readonly decided: { readonly on: Day } | undefined;
}

export interface Move extends NamedRow {
  readonly code: string;
  /** `45% → 62% (n = 84), 🔵 on track`. */
  readonly said: string;
}

/** The benchmarks of which a reading was noted, or that somebody decided about, since a day. */
export function movesSince(standings: readonly Stands[], earlier: ReadonlyMap<string, string>, day: Day): Move[] {
  return standings.flatMap((one): Move[] => {
    const { id, code, words, shortName } = one.benchmark;
    const name = { code, words, shortName };
    const stands = benchmarkStatusNames[one.status];
    const read = one.latest && one.readings[0] && one.readings[0].onDay >= day;
    if (read) return [{ ...name, said: `${earlier.get(id) ?? 'no reading'} → ${one.latest.words}, ${stands}` }];
    if (one.decided && one.decided.on >= day) return [{ ...name, said: `decided, ${stands}` }];
    return [];
  });
}

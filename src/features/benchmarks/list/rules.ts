import type { BenchmarkStatus } from '../../../district/plan/plan.ts';
import { worstStatusFirst } from '../rules.ts';

/** A benchmark in a list. */
export interface ListedBenchmark {
  readonly status: BenchmarkStatus;
  readonly isMine: boolean;
  readonly isOwed: boolean;
}

/** One's own that are missing data first, then one's own, then others that are; each worst first, and in the plan's order. */
export function benchmarksInOrder<One extends ListedBenchmark>(all: readonly One[]): One[] {
  const group = ({ isMine, isOwed }: ListedBenchmark) => (isMine ? (isOwed ? 0 : 1) : isOwed ? 2 : 3);
  const rank = ({ status }: ListedBenchmark) => worstStatusFirst.indexOf(status);
  return [...all].sort((a, b) => group(a) - group(b) || rank(a) - rank(b));
}

/** The page of a list that begins at a place typed into a button's value. */
export function pageFrom<One>(all: readonly One[], value: string, size: number): { page: One[]; from: number } {
  const from = Math.max(0, Math.trunc(Number(value) || 0));
  return { page: all.slice(from, from + size), from };
}

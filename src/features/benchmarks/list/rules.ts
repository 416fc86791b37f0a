import type { BenchmarkStatus } from '../../../district/plan/plan.ts';
import { worstFirst } from '../rules.ts';

/** A benchmark in a list. */
export interface Listed {
  readonly status: BenchmarkStatus;
  readonly isMine: boolean;
  readonly isOwed: boolean;
}

/** One's own that want a reading first, then one's own, then others that want one; each worst first, and in the plan's order. */
export function inOrder<One extends Listed>(all: readonly One[]): One[] {
  const group = ({ isMine, isOwed }: Listed) => (isMine ? (isOwed ? 0 : 1) : isOwed ? 2 : 3);
  const rank = ({ status }: Listed) => worstFirst.indexOf(status);
  return [...all].sort((a, b) => group(a) - group(b) || rank(a) - rank(b));
}

/** The page of a list that begins at a place typed into a button's value. */
export function pageFrom<One>(all: readonly One[], value: string, size: number): { page: One[]; from: number } {
  const from = Math.max(0, Math.trunc(Number(value) || 0));
  return { page: all.slice(from, from + size), from };
}

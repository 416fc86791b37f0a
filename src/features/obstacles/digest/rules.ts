import type { Day } from '../../../district/days.ts';
import { firstOf } from '../../../kit/words/lists.ts';

/** Days that are told of, both ends included. */
interface Days {
  readonly since: Day;
  readonly until: Day;
}

/** An obstacle as far as it is asked when it came and went. */
export interface Came {
  readonly raisedOn: Day;
  readonly closedOn: Day | null;
}

/** What became of it in these days; undefined where nothing did. What came and went in them is only closed. */
export function newsOf({ raisedOn, closedOn }: Came, { since, until }: Days): 'raised' | 'closed' | undefined {
  if (closedOn !== null && closedOn >= since && closedOn <= until) return 'closed';
  return raisedOn >= since && raisedOn <= until ? 'raised' : undefined;
}

/** So many are named. */
const named = 5;

/** `1.1.A2, the plan and 2 more`: what they stand in the way of, each once. */
export const rowsSaid = (rows: readonly string[]): string =>
  firstOf([...new Set(rows.map((row) => row || 'the plan'))], named).join(', ');

import type { Day } from '../../../district/days.ts';
import type { ActionStatus } from '../../../district/plan/plan.ts';
import { actionCounts } from '../../../district/plan/statuses.ts';

export interface ObjectiveName {
  readonly id: string;
  readonly code: string;
  readonly words: string;
}

/** A part of an action, as far as a packet tells of it: what was said of it stays with those who may read that. */
export interface MovingPart {
  readonly objectiveId: string;
  readonly code: string;
  readonly words: string;
  readonly status: ActionStatus;
  /** The day it came to stand so; null for one that was never spoken of. */
  readonly since: Day | null;
  readonly movedOn: Day | null;
}

/** An action of which parts came to stand otherwise. */
export interface MovedAction {
  readonly code: string;
  readonly words: string;
  /** `● 2 complete`, of the parts that moved. */
  readonly stands: string;
  readonly on: Day;
}

/** The actions that came to stand otherwise since a day, in the plan's order. */
export function actionsMovedSince(parts: readonly MovingPart[], day: Day): MovedAction[] {
  const moved = parts.filter(({ since }) => since !== null && since >= day);
  const codes = [...new Set(moved.map(({ code }) => code))];
  return codes.map((code) => {
    const theirs = moved.filter((one) => one.code === code);
    const on = theirs.flatMap(({ since }) => since ?? []).sort();
    return {
      code,
      words: theirs[0]?.words ?? '',
      stands: actionCounts(theirs.map(({ status }) => status)),
      on: on.at(-1) ?? day,
    };
  });
}

/** How many parts somebody said goes on as before: neither silent nor moved. */
export function stillMoving(parts: readonly MovingPart[], day: Day): number {
  return parts.filter(({ since, movedOn }) => movedOn !== null && movedOn >= day && (since === null || since < day))
    .length;
}

/** The codes of what is blocked. By what, only those know who see to it. */
export function blockedCodes(parts: readonly MovingPart[]): string[] {
  return [...new Set(parts.filter(({ status }) => status === 'blocked').map(({ code }) => code))];
}

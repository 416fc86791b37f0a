import type { Day } from '../../../district/days.ts';
import type { ActionStatus } from '../../../district/plan/plan.ts';
import type { NamedRow } from '../../../district/plan/short-names.ts';
import { actionStatusNames, partsSaid } from '../../../district/plan/statuses.ts';
import { wholeOf } from '../rules.ts';

export interface ObjectiveName extends NamedRow {
  readonly id: string;
  readonly code: string;
}

/** A part of an action, as far as a packet tells of it: what was said of it stays with those who may read that. */
export interface MovingPart extends NamedRow {
  readonly actionId: string;
  readonly objectiveId: string;
  readonly code: string;
  readonly school: string | null;
  readonly status: ActionStatus;
  /** The day it came to stand so; null for one that was never spoken of. */
  readonly since: Day | null;
  readonly movedOn: Day | null;
}

/** An action as a whole. */
export interface WholeAction extends NamedRow {
  readonly objectiveId: string;
  readonly code: string;
  readonly status: ActionStatus;
  /** `🟢 complete`; where it falls into parts `8 of 9 schools in progress, Webster not begun`. */
  readonly stands: string;
  /** The day it last came to stand otherwise, at a school or as a whole. */
  readonly since: Day | null;
  readonly movedOn: Day | null;
}

/** Parts as the actions they are of, in the plan's order. */
export function wholeActions(parts: readonly MovingPart[]): WholeAction[] {
  const ids = [...new Set(parts.map(({ actionId }) => actionId))];
  return ids.flatMap((id): WholeAction[] => {
    const theirs = parts.filter(({ actionId }) => actionId === id);
    const [first] = theirs;
    if (!first) return [];
    const { objectiveId, code, words, shortName } = first;
    const { status, movedOn, parts: counting } = wholeOf(theirs);
    const since = theirs.flatMap((one) => one.since ?? []).sort();
    const stands = partsSaid(counting) || actionStatusNames[status];
    return [{ objectiveId, code, words, shortName, status, stands, since: since.at(-1) ?? null, movedOn }];
  });
}

/** An action that came to stand otherwise, at a school or as a whole. */
export interface MovedAction extends Pick<WholeAction, 'objectiveId' | 'code' | 'words' | 'shortName' | 'stands'> {
  readonly on: Day;
}

/** The actions that came to stand otherwise since a day, in the plan's order. */
export const actionsMovedSince = (actions: readonly WholeAction[], day: Day): MovedAction[] =>
  actions.flatMap(({ objectiveId, code, words, shortName, stands, since }) =>
    since !== null && since >= day ? [{ objectiveId, code, words, shortName, stands, on: since }] : [],
  );

/** Of how many somebody said that nothing changed: neither silent nor moved. */
export const stillMoving = (actions: readonly WholeAction[], day: Day): number =>
  actions.filter(({ since, movedOn }) => movedOn !== null && movedOn >= day && (since === null || since < day)).length;

/** The codes of what is blocked. Why, only the people responsible can see. */
export function blockedCodes(parts: readonly MovingPart[]): string[] {
  return [...new Set(parts.filter(({ status }) => status === 'blocked').map(({ code }) => code))];
}

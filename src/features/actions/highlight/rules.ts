import type { Day } from '../../../district/days.ts';
import { byAction, movedIn, type PartNow, type ToldAction } from '../digest/rules.ts';
import { isOpenAction } from '../rules.ts';

/** What a highlight report says of the actions under one objective. */
export interface ActionProgress {
  readonly moved: readonly ToldAction[];
  /** Open, and not moved. */
  readonly still: readonly ToldAction[];
  /** Of those, how many somebody said go on as before. */
  readonly said: number;
  readonly blocked: readonly ToldAction[];
}

/** What moved in these days, what did not, and what is blocked. By what, the obstacles say. */
export function actionProgressIn(
  parts: readonly PartNow[],
  days: { readonly since: Day; readonly until: Day },
): ActionProgress {
  const moved = movedIn(parts, days);
  const isMoved = new Set(moved.map(({ actionId }) => actionId));
  const still = byAction(parts.filter(({ status, actionId }) => isOpenAction(status) && !isMoved.has(actionId)));
  const said = still.filter((one) => one.parts.some(({ movedOn }) => movedOn !== null && movedOn >= days.since));
  return { moved, still, said: said.length, blocked: byAction(parts.filter(({ status }) => status === 'blocked')) };
}

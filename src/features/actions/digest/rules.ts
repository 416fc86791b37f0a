import { addDays, type Day, daysBetween } from '../../../district/days.ts';
import type { ActionStatus } from '../../../district/plan/plan.ts';
import { actionCounts, actionStatusNames } from '../../../district/plan/statuses.ts';
import { isOpenAction, isOverdue } from '../rules.ts';

/** A part of an action, as far as a digest tells of it: what was said of it stays with those who may read that. */
export interface PartNow {
  readonly id: string;
  readonly actionId: string;
  readonly initiativeId: string;
  readonly objectiveId: string;
  readonly initiativeOwnerId: string | null;
  readonly code: string;
  readonly words: string;
  readonly shortName: string;
  readonly dueOn: Day | null;
  readonly school: string | null;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly status: ActionStatus;
  /** The day it came to stand so; null for one that was never spoken of. */
  readonly since: Day | null;
  readonly movedOn: Day | null;
}

/** A part was put into somebody’s hands. */
export interface GivenPart {
  readonly partId: string;
  readonly toId: string | null;
  readonly on: Day;
}

/** Days that are told of, both ends included. */
interface Days {
  readonly since: Day;
  readonly until: Day;
}

/** An action of which parts are told together. */
export interface ToldAction {
  readonly actionId: string;
  readonly objectiveId: string;
  readonly code: string;
  readonly words: string;
  readonly shortName: string;
  readonly parts: readonly PartNow[];
}

/** Parts as the actions they belong to, in their order. */
export function byAction(parts: readonly PartNow[]): ToldAction[] {
  const by = new Map<string, PartNow[]>();
  for (const part of parts) by.set(part.actionId, [...(by.get(part.actionId) ?? []), part]);
  return [...by.values()].flatMap((theirs): ToldAction[] => {
    const [first] = theirs;
    if (!first) return [];
    const { actionId, objectiveId, code, words, shortName } = first;
    return [{ actionId, objectiveId, code, words, shortName, parts: theirs }];
  });
}

const isWithin = (day: Day | null, { since, until }: Days): boolean => day !== null && day >= since && day <= until;

/** The actions that came to stand otherwise in these days, with those parts that did. */
export const movedIn = (parts: readonly PartNow[], days: Days): ToldAction[] =>
  byAction(parts.filter(({ since }) => isWithin(since, days)));

/** How these parts of an action stand: `🟢 complete`, `🟢 2 complete, ⛔ 1 blocked`; what is overdue and not begun is red. */
export function standsAs({ parts }: Pick<ToldAction, 'parts'>, overdue?: 'overdue'): string {
  const said = standingAs(parts);
  return overdue ? said.replace(actionStatusNames.noAction, '🔴 no action yet') : said;
}

function standingAs(parts: ToldAction['parts']): string {
  const statuses = [...new Set(parts.map(({ status }) => status))];
  const [only] = statuses;
  if (parts.length === 1 && only) return actionStatusNames[only];
  return actionCounts(parts.map(({ status }) => status));
}

/** What needs somebody to be named. */
export const orphansAmong = (parts: readonly PartNow[]): ToldAction[] =>
  byAction(parts.filter(({ status, ownerId }) => ownerId === null && isOpenAction(status)));

/** So many days after its date an action is done, moved or dropped by a decision. */
const longAgo = 60;

/** What somebody answers for and is long past its date. What is blocked waits for something else. */
export const longOverdue = (parts: readonly PartNow[], today: Day): ToldAction[] =>
  byAction(
    parts.filter((one) => one.ownerId !== null && one.status !== 'blocked' && isOverdue(one, addDays(today, -longAgo))),
  );

/** Since how many days an action is past its date; 0 where it is not. */
export function daysOverdue({ parts }: ToldAction, today: Day): number {
  const due = parts.flatMap(({ dueOn }) => dueOn ?? []).sort()[0];
  return due === undefined ? 0 : Math.max(0, daysBetween(due, today));
}

/** What somebody answers for that is open, and of that what is overdue. */
export function openAndOverdue(parts: readonly PartNow[], ownerId: string, today: Day) {
  const open = parts.filter((one) => one.ownerId === ownerId && isOpenAction(one.status));
  return { open: byAction(open), overdue: byAction(open.filter((one) => isOverdue(one, today))) };
}

/** Actions of which every part is complete, the last of them in these days. */
export const completedIn = (parts: readonly PartNow[], days: Days): ToldAction[] =>
  byAction(parts.filter(({ status }) => status !== 'dropped')).filter(
    (one) =>
      one.parts.every(({ status }) => status === 'complete') && one.parts.some(({ since }) => isWithin(since, days)),
  );

/** How many of these were answered since they were asked about. */
export function answeredAmong(
  asked: readonly { readonly partId: string; readonly onDay: Day }[],
  parts: readonly PartNow[],
): { readonly asked: number; readonly answered: number } {
  const moved = new Map(parts.map(({ id, movedOn }) => [id, movedOn]));
  const still = asked.filter(({ partId }) => moved.has(partId));
  const answered = still.filter(({ partId, onDay }) => (moved.get(partId) ?? '') >= onDay);
  return { asked: still.length, answered: answered.length };
}

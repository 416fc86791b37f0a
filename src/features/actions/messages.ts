import { type Day, sayDay, sayNearDay, sayShortDay } from '../../district/days.ts';
import { called } from '../../district/plan/short-names.ts';
import { actionStands } from '../../district/plan/statuses.ts';
import { bold, join, say, type Text } from '../../kit/words/text.ts';
import { isOpenAction, isOverdue, type LoggedUpdate } from './rules.ts';
import type { Part } from './store.ts';

/** What was last said of a part today, as a list marks it for who reads it. */
export interface ActionMark {
  readonly last: LoggedUpdate | undefined;
  readonly viewerId: string;
}

/** A part in a list: its code and short name, how it goes, by when, and who changed it today. */
export function partLine(part: Part, today: Day, mark?: ActionMark): Text {
  const lines = [bold(called(part)), standingWords(part, today)];
  return join(mark?.last ? [...lines, say`${markWords(mark.last, mark.viewerId)}`] : lines, '\n');
}

/** `You marked this today.` */
export const markWords = ({ byId, by, kind }: LoggedUpdate, viewerId: string): string =>
  `${byId === viewerId ? 'You' : by} ${kind === 'dated' ? 'moved its date' : 'marked this'} today.`;

/** How a part goes, where, and by when. */
export function standingWords(part: Part, today: Day): Text {
  const where = part.school === null ? [] : [say`${part.school}`];
  const when = isOpenAction(part.status) ? [say`${dueWords(part, today)}`] : sinceWords(part, today);
  return join([bold(actionStands(part.status, part.dueOn, today)), ...where, ...when], ' · ');
}

const sinceWords = ({ since }: Part, today: Day): Text[] =>
  since === null ? [] : [say`since ${sayNearDay(since, today)}`];

/** By when, as far as that is a day; otherwise as it is written in the plan. */
export function dueWords(part: Part, today: Day): string {
  if (part.dueOn === null) return part.rawDue === '' ? 'no date' : `due “${part.rawDue}”`;
  return `${isOverdue(part, today) ? 'overdue, was due' : 'due'} ${sayNearDay(part.dueOn, today)}`;
}

/** Who owns it. */
export const actionOwnerWords = (part: Part): string =>
  part.owner ?? (part.rawOwner === '' ? 'no owner' : `no owner (in the plan: “${part.rawOwner}”)`);

/** What is said back after a change. */
export function savedWords(part: Part, today: Day): Text {
  return say`${bold(called(part))}: ${standingWords(part, today)}. You marked this today.`;
}

/** A day in a history: with its year when it is not this one. */
export const historyDay = (day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? sayDay(day) : `${sayShortDay(day)}, ${day.slice(0, 4)}`;

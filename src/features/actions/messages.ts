import { type Day, sayDay, sayShortDay } from '../../district/days.ts';
import { actionStatusNames } from '../../district/plan/statuses.ts';
import { bold, clip, join, say, type Text } from '../../kit/words/text.ts';
import { isOpenAction, isOverdue } from './rules.ts';
import type { Part } from './store.ts';

/** How much of an action's words a list says; all of them stand where it is opened. */
const inList = 160;

/** A part in a list: what it is, how it goes, by when. */
export function partLine(part: Part, today: Day): Text {
  return say`${bold(part.code)} ${clip(part.words, inList)}\n${standingWords(part, today)}`;
}

/** How a part goes, where, and by when. */
export function standingWords(part: Part, today: Day): Text {
  const where = part.school === null ? [] : [say`${part.school}`];
  const when = isOpenAction(part.status) ? [say`${dueWords(part, today)}`] : sinceWords(part, today);
  return join([bold(actionStatusNames[part.status]), ...where, ...when], ' · ');
}

const sinceWords = ({ since }: Part, today: Day): Text[] =>
  since === null ? [] : [say`since ${sayDue(since, today)}`];

/** By when, as far as that is a day; otherwise as it is written in the plan. */
export function dueWords(part: Part, today: Day): string {
  if (part.dueOn === null) return part.rawDue === '' ? 'no date' : `“${clip(part.rawDue, 40)}”`;
  return `${isOverdue(part, today) ? 'overdue, was due' : 'due'} ${sayDue(part.dueOn, today)}`;
}

/** With its year where that is not the present one. */
const sayDue = (day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? sayShortDay(day) : `${sayShortDay(day)}, ${day.slice(0, 4)}`;

/** Who answers for it. */
export const actionOwnerWords = (part: Part): string =>
  part.owner ?? (part.rawOwner === '' ? 'nobody yet' : `nobody yet (in the plan: “${clip(part.rawOwner, 80)}”)`);

/** What is said back after a change. */
export function savedWords(part: Part, today: Day): Text {
  return say`Saved. ${bold(part.code)}: ${standingWords(part, today)}.`;
}

/** A day in a history: with its year when it is not this one. */
export const historyDay = (day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? sayDay(day) : sayDue(day, today);

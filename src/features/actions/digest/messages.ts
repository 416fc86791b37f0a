import { type Day, sayShortDay } from '../../../district/days.ts';
import { called, type NamedRow } from '../../../district/plan/short-names.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import type { Quiet } from './quiet/rules.ts';
import { standsAs, type ToldAction } from './rules.ts';

/** So many codes or people are named, */
const named = 5;
/** and so many schools, whose names are longer. */
const schoolsNamed = 3;

/** A row of the plan as it is spoken of. In bold, because a name may be a sentence of its own. */
export const rowName = (row: NamedRow & { readonly code: string }): Text => bold(called(row));

/** `1.1.A2 Visit one another, Lincoln`: an action, and where it falls into parts the schools that are told of. */
export function actionName({ parts, ...row }: ToldAction): Text {
  const schools = parts.flatMap(({ school }) => school ?? []);
  const where = schools.length === 0 ? '' : `, ${someOf(schools, schoolsNamed)}`;
  return say`${rowName(row)}${where}`;
}

/** The first of them, and how many more there are. */
function someOf(all: readonly string[], most = named): string {
  const more = all.length - most;
  return more > 0 ? `${all.slice(0, most).join(', ')} and ${more.toLocaleString('en-US')} more` : all.join(', ');
}

const days = (n: number): string => counted(n, 'day', 'days');

/** It came to stand otherwise. */
export const movedText = (one: ToldAction): Text => say`${actionName(one)}: now ${standsAs(one)}.`;

/** Somebody else owns it now. */
export const givenText = (one: ToldAction, owner: string): Text => say`${owner} now owns ${actionName(one)}.`;

/** Nobody owns it, or the parts that are named. */
export const orphanText = (one: ToldAction): Text => say`${actionName(one)} has no owner.`;

/** The same of several at once. */
export const orphansText = (all: readonly ToldAction[]): Text =>
  say`${counted(all.length, 'more action has', 'more actions have')} no owner: ${someOf(all.map(({ code }) => code))}.`;

/** It is so long past its date that somebody decides. */
export const longOverdueText = (one: ToldAction, overdue: number): Text =>
  say`${actionName(one)}: ${days(overdue)} overdue and ${standsAs(one, 'overdue')}. Keep it, move it or drop it?`;

/** The same of several at once. */
export const longOverduesText = (all: readonly ToldAction[]): Text =>
  say`${counted(all.length, 'more action is', 'more actions are')} months overdue: ${someOf(all.map(({ code }) => code))}.`;

/** What somebody who leads the district owns themselves. */
export function ownActionsText(name: string, open: readonly ToldAction[], overdue: readonly ToldAction[]): Text {
  const late = overdue.length === 0 ? 'none is overdue' : `overdue: ${someOf(overdue.map(({ code }) => code))}`;
  return say`${name} owns ${counted(open.length, 'open action', 'open actions')} of the plan; ${late}.`;
}

/** How many people who were asked gave an update this month. */
export const answeredText = ({ asked, answered }: { asked: number; answered: number }, on: Day): Text =>
  say`${answered} of ${counted(asked, 'action update', 'action updates')} asked for since ${sayShortDay(on)} came in.`;

/** All of it is done, and there is something to show for it. */
export function completeText(one: ToldAction): Text {
  const owners = [...new Set(one.parts.flatMap(({ owner }) => owner ?? []))];
  return owners.length === 0
    ? completeUnnamed(one)
    : say`${someOf(owners)} finished ${actionName({ ...one, parts: [] })}: 🟢 complete, with evidence.`;
}

/** The same without who did it. */
export const completeUnnamed = (one: ToldAction): Text =>
  say`${actionName({ ...one, parts: [] })}: 🟢 complete, with evidence.`;

/** Since when nothing came: the day of what came last; where nothing ever did, the day the plan did. Digest and missing links say it alike. */
export const lastHeardOn = (last: Day | undefined, began: Day): string =>
  last === undefined ? `the plan was imported on ${sayShortDay(began)}` : sayShortDay(last);

/** Why an objective has nothing to tell. The day does not depend on when it is asked. */
export function quietText(objective: NamedRow & { readonly code: string }, quiet: Quiet, began: Day): Text {
  const name = rowName(objective);
  if (quiet.kind === 'noProgress')
    return say`${name}: ⚪ no progress. ${counted(quiet.updates, 'update reports', 'updates report')} no change.`;
  return say`${name}: ❔ no data. No updates or readings since ${lastHeardOn(quiet.last, began)}.`;
}

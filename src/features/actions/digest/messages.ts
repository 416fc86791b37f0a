import { type Day, sayShortDay } from '../../../district/days.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bold, clip, say, type Text } from '../../../kit/words/text.ts';
import type { Quiet } from './quiet/rules.ts';
import { standsAs, type ToldAction } from './rules.ts';

/** How much of an action’s words a digest says. */
const inDigest = 70;
const short = (words: string): string => clip(words.replaceAll(/\s+/g, ' '), inDigest);
/** So many codes or people are named, */
const named = 5;
/** and so many schools, whose names are longer. */
const schoolsNamed = 3;

/** `1.1.A2 Visit one another, Lincoln`: an action, and where it falls into parts the schools that are told of. */
export function actionName({ code, words, parts }: ToldAction): Text {
  const schools = parts.flatMap(({ school }) => school ?? []);
  const where = schools.length === 0 ? '' : `, ${someOf(schools, schoolsNamed)}`;
  return say`${bold(code)} ${short(words)}${where}`;
}

/** The first of them, and how many more there are. */
function someOf(all: readonly string[], most = named): string {
  const more = all.length - most;
  return more > 0 ? `${all.slice(0, most).join(', ')} and ${more.toLocaleString('en-US')} more` : all.join(', ');
}

const days = (n: number): string => counted(n, 'day', 'days');

/** It came to stand otherwise. */
export const movedText = (one: ToldAction): Text => say`${actionName(one)}: ${standsAs(one)}.`;

/** Somebody else answers for it now. */
export const givenText = (one: ToldAction, owner: string): Text =>
  say`${actionName(one)}: ${owner} answers for it now.`;

/** Nobody answers for it, or for the parts that are named. */
export const orphanText = (one: ToldAction): Text => say`Nobody answers for ${actionName(one)}.`;

/** The same of several at once. */
export const orphansText = (all: readonly ToldAction[]): Text =>
  say`Nobody answers for ${counted(all.length, 'more action', 'more actions')}: ${someOf(all.map(({ code }) => code))}.`;

/** It is so long past its date that somebody decides. */
export const longOverdueText = (one: ToldAction, overdue: number): Text =>
  say`${actionName(one)}: ${days(overdue)} past its date, ${standsAs(one)}. Is it still wanted?`;

/** The same of several at once. */
export const longOverduesText = (all: readonly ToldAction[]): Text =>
  say`${counted(all.length, 'more action is', 'more actions are')} months past the date: ${someOf(all.map(({ code }) => code))}.`;

/** What somebody who leads the district answers for themselves. */
export function ownActionsText(name: string, open: readonly ToldAction[], overdue: readonly ToldAction[]): Text {
  const late =
    overdue.length === 0 ? 'none past its date' : `past the date: ${someOf(overdue.map(({ code }) => code))}`;
  return say`${name} answers for ${counted(open.length, 'open action', 'open actions')} of the plan, ${late}.`;
}

/** How many said a word this month. */
export const answeredText = ({ asked, answered }: { asked: number; answered: number }, on: Day): Text =>
  say`Word on actions, asked for since ${sayShortDay(on)}: ${answered} of ${asked} came.`;

/** All of it is done, and there is something to show for it. */
export function completeText(one: ToldAction): Text {
  const owners = [...new Set(one.parts.flatMap(({ owner }) => owner ?? []))];
  const by = owners.length === 0 ? '' : ` Done by ${someOf(owners)}.`;
  return say`${completeUnnamed(one)}${by}`;
}

/** The same without who did it. */
export const completeUnnamed = (one: ToldAction): Text =>
  say`${actionName({ ...one, parts: [] })}: ● complete, with evidence.`;

/** Since when nothing came: the day of what came last; where nothing ever did, the day the plan did. Digest and missing links say it alike. */
export const lastHeardOn = (last: Day | undefined, began: Day): string =>
  last === undefined ? `the plan was first imported on ${sayShortDay(began)}` : sayShortDay(last);

/** Why an objective has nothing to tell. The day does not depend on when it is asked. */
export function quietText(
  objective: { readonly code: string; readonly words: string },
  quiet: Quiet,
  began: Day,
): Text {
  const name = say`${bold(objective.code)} ${short(objective.words)}`;
  if (quiet.kind === 'noProgress')
    return say`${name}: ○ no progress. ${counted(quiet.updates, 'update says', 'updates say')} that it goes on as before.`;
  return say`${name}: ◇ no data. No update and no reading has been recorded since ${lastHeardOn(quiet.last, began)}.`;
}

import { type Day, sayDay } from '../../../../district/days.ts';
import { roleNames } from '../../../../district/people.ts';
import { called } from '../../../../district/plan/short-names.ts';
import { counted } from '../../../../kit/words/lists.ts';
import type { OwnerMeant } from '../rules.ts';
import { type DueMeant, type PlanText, rowsCounted, type WrittenRow } from './rules.ts';
import type { TextsToday } from './today.ts';

/** `“Principals, Coaches”`, as it is quoted back; where nothing is written, that. */
export const quoteText = ({ raw }: Pick<PlanText, 'raw'>): string =>
  raw.trim() === '' ? nothingWritten : `“${raw.replaceAll(/\s+/g, ' ')}”`;

export const nothingWritten = '(nothing written)';

const levels = {
  action: ['action', 'actions'],
  benchmark: ['benchmark', 'benchmarks'],
  initiative: ['initiative', 'initiatives'],
} as const;

/** `31 actions and 2 benchmarks`. */
export function sayRowCounts(counts: Readonly<Record<WrittenRow['level'], number>>): string {
  // The keys of a record that was written out in code are its names.
  const parts = (Object.keys(levels) as (keyof typeof levels)[]).flatMap((level) =>
    counts[level] > 0 ? [counted(counts[level], levels[level][0], levels[level][1])] : [],
  );
  return list.format(parts);
}

const list = new Intl.ListFormat('en-US');

/** Two of the rows a text stands on. */
export const examplesOf = ({ rows }: Pick<PlanText, 'rows'>): string[] => rows.slice(0, 2).map(called);

/** `12 texts in the plan name nobody yet, and 3 give no day: they concern 31 actions.` Empty when nothing is open. */
export function openLine(open: readonly PlanText[]): string {
  if (open.length === 0) return '';
  const who = open.filter((one) => one.asks === 'who').length;
  const when = open.length - who;
  const rows = sayRowCounts(rowsCounted(open));
  const it = open.length === 1 ? 'it concerns' : 'they concern';
  if (when === 0)
    return `${counted(who, 'text in the plan names', 'texts in the plan name')} nobody yet: ${it} ${rows}.`;
  if (who === 0)
    return `${counted(when, 'text in the plan gives', 'texts in the plan give')} no day yet: ${it} ${rows}.`;
  const names = counted(who, 'text in the plan names', 'texts in the plan name');
  return `${names} nobody yet, and ${when.toLocaleString('en-US')} ${when === 1 ? 'gives' : 'give'} no day: ${it} ${rows}.`;
}

/** `one per school`, `the superintendent (Sam Sato)`, `Pat Okafor`. */
export function sayMeant(meant: OwnerMeant, { nameOf, holderOf }: Pick<TextsToday, 'nameOf' | 'holderOf'>): string {
  if (meant.kind === 'eachSchool') return 'one per school: its principal';
  if (meant.kind === 'person') return nameOf(meant.personId);
  const holder = holderOf(meant.role);
  return `the ${roleNames[meant.role]} (${holder === undefined ? 'not one person today' : nameOf(holder)})`;
}

/** `Wednesday, June 30, 2027, looked at in each highlight meeting`. */
export function sayDue({ dueOn, eachMeeting }: DueMeant): string {
  return eachMeeting ? `until ${sayWholeDay(dueOn)}, looked at in each highlight meeting` : sayWholeDay(dueOn);
}

export const sayWholeDay = (day: Day): string => `${sayDay(day)}, ${day.slice(0, 4)}`;

/** What is known of an answer: who or which day a text means today; undefined while nobody has said. */
export function sayAnswer(text: PlanText, texts: TextsToday): string | undefined {
  if (text.asks === 'when') {
    const due = texts.dues.get(text.key);
    return due && sayDue(due);
  }
  const meant = texts.owners.answers.get(text.key);
  return meant && sayMeant(meant, texts);
}

/** Why a text is asked about again, if it is. */
export function whyAgain(text: PlanText, texts: TextsToday): string {
  const left = texts.leftOf(text);
  if (left !== undefined) return `${texts.nameOf(left)} has left.`;
  const answer = sayAnswer(text, texts);
  return answer === undefined ? '' : `Answered before: ${answer}.`;
}

import type { Day } from '../../../../district/days.ts';
import { type OwnerMeant, type OwnersToday, oneMeant, textKey } from '../rules.ts';

/** A row of the plan that goes on, as far as it says who and by when. */
export interface WrittenRow {
  readonly level: 'initiative' | 'benchmark' | 'action';
  readonly code: string;
  readonly words: string;
  readonly shortName: string;
  readonly rawOwner: string;
  /** What stands there as the date and is no day; undefined where it is one, or where none is needed. */
  readonly noDay: string | undefined;
}

/** Whether it is asked who is meant by a text, or which day. */
export type Asks = 'who' | 'when';

/** A text that stands in the plan in place of one person, or of one day, with every row it stands on. */
export interface PlanText {
  readonly asks: Asks;
  /** `textKey` of the text. */
  readonly key: string;
  /** As it is first written. */
  readonly raw: string;
  readonly rows: readonly WrittenRow[];
}

/** The day that is meant by a text, as it was answered. */
export interface DueMeant {
  readonly dueOn: Day;
  readonly eachMeeting: boolean;
}

/** What was answered, and who is there to answer for anything. */
export interface OwnersAnswered {
  readonly owners: OwnersToday;
  readonly dues: ReadonlyMap<string, DueMeant>;
  /** The first day of this school year. */
  readonly yearBegan: Day;
}

/** Every text that is to be answered, or was: who before when, each with those that stand on most rows first. */
export function textsIn(rows: readonly WrittenRow[], named: OwnersToday['named']): PlanText[] {
  const who = grouped(
    'who',
    rows.filter(({ rawOwner }) => named(rawOwner) === null),
    ({ rawOwner }) => rawOwner,
  );
  const when = grouped(
    'when',
    rows.filter(({ noDay }) => noDay !== undefined),
    ({ noDay }) => noDay ?? '',
  );
  // An initiative or a benchmark may do without a person; an action may not.
  const needed = who.filter((one) => one.key !== '' || one.rows.some((row) => row.level === 'action'));
  return [...mostFirst(needed), ...mostFirst(when)];
}

function grouped(asks: Asks, rows: readonly WrittenRow[], textOf: (row: WrittenRow) => string): PlanText[] {
  const groups = new Map<string, WrittenRow[]>();
  for (const row of rows) {
    const key = textKey(textOf(row));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, those]) => ({ asks, key, raw: those[0] ? textOf(those[0]) : '', rows: those }));
}

const mostFirst = (texts: readonly PlanText[]): PlanText[] =>
  texts.toSorted((a, b) => b.rows.length - a.rows.length || a.key.localeCompare(b.key));

/** Whether somebody must still say what is meant. What was answered is asked again when it comes to nobody any more, or its year is over. */
export function isOpenText(text: PlanText, { owners, dues, yearBegan }: OwnersAnswered): boolean {
  if (text.asks === 'when') {
    const due = dues.get(text.key);
    return due === undefined || (due.eachMeeting && due.dueOn < yearBegan);
  }
  const meant = owners.answers.get(text.key);
  if (!meant) return true;
  return meant.kind === 'eachSchool' ? !standsOnActions(text) : oneMeant(meant, owners) === null;
}

/** One for each school is an answer for actions only: the rest of a plan is in one hand. */
export const standsOnActions = ({ rows }: PlanText): boolean => rows.some((row) => row.level === 'action');

/** How many rows of each level some texts stand on; a row with two of them is counted once. */
export function rowsCounted(texts: readonly PlanText[]): Readonly<Record<WrittenRow['level'], number>> {
  const rows = [...new Set(texts.flatMap((one) => one.rows))];
  const of = (level: WrittenRow['level']) => rows.filter((row) => row.level === level).length;
  return { initiative: of('initiative'), benchmark: of('benchmark'), action: of('action') };
}

/** Whether an answer says the same as another. */
export function sameMeant(one: OwnerMeant | undefined, other: OwnerMeant): boolean {
  if (one?.kind === 'person' && other.kind === 'person') return one.personId === other.personId;
  if (one?.kind === 'role' && other.kind === 'role') return one.role === other.role;
  return one?.kind === 'eachSchool' && other.kind === 'eachSchool';
}

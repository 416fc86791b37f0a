import { type Day, monthOf, sayMonth, sayNearDay } from '../../district/days.ts';
import { called } from '../../district/plan/short-names.ts';
import { place } from '../../kit/feature.ts';
import { toValue } from '../../kit/value.ts';
import { aside, buttons, type Piece } from '../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../kit/words/text.ts';
import type { SchoolItem } from './items/store.ts';
import { type PlanState, standingName } from './rules.ts';

/** Where a plan is in its life, as people say it. */
export const planStateNames: Record<PlanState, string> = {
  draft: 'draft',
  submitted: 'waiting for approval',
  returned: 'returned with comments',
  approved: 'approved',
  closed: 'closed',
};

/** What counts of an item when a line says it. */
type SaidItem = Pick<SchoolItem, 'code' | 'words' | 'shortName' | 'status' | 'startsOn' | 'dueOn' | 'owner'>;

/** An item in a list: its code and short name, how it goes, who owns it, by when. */
export function itemLine(item: SaidItem, today: Day): Text {
  return say`${bold(called(item))}\n${itemStanding(item, today)}`;
}

/** How an item goes, who owns it and by when. */
export function itemStanding(item: SaidItem, today: Day): Text {
  return say`${bold(standingName(item, today))} · ${item.owner ?? 'no owner'} · ${itemDueWords(item, today)}`;
}

export function itemDueWords({ status, dueOn }: Pick<SaidItem, 'status' | 'dueOn'>, today: Day): string {
  if (dueOn === null) return 'no date';
  const isLate = dueOn < today && status !== 'complete' && status !== 'dropped';
  return `${isLate ? 'overdue, was due' : 'due'} ${sayNearDay(dueOn, today)}`;
}

/** `today`, `on Friday`. */
export function onNearDay(day: Day, today: Day): string {
  const said = sayNearDay(day, today);
  return /^(today|tomorrow)$/.test(said) ? said : `on ${said}`;
}

/** What more a row says of an item: whose it is in the district's plan, that it came later, and who said something of it today. */
export function itemMarks(
  item: Pick<SchoolItem, 'kind' | 'code' | 'markedBy'>,
  { addedSince, viewerId }: { readonly addedSince: Day | null; readonly viewerId: string },
): Text | undefined {
  const part = item.kind === 'part' ? [`Part of district action ${item.code}`] : [];
  const added = addedSince === null ? [] : [`Added since ${sayMonth(monthOf(addedSince))}`];
  const marked = item.markedBy === null ? [] : [item.markedBy === viewerId ? 'You marked this today' : 'Marked today'];
  const all = [...part, ...added, ...marked].join(' · ');
  return all === '' ? undefined : say`${all}`;
}

/** Which rows of a list stand on this page, and the buttons to the pages around it; nothing where all stand on one. */
export function pagerOf(
  name: `${string}/${string}`,
  value: string,
  { from, all, page }: { readonly from: number; readonly all: number; readonly page: number },
  [before, after]: readonly [before: string, after: string],
): Piece[] {
  if (all <= page) return [];
  const last = Math.min(from + page, all);
  const to = (start: number, label: string) => place({ name }, label, toValue(value, String(start)));
  return [
    aside(`${from + 1} to ${last} of ${all}`),
    buttons(...(from > 0 ? [to(Math.max(0, from - page), before)] : []), ...(last < all ? [to(last, after)] : [])),
  ];
}

import { type Day, monthOf, sayMonth } from '../../../district/days.ts';
import { type ItemStanding, type RequiredBy, standingName } from '../rules.ts';

/** What counts of an item when its plan is summed up. */
export interface CountedItem extends ItemStanding {
  readonly addedOn: Day | null;
}

const stays = ({ status }: Pick<ItemStanding, 'status'>): boolean => status !== 'dropped';

/** Added to a plan after it was approved. Before that nothing is: all of it is what will be approved. */
export const isAddedSince = ({ addedOn }: Pick<CountedItem, 'addedOn'>, approvedOn: Day | null): boolean =>
  approvedOn !== null && addedOn !== null && addedOn > approvedOn;

/** How a school’s plan goes: `6 of 14 complete, 2 added since October`. Never a percentage, which falls when an item is added. */
export function schoolPlanProgress(items: readonly CountedItem[], approvedOn: Day | null): string {
  const counting = items.filter(stays);
  if (counting.length === 0) return 'no items yet';
  const complete = counting.filter(({ status }) => status === 'complete').length;
  const added = counting.filter((one) => isAddedSince(one, approvedOn)).length;
  const said = `${complete} of ${counting.length} complete`;
  if (added === 0 || approvedOn === null) return said;
  return `${said}, ${added} added since ${sayMonth(monthOf(approvedOn))}`;
}

const order = ['🟢 complete', '🟡 in progress', '⛔ blocked', '🔴 no action', '⚪ not started'] as const;

/** `🟢 6 complete, 🟡 5 in progress, 🔴 1 no action`; empty where there are no items. */
export function schoolPlanCounts(items: readonly ItemStanding[], today: Day): string {
  const names = items.filter(stays).map((one) => (one.status === 'blocked' ? '⛔ blocked' : standingName(one, today)));
  return order
    .map((name) => ({ name, n: names.filter((one) => one === name).length }))
    .filter(({ n }) => n > 0)
    .map(({ name, n }) => name.replace(' ', ` ${n} `))
    .join(', ');
}

/** What an item serves, as far as it is put in order by that. */
export interface ServingItem {
  readonly initiativeId: string | null;
  readonly required: RequiredBy | null;
}

/** Items under what they serve: what the law requires and what serves nothing come last. */
export interface ItemGroup<Item> {
  readonly title: string;
  /** They serve no initiative, and the law does not require them. */
  readonly isLoose: boolean;
  readonly items: readonly Item[];
}

export const requiredTitle = 'Required by law';
export const looseTitle = 'No initiative yet';

/** Items by initiative, the initiatives in the plan’s order, the items in theirs: an update moves nothing. */
export function groupedByInitiative<Item extends ServingItem>(
  items: readonly Item[],
  initiatives: readonly { readonly id: string; readonly name: string }[],
): ItemGroup<Item>[] {
  const known = new Set(initiatives.map(({ id }) => id));
  const required = items.filter((one) => one.required !== null);
  const serving = items.filter((one) => one.required === null);
  const groups = [
    ...initiatives.map(({ id, name }) => ({
      title: name,
      isLoose: false,
      items: serving.filter((one) => one.initiativeId === id),
    })),
    { title: requiredTitle, isLoose: false, items: required },
    {
      title: looseTitle,
      isLoose: true,
      items: serving.filter(({ initiativeId }) => initiativeId === null || !known.has(initiativeId)),
    },
  ];
  return groups.filter((one) => one.items.length > 0);
}

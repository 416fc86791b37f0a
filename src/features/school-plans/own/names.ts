import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import type { ButtonPiece } from '../../../kit/words/pieces.ts';
import type { SchoolItem } from '../items/store.ts';
import type { PlanState } from '../rules.ts';
import type { PlanRights } from './store.ts';

/** The buttons on a school's plan and its items, by their wire names. */
export const schoolPlanNames = {
  menu: 'school-plans/menu',
  more: 'school-plans/more',
  page: 'school-plans/page',
  own: 'school-plans/own',
  add: 'school-plans/open-add',
  start: 'school-plans/start',
  dropped: 'school-plans/dropped',
  comments: 'school-plans/comments',
  comment: 'school-plans/open-comment',
  pdf: 'school-plans/pdf',
  exported: 'school-plans/send-workbook',
  imported: 'school-plans/open-import',
} as const;

/** What a menu beside an item offers. */
export const itemChoices = ['done', 'moving', 'undo', 'note', 'change', 'drop', 'open'] as const;
export type ItemChoice = (typeof itemChoices)[number];

/** What the menu below a plan offers. */
export const planChoices = ['team', 'comment', 'pdf', 'import', 'export'] as const;
export type PlanChoice = (typeof planChoices)[number];

/** What one may do with an item. */
export interface ItemRights {
  readonly update: boolean;
  readonly change: boolean;
  readonly undo: boolean;
  /** Somebody who reads only has nothing to press. */
  readonly onlyReads: boolean;
}

type ItemEntry = readonly [ItemChoice, string];

/** What a menu beside an item says, at most five: what can be said of it first. */
export function itemEntries({ status }: Pick<SchoolItem, 'status'>, may: ItemRights): ItemEntry[] {
  if (may.onlyReads && !may.update) return [];
  const again: ItemEntry = ['moving', status === 'inProgress' ? 'Still in progress' : 'In progress'];
  const said: ItemEntry[] =
    status === 'complete'
      ? [['moving', 'Reopen']]
      : [['done', 'Complete…'], may.undo ? (['undo', 'Undo'] as const) : again];
  const entries: ItemEntry[] = [
    ...(may.update ? [...said, ['note', 'Note…'] as const] : []),
    ...(may.change
      ? ([
          ['change', 'Change…'],
          ['drop', 'Drop…'],
        ] as const)
      : []),
    ['open', 'Details'],
  ];
  return entries.slice(0, 5);
}

/** The menu of an item in a list that begins at a row; elsewhere, such as in a message, `from` is null. */
export const itemMenu = (item: Pick<SchoolItem, 'ref'>, from: number | null, entries: readonly ItemEntry[]) => ({
  action: schoolPlanNames.menu,
  entries: entries.map(([choice, label]) => ({
    label,
    value: toValue(item.ref, from === null ? choice : `${choice} ${from}`),
  })),
});

/** What stands below a plan, the first of it as the button. */
export function planEntries(may: PlanRights, state: PlanState | null): readonly (readonly [PlanChoice, string])[] {
  if (state === null) return [];
  return [
    ...(may.keep ? ([['team', 'Leadership team…']] as const) : []),
    ...(may.comment ? ([['comment', 'Comment…']] as const) : []),
    ...(may.onlyReads ? [] : ([['pdf', 'Send me the PDF']] as const)),
    ...(may.keep ? ([['import', 'Import a workbook…']] as const) : []),
    ...(may.keep ? ([['export', 'Send me the workbook']] as const) : []),
  ];
}

/** Leads to one's own school's plan, from Home or a message. */
export const ownPlanButton: ButtonPiece = place({ name: schoolPlanNames.own }, 'School plan', '');

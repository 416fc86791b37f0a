import type { Day } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { type ButtonPiece, type Piece, row } from '../../../kit/words/pieces.ts';
import type { Text } from '../../../kit/words/text.ts';
import { asksForDate, isOpenAction } from '../rules.ts';
import type { mayDo, Part } from '../store.ts';

/** The buttons on a part, by their wire names. */
export const actionNames = {
  moving: 'actions/moving',
  movingHere: 'actions/moving-here',
  done: 'actions/open-done',
  blocked: 'actions/open-blocked',
  open: 'actions/open',
  typed: 'actions/open-typed',
  comment: 'actions/open-comment',
  drop: 'actions/open-drop',
  give: 'actions/open-give',
  mine: 'actions/open-mine',
  menu: 'actions/menu',
  still: 'actions/open-still',
  undo: 'actions/undo',
  page: 'actions/page',
  find: 'actions/open-find',
  wanted: 'actions/open-wanted',
} as const;

/** What a menu beside a part offers. */
export const menuChoices = ['done', 'moving', 'blocked', 'comment', 'give', 'drop', 'wanted', 'undo', 'open'] as const;
export type MenuChoice = (typeof menuChoices)[number];

/** The view a part stands in, as it travels with its buttons and windows: `mine 5` is the list from its sixth row on. */
export type Back = `${'mine' | 'all' | 'nobody' | 'parts' | 'one'} ${number}` | '';

/** A button on a part; a screen reader says which. `choice` is what the menu would say. */
export function onPart(
  part: Pick<Part, 'id' | 'code' | 'school'>,
  what: keyof typeof actionNames,
  label: string,
  back: Back = '',
  choice: MenuChoice | '' = '',
): ButtonPiece {
  const carried = `${choice} ${back}`.trim();
  return place({ name: actionNames[what] }, label, toValue(part.id, carried), { spoken: spoken(part, label) });
}

const spoken = ({ code, school }: Pick<Part, 'code' | 'school'>, label: string): string =>
  `${label.replace('…', '')}: ${school === null ? code : `${code}, ${school}`}`;

/** What one may do with a part, and whether the last tap may be taken back. */
export type MenuRights = ReturnType<typeof mayDo> & { readonly undo: boolean };

/** A part in a list, with everything one may do with it behind its menu. */
export function partRow(
  text: Text,
  part: Part,
  may: MenuRights,
  at: { readonly today: Day; readonly back: Back },
): Piece {
  const answers = may.update && (part.status !== 'dropped' || may.drop) ? partAnswers(part, may, at.today) : [];
  const note: MenuEntry[] = may.comment ? [['comment', 'Note…']] : [];
  return row(text, menuOf(part, at.back, [...answers, ...note, ['open', 'Details']]));
}

export type MenuEntry = readonly [MenuChoice, string];

/** The entries of a menu, at most five. */
export const menuOf = (part: Pick<Part, 'id'>, back: Back, entries: readonly MenuEntry[]) => ({
  action: actionNames.menu,
  entries: entries.map(([choice, label]) => ({ label, value: toValue(part.id, `${choice} ${back}`.trim()) })),
});

/** What its owner says with a tap, or in a window. */
export function partAnswers(part: Part, may: Pick<MenuRights, 'undo'>, today: Day): MenuEntry[] {
  if (!isOpenAction(part.status)) return [['moving', 'Reopen']];
  return [
    ['done', 'Complete…'],
    may.undo ? ['undo', 'Undo'] : ['moving', movingLabel(part, today)],
    ['blocked', 'Blocked…'],
  ];
}

/** It opens a window where a new date is asked for. */
function movingLabel(part: Part, today: Day): string {
  const label = part.status === 'inProgress' ? 'Still in progress' : 'In progress';
  return asksForDate(part, today) ? `${label}…` : label;
}

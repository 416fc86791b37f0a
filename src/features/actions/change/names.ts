import { place } from '../../../kit/feature.ts';
import type { ButtonPiece } from '../../../kit/words/pieces.ts';
import { isOpenAction } from '../rules.ts';
import type { Part } from '../store.ts';

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
} as const;

/** A button on a part; a screen reader says which. */
export function onPart(
  part: Pick<Part, 'id' | 'code' | 'school'>,
  what: keyof typeof actionNames,
  label: string,
): ButtonPiece {
  const where = part.school === null ? part.code : `${part.code}, ${part.school}`;
  return place({ name: actionNames[what] }, label, part.id, { spoken: `${label.replace('…', '')}: ${where}` });
}

/** What its owner says with one tap, or with a few words. */
export function partAnswerButtons(part: Part, moving: 'moving' | 'movingHere' = 'moving'): ButtonPiece[] {
  if (!isOpenAction(part.status)) return [onPart(part, moving, 'Take it up again')];
  return [onPart(part, moving, 'Still moving'), onPart(part, 'done', 'Done…'), onPart(part, 'blocked', 'Blocked…')];
}

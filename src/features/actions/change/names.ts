import { place } from '../../../kit/feature.ts';
import type { ButtonPiece } from '../../../kit/words/pieces.ts';
import { isOpen } from '../rules.ts';
import { type Part, refOf } from '../store.ts';

/** The buttons on a part, by their wire names. */
export const names = {
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
export function on(part: Pick<Part, 'id' | 'code' | 'school'>, what: keyof typeof names, label: string): ButtonPiece {
  const where = part.school === null ? part.code : `${part.code}, ${part.school}`;
  return place({ name: names[what] }, label, refOf(part), { spoken: `${label.replace('…', '')}: ${where}` });
}

/** What its owner says with one tap, or with a few words. */
export function answers(part: Part, moving: 'moving' | 'movingHere' = 'moving'): ButtonPiece[] {
  if (!isOpen(part.status)) return [on(part, moving, 'Take it up again')];
  return [on(part, moving, 'Still moving'), on(part, 'done', 'Done…'), on(part, 'blocked', 'Blocked…')];
}

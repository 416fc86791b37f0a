import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { actionNames, type Back } from '../change/names.ts';
import { partsNowOf, partsWords } from '../one/parts.ts';
import { actionWords, oneNow } from '../one/show.ts';
import { partAt } from '../store.ts';
import { allActionsWords, allNow, mineNow, myActionsWords, nobodysNow, orphanListWords } from './list.ts';

const written = /^(mine|all|nobody|parts|one) (\d{1,5})$/;

/** The view that a button or a window names; none where it stands in a message or on Home. */
export function backIn(text: string): Back {
  const [, view, from] = written.exec(text) ?? [];
  if (view !== 'mine' && view !== 'all' && view !== 'nobody' && view !== 'parts' && view !== 'one') return '';
  return `${view} ${Number(from)}`;
}

/** A view as it is now; undefined for a message and for Home, which follow by themselves. */
export function viewOf(c: Asked, back: Back, partId: string): Words | undefined {
  if (back === '') return undefined;
  const [view, start] = back.split(' ');
  const from = Number(start);
  if (view === 'mine') return myActionsWords(mineNow(c), from);
  if (view === 'all') return can(c.viewer, 'plan.lead') ? allActionsWords(allNow(c), from) : undefined;
  if (view === 'nobody') return can(c.viewer, 'actions.give') ? orphanListWords(nobodysNow(c), from) : undefined;
  const part = partAt(c, partId);
  return view === 'parts' ? partsWords(partsNowOf(c, part.actionId), from) : actionWords(oneNow(c, part));
}

/** Another page of a list, in its place. */
export const openPage: ButtonPress = {
  name: actionNames.page,
  ability: 'plan.read',
  press(c, text) {
    const [part = '', view = part] = text.split('|');
    const words = viewOf(c, backIn(view), part);
    if (!words) throw notFound();
    return done({ tell: words, instead: words });
  },
};

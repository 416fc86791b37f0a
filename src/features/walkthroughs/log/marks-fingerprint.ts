import { createHash } from 'node:crypto';
import type { Opening } from '../../../kit/forms/form.ts';
import { opening } from '../../../kit/forms/form.ts';
import { copyForm } from './copy-window.ts';
import type { Draft } from './drafts.ts';

/** The second window of a draft, which says which marks it shows: nobody sends a copy that they have not seen. */
export const toCopyWindow = (draft: Draft): Opening => opening(copyForm, { draft: draft.id, marked: markedAs(draft) });

/** A short name for what the first window of a draft was answered with: another one when any of it is another. */
export function markedAs({ day, given }: Pick<Draft, 'day' | 'given'>): string {
  const { holding, minutes, began, marks } = given;
  const marked = JSON.stringify([day, holding, minutes, began, Object.entries(marks).sort()]);
  return createHash('sha256').update(marked).digest('base64url');
}

import type { Asked } from '../../../kit/context.ts';
import { type Opening, opening } from '../../../kit/forms/form.ts';
import type { WhichRating } from '../store.ts';
import { stepForm } from './form.ts';
import { givenSoFar } from './look.ts';

/** The window of a standard: with one line, or with everything where more was said already. */
export function stepOpening(c: Asked, which: WhichRating): Opening {
  const { why, ideas } = givenSoFar(c, which);
  return opening(stepForm, { ...which, more: why !== '' || ideas !== '' });
}

import type { Found } from '../../district/plan/find.ts';
import { clip } from '../words/text.ts';
import type { Choice } from './field.ts';

/** A row of the plan as one that can be chosen: its code and words, and of which school it is. */
export const planChoice = ({
  ref,
  code,
  words,
  school,
}: Pick<Found, 'ref' | 'code' | 'words'> & Partial<Found>): Choice => ({
  value: ref,
  label: clip(`${code} ${words}`, 75),
  ...(school ? { more: school } : {}),
});

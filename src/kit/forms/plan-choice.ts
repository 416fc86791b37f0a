import type { Found } from '../../district/plan/find.ts';
import { called } from '../../district/plan/short-names.ts';
import type { Choice } from './field.ts';

/** A row of the plan as one that can be chosen: its code and short name, and of which school it is. */
export const planChoice = ({
  ref,
  school,
  ...row
}: Pick<Found, 'ref' | 'code' | 'words' | 'shortName'> & Partial<Found>): Choice => ({
  value: ref,
  label: called(row),
  ...(school ? { more: school } : {}),
});

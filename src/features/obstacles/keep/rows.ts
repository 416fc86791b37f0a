import type { Reader } from '../../../db/open.ts';
import { inPlan, onceInPlan } from '../../../district/plan/find.ts';
import type { Ref } from '../../../district/ref.ts';

/** What of the plan something stands in the way of: `1.2.A3, Lincoln`; what is in it no more says so. Empty for the plan as a whole. */
export function sayObstructedRow(db: Reader, about: Ref | null): string {
  if (about === null) return '';
  const row = inPlan(db, about);
  if (row) return codeAndSchool(row);
  const ended = onceInPlan(db, about);
  return ended ? `${codeAndSchool(ended)} (ended)` : '';
}

const codeAndSchool = ({ code, school }: { readonly code: string; readonly school: string | null }): string =>
  school === null ? code : `${code}, ${school}`;

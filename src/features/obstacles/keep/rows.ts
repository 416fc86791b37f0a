import type { Reader } from '../../../db/open.ts';
import { inPlan } from '../../../district/plan/find.ts';
import type { Ref } from '../../../district/ref.ts';

/** What of the plan something stands in the way of: `1.2.A3, Lincoln`. Empty for the plan as a whole, and for what is in it no more. */
export function sayRow(db: Reader, about: Ref | null): string {
  const row = about === null ? undefined : inPlan(db, about);
  if (!row) return '';
  return row.school === null ? row.code : `${row.code}, ${row.school}`;
}

import type { Reader } from '../../../db/open.ts';
import { inPlan } from '../../../district/plan/find.ts';
import { called } from '../../../district/plan/short-names.ts';
import type { Ref } from '../../../district/ref.ts';
import { sayObstructedRow } from '../keep/rows.ts';

/** What of the plan something stands in the way of, as people speak of it: `1.2.A3 Visit one another, Lincoln`. Empty for the plan as a whole. */
export function obstructedRowCalled(db: Reader, about: Ref | null): string {
  const row = about === null ? undefined : inPlan(db, about);
  if (!row) return sayObstructedRow(db, about);
  return row.school === null ? called(row) : `${called(row)}, ${row.school}`;
}

import { asc, inArray, lte, max } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Month } from '../../../district/days.ts';
import { focusLookFor } from '../schema.ts';

/** The codes of the look-fors the district looks at together in a month, in order: its own, or those of the latest month before that has some. */
export function focusOf(db: Reader, month: Month): string[] {
  const latest = db
    .select({ month: max(focusLookFor.month) })
    .from(focusLookFor)
    .where(lte(focusLookFor.month, month));
  const rows = db
    .select({ code: focusLookFor.code })
    .from(focusLookFor)
    .where(inArray(focusLookFor.month, latest))
    .orderBy(asc(focusLookFor.position))
    .all();
  return rows.map((row) => row.code);
}

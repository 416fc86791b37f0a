import { asc, eq, lte, max, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Month } from '../../../district/days.ts';
import { focusLookFor } from '../schema.ts';

const newest = prepared((db: Reader) =>
  db
    .select({ month: max(focusLookFor.month) })
    .from(focusLookFor)
    .where(lte(focusLookFor.month, sql.placeholder('month')))
    .prepare(),
);
const codes = prepared((db: Reader) =>
  db
    .select({ code: focusLookFor.code })
    .from(focusLookFor)
    .where(eq(focusLookFor.month, sql.placeholder('month')))
    .orderBy(asc(focusLookFor.position))
    .prepare(),
);

/** The codes of a month's focus look-fors, in order: its own, or those of the latest month before it that has some. */
export function focusOf(db: Reader, month: Month): string[] {
  const named = newest(db).get({ month })?.month;
  return named
    ? codes(db)
        .all({ month: named })
        .map((row) => row.code)
    : [];
}

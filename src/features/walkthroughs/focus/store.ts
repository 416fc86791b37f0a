import { asc, eq, lte, max, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Tx } from '../../../db/tx.ts';
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

/** Whether a month has a focus of its own. */
export function focusNamed(db: Reader, month: Month): boolean {
  return codes(db).get({ month }) !== undefined;
}

/** Names a month's focus, in the place of what was named for it before. */
export function keepFocus(tx: Tx, month: Month, named: readonly string[]): void {
  tx.delete(focusLookFor).where(eq(focusLookFor.month, month)).run();
  tx.insert(focusLookFor)
    .values(named.map((code, position) => ({ month, code, position })))
    .run();
}

import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { personById, viewerOn } from '../../../district/roster.ts';
import type { Settings } from '../../../district/settings.ts';
import { walkthroughResponse } from '../schema.ts';

/** Keeps what the observer wrote back. The first of a kind stands: it has reached the teacher. */
export function keepResponse(tx: Tx, row: typeof walkthroughResponse.$inferInsert): boolean {
  return tx.insert(walkthroughResponse).values(row).onConflictDoNothing().run().changes === 1;
}

/** Whether the person holds no role any more: what is written to them reaches nobody. */
export function hasLeft(
  { db, today, settings }: { db: Reader; today: Day; settings: Settings },
  personId: string,
): boolean {
  const person = personById(db, personId);
  return person === undefined || viewerOn(db, person, today, settings).holdings.length === 0;
}

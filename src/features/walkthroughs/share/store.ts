import { and, count, eq } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Month } from '../../../district/days.ts';
import type { Facets } from '../../../district/policy.ts';
import { isOf, standsFor } from '../../../district/same-person.ts';
import { sharedCopy } from './schema.ts';

/** How many copies somebody handed over in a month. */
export function sharedIn(db: Reader, observerId: string, month: Month): number {
  const mine = and(isOf(sharedCopy.observerId, observerId), eq(sharedCopy.month, month));
  return db.select({ n: count() }).from(sharedCopy).where(mine).get()?.n ?? 0;
}

export function keepShared(tx: Tx, row: typeof sharedCopy.$inferInsert): void {
  tx.insert(sharedCopy).values(row).run();
}

export function facetsOfShared(db: Reader, id: string): Facets | undefined {
  const facets = { observer: standsFor(sharedCopy.observerId), reader: standsFor(sharedCopy.supervisorId) };
  return db.select(facets).from(sharedCopy).where(eq(sharedCopy.id, id)).get();
}

/** The name for life of the message that hands it over. */
export const sharedName = (id: string): string => `shared-copy/${id}`;

/** The masked copies of a walkthrough that were handed over. */
export function sharedOf(db: Reader, walkthroughId: string): { id: string }[] {
  return db.select({ id: sharedCopy.id }).from(sharedCopy).where(eq(sharedCopy.walkthroughId, walkthroughId)).all();
}

import { and, eq, sql } from 'drizzle-orm';
import type { LookForMarks } from '../../../district/look-fors.ts';
import type { Writing } from '../../../kit/context.ts';
import { learningWalkTally, learningWalkTotal } from '../schema.ts';

/** Adds a room to the sums. Nothing else is kept of it: not when, not after which, not by whom. */
export function addRoom(c: Writing, walkId: string, marks: LookForMarks): void {
  c.db
    .update(learningWalkTotal)
    .set({ rooms: sql`${learningWalkTotal.rooms} + 1` })
    .where(eq(learningWalkTotal.walkId, walkId))
    .run();
  for (const [lookForId, mark] of Object.entries(marks)) {
    if (mark === 'notLookedFor') continue;
    c.db
      .update(learningWalkTally)
      .set({
        looked: sql`${learningWalkTally.looked} + 1`,
        seen: sql`${learningWalkTally.seen} + ${Number(mark === 'seen')}`,
      })
      .where(and(eq(learningWalkTally.walkId, walkId), eq(learningWalkTally.lookForId, lookForId)))
      .run();
  }
}

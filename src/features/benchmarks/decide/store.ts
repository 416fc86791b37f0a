import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { newId } from '../../../district/ref.ts';
import { benchmarkDecision } from '../schema.ts';

/** Ends the decision that goes on for a benchmark. Whether there was one. */
export function endDecision(tx: Tx, benchmarkId: string, endedOn: Day): boolean {
  const open = and(isNull(benchmarkDecision.endedOn), eq(benchmarkDecision.benchmarkId, benchmarkId));
  return tx.update(benchmarkDecision).set({ endedOn }).where(open).run().changes > 0;
}

/** Keeps a decision; the one before is ended, and stays. */
export function keepDecision(tx: Tx, row: Omit<typeof benchmarkDecision.$inferSelect, 'id' | 'endedOn'>): void {
  endDecision(tx, row.benchmarkId, row.onDay);
  tx.insert(benchmarkDecision)
    .values({ ...row, id: newId() })
    .run();
}

import { and, desc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import { actionPart } from '../../../district/plan/schema.ts';
import { roleHolding } from '../../../district/schema.ts';
import { goingOn, type Part, selectParts } from '../store.ts';

/** Parts at schools that nobody answers for. */
export const partsLedByNobody = (db: Reader): Part[] =>
  selectParts(db, and(isNull(actionPart.ownerId), isNotNull(actionPart.schoolId), goingOn));

/** The last day on which any of these schools lost who held a role there; undefined where nobody ever left. */
export function lastLed(db: Reader, schoolIds: readonly string[], today: Day): Day | undefined {
  const row = db
    .select({ toDay: roleHolding.toDay })
    .from(roleHolding)
    .where(
      and(
        inArray(roleHolding.schoolId, [...new Set(schoolIds)]),
        eq(roleHolding.role, 'principal'),
        lt(roleHolding.toDay, today),
      ),
    )
    .orderBy(desc(roleHolding.toDay))
    .limit(1)
    .get();
  return row?.toDay ?? undefined;
}

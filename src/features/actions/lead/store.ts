import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, notInArray } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import { actionPart } from '../../../district/plan/schema.ts';
import { onDay } from '../../../district/roster.ts';
import { standsFor } from '../../../district/same-person.ts';
import { roleHolding } from '../../../district/schema.ts';
import { actionUpdate } from '../schema.ts';
import { type Part, partGoesOn, partsWhere } from '../store.ts';

const ledByNobody = prepared((db: Reader) =>
  partsWhere(db, and(isNull(actionPart.ownerId), isNotNull(actionPart.schoolId), partGoesOn)).prepare(),
);

/** Parts at schools that nobody answers for. */
export const partsLedByNobody = (db: Reader): Part[] => ledByNobody(db).all();

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

/** Who gave away, in some days, parts at schools that nobody leads: what only that gave an owner to. */
export function giversSince(db: Reader, since: Day, today: Day): string[] {
  const led = db
    .select({ schoolId: roleHolding.schoolId })
    .from(roleHolding)
    .where(and(eq(roleHolding.role, 'principal'), isNotNull(roleHolding.schoolId), onDay(today)));
  return db
    .selectDistinct({ byId: standsFor(actionUpdate.byId) })
    .from(actionUpdate)
    .innerJoin(actionPart, eq(actionPart.id, actionUpdate.partId))
    .where(
      and(
        eq(actionUpdate.kind, 'given'),
        gte(actionUpdate.onDay, since),
        isNotNull(actionPart.schoolId),
        notInArray(actionPart.schoolId, led),
      ),
    )
    .all()
    .map(({ byId }) => byId);
}

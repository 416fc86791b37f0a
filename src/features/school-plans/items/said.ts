import { and, asc, eq, gte, inArray, sql } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { asList, isOneOf, prepared } from '../../../db/prepared.ts';
import type { Day } from '../../../district/days.ts';
import type { ActionStatus } from '../../../district/plan/plan.ts';
import { asOne } from '../../../district/same-person.ts';
import type { Reading } from '../../../kit/context.ts';
import { schoolPlanUpdate } from '../schema.ts';

/** How items stood before a day: the first update since says what it found. */
export function statusesBefore(db: Reader, itemIds: readonly string[], since: Day): ReadonlyMap<string, ActionStatus> {
  if (itemIds.length === 0) return new Map();
  const rows = updatesSince(db).all({ items: asList(itemIds), since });
  return new Map(rows.reverse().map(({ itemId, from }) => [itemId, from]));
}

const updatesSince = prepared((db: Reader) =>
  db
    .select({ itemId: schoolPlanUpdate.itemId, from: schoolPlanUpdate.from })
    .from(schoolPlanUpdate)
    .where(and(isOneOf(schoolPlanUpdate.itemId, 'items'), gte(schoolPlanUpdate.onDay, sql.placeholder('since'))))
    .orderBy(asc(schoolPlanUpdate.id))
    .prepare(),
);

/** What was said last today of each item and was not taken back. */
export function saidTodayOf({ db, today }: Reading) {
  const rows = updatesOn(db).all({ day: today });
  const takenBack = new Set(rows.flatMap(({ said }) => said.takesBack ?? []));
  const counting = rows.filter(({ said }) => said.kind === 'update' && !takenBack.has(said.id));
  return new Map(counting.map(({ said }) => [said.itemId, said]));
}

const updatesOn = prepared((db: Reader) =>
  db
    .select({ said: asOne(schoolPlanUpdate) })
    .from(schoolPlanUpdate)
    .where(
      and(inArray(schoolPlanUpdate.kind, ['update', 'undone']), eq(schoolPlanUpdate.onDay, sql.placeholder('day'))),
    )
    .orderBy(asc(schoolPlanUpdate.id))
    .prepare(),
);

/** Only a tap is taken back: what was written, or shown with evidence, stays. */
export const tappedIn = (said: ReturnType<ReturnType<typeof saidTodayOf>['get']>): string | null =>
  said?.to === 'inProgress' && said.note === '' ? said.byId : null;

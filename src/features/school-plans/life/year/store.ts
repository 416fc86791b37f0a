import { asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../../db/open.ts';
import { asOne } from '../../../../district/same-person.ts';
import type { Asked, Writing } from '../../../../kit/context.ts';
import { notFound } from '../../../../kit/refusal.ts';
import { addItem, startPlan } from '../../items/write.ts';
import { schoolPlanItem } from '../../schema.ts';
import { type SchoolPlan, schoolPlanById } from '../../store.ts';
import { nextPlanOf } from '../find.ts';
import { nextYearStart } from '../rules.ts';

/** An item of a plan whose year is to be closed, as it is kept. */
export type ItemToClose = ReturnType<typeof itemsToClose>[number];

const carried = alias(schoolPlanItem, 'carried');

/** What of a plan is still open: neither complete nor dropped, and not carried on. */
export function itemsToClose(db: Reader, planId: string) {
  const rows = db
    .select(asOne(schoolPlanItem))
    .from(schoolPlanItem)
    .where(eq(schoolPlanItem.planId, planId))
    .orderBy(asc(schoolPlanItem.position), asc(schoolPlanItem.id))
    .all();
  const open = rows.filter(({ droppedOn, status }) => droppedOn === null && status !== 'complete');
  const goOn = carriedOn(
    db,
    open.map(({ id }) => id),
  );
  return open.filter(({ id }) => !goOn.has(id));
}

function carriedOn(db: Reader, ids: readonly string[]): ReadonlySet<string> {
  const rows = db
    .select({ id: carried.carriedFromId })
    .from(carried)
    .where(inArray(carried.carriedFromId, [...ids]))
    .all();
  return new Set(rows.flatMap(({ id }) => id ?? []));
}

/** The plan of the next school year, begun now where it was not. */
export function nextPlanBegun(c: Asked<Writing>, { schoolId }: Pick<SchoolPlan, 'schoolId'>): SchoolPlan {
  const there = nextPlanOf(c.db, schoolId, c.today);
  if (there) return there;
  const begun = schoolPlanById(c.db, startPlan(c, schoolId, nextYearStart(c.today)));
  if (!begun) throw notFound();
  return begun;
}

/** Goes on with an item in another plan: its dates are new, how it goes stays. */
export function carryItem(c: Asked<Writing>, item: ItemToClose, to: Pick<SchoolPlan, 'id'>): void {
  const { words, shortName, initiativeId, required, ownerId, practice, result, status } = item;
  const written = { words, shortName, initiativeId, required, ownerId, practice, result, startsOn: null, dueOn: null };
  addItem(c, to, written, { status, carriedFromId: item.id });
}

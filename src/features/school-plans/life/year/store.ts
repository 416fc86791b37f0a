import { and, asc, count, eq, inArray, max } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Reader } from '../../../../db/open.ts';
import { schoolYearOf } from '../../../../district/days.ts';
import { newId } from '../../../../district/ref.ts';
import { asOne } from '../../../../district/same-person.ts';
import type { Asked, Writing } from '../../../../kit/context.ts';
import { notFound } from '../../../../kit/refusal.ts';
import { schoolPlan, schoolPlanItem } from '../../schema.ts';
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
  const id = newId();
  c.db
    .insert(schoolPlan)
    .values({
      id,
      schoolId,
      schoolYear: schoolYearOf(nextYearStart(c.today)),
      state: 'draft',
      madeById: c.viewer.person.id,
      madeOn: c.today,
    })
    .run();
  const begun = schoolPlanById(c.db, id);
  if (!begun) throw notFound();
  return begun;
}

/** Goes on with an item in another plan: its dates are new, how it goes stays. */
export function carryItem(c: Asked<Writing>, item: ItemToClose, to: Pick<SchoolPlan, 'id'>): void {
  const { n, last } = numbersIn(c.db, to.id);
  const { words, shortName, initiativeId, required, ownerId, practice, result, status } = item;
  c.db
    .insert(schoolPlanItem)
    .values({
      id: newId(),
      planId: to.id,
      code: `S${n + 1}`,
      position: last + 1,
      words,
      shortName,
      initiativeId,
      required,
      ownerId,
      startsOn: null,
      dueOn: null,
      practice,
      result,
      status,
      since: null,
      movedOn: null,
      addedOn: c.today,
      droppedOn: null,
      dropReason: '',
      carriedFromId: item.id,
    })
    .run();
}

/** Codes are given once: the next is one more than there are items, or than the highest number among them. */
function numbersIn(db: Reader, planId: string): { readonly n: number; readonly last: number } {
  const of = eq(schoolPlanItem.planId, planId);
  const row = db
    .select({ n: count(), last: max(schoolPlanItem.position) })
    .from(schoolPlanItem)
    .where(of)
    .get();
  const codes = db.select({ code: schoolPlanItem.code }).from(schoolPlanItem).where(of).all();
  const numbers = codes.flatMap(({ code }) => (/^S\d+$/.test(code) ? [Number(code.slice(1))] : []));
  return { n: Math.max(row?.n ?? 0, ...numbers), last: row?.last ?? 0 };
}

/** Takes an item out of its plan, with the reason. */
export function dropAtClose(c: Asked<Writing>, { id }: Pick<ItemToClose, 'id'>, reason: string): void {
  c.db
    .update(schoolPlanItem)
    .set({ droppedOn: c.today, dropReason: reason })
    .where(and(eq(schoolPlanItem.id, id)))
    .run();
}

import { eq } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { schoolYearStart } from '../../../district/days.ts';
import { actionPart } from '../../../district/plan/schema.ts';
import { parseRef, type Ref } from '../../../district/ref.ts';
import { school } from '../../../district/schema.ts';
import type { Asked } from '../../../kit/context.ts';
import { fromBefore, notFound } from '../../../kit/refusal.ts';
import type { ValueSays } from '../../../kit/value.ts';
import { schoolPlanItem } from '../schema.ts';
import { mayReadPlan, planAt, type SchoolPlan, schoolPlanById } from '../store.ts';
import { type SchoolItem, schoolItemsOf } from './store.ts';

/** An item where it stands: in which plan, if there is one, and at which school. */
export interface SchoolItemAt {
  readonly item: SchoolItem;
  readonly plan: SchoolPlan | undefined;
  readonly schoolId: string;
  readonly school: string;
}

/** The item a button or a window names, as far as this viewer may read the plan it stands in. */
export function schoolItemAt(c: Asked, ref: Ref): SchoolItemAt {
  const { noun, id } = parseRef(ref) ?? {};
  if (id === undefined) throw notFound();
  const plan = noun === 'actionPart' ? undefined : planOfItem(c.db, id);
  const schoolId = plan?.schoolId ?? schoolOfPart(c.db, id);
  if (!schoolId || (plan && !mayReadPlan(c, plan))) throw notFound();
  const at = c.db.select({ name: school.name }).from(school).where(eq(school.id, schoolId)).get();
  const item = schoolItemsOf(c, schoolId, plan, schoolYearStart(c.today)).find((one) => one.ref === ref);
  if (!item || !at) throw notFound();
  return { item, plan: plan ?? planAt(c.db, schoolId, c.today), schoolId, school: at.name };
}

function planOfItem(db: Reader, id: string): SchoolPlan | undefined {
  const of = eq(schoolPlanItem.id, id);
  const row = db.select({ planId: schoolPlanItem.planId }).from(schoolPlanItem).where(of).get();
  return row && schoolPlanById(db, row.planId);
}

const schoolOfPart = (db: Reader, id: string): string | null | undefined =>
  db.select({ schoolId: actionPart.schoolId }).from(actionPart).where(eq(actionPart.id, id)).get()?.schoolId;

/** The item a button names by its kind: one of the school's own, or its part of an action. */
export function schoolItemNamed({ noun, id }: Pick<ValueSays, 'noun' | 'id'>): Ref {
  if (noun !== 'schoolPlanItem' && noun !== 'actionPart') throw fromBefore();
  return `${noun}/${id}`;
}

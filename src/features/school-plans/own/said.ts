import { schoolYearStart } from '../../../district/days.ts';
import type { Questions } from '../../../district/questions.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { schoolItemsOf } from '../items/store.ts';
import { planAt } from '../store.ts';
import { schoolPlanProgress } from './rules.ts';
import { planApprovedOn } from './store.ts';

/** How a school’s plan of this year goes, in the words of every screen; null where it has none. */
export function schoolPlanSaid(
  c: Reading,
  { schoolId }: Questions['schoolPlanSaid']['asked'],
): Questions['schoolPlanSaid']['answer'] {
  const plan = planAt(c.db, schoolId, c.today);
  if (!plan) return null;
  const items = schoolItemsOf(c, schoolId, plan, schoolYearStart(c.today));
  return { ref: refTo('schoolPlan', plan.id), said: schoolPlanProgress(items, planApprovedOn(c.db, plan)) };
}

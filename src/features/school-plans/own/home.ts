import { schoolYearStart } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import type { Questions } from '../../../district/questions.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { Statement } from '../../../kit/statement.ts';
import { entry, type Words } from '../../../kit/words/pieces.ts';
import { schoolItemsOf } from '../items/store.ts';
import { planAt } from '../store.ts';
import { ownPlanButton } from './names.ts';
import { schoolPlanProgress } from './rules.ts';
import { planApprovedOn } from './store.ts';
import { ownSchoolIn } from './where.ts';

/** On Home: how one’s own school’s plan goes, for who leads the school. */
export function schoolPlanHome(c: Asked): Statement[] {
  const schoolId = ownSchoolIn(c);
  if (schoolId === undefined || !can(c.viewer, 'schoolPlans.keep', { school: schoolId })) return [];
  const said = schoolPlanSaid(c, { schoolId });
  if (!said) return [];
  const words = schoolPlanHomeWords(said.said);
  return [{ part: 'own', words, refs: [said.ref], weight: 4, can: 'schoolPlans.draft' }];
}

export const schoolPlanHomeWords = (said: string): Words => [entry(`Your school plan: ${said}.`, ownPlanButton)];

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

import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { Statement } from '../../../kit/statement.ts';
import { entry, type Words } from '../../../kit/words/pieces.ts';
import { ownPlanButton } from './names.ts';
import { schoolPlanSaid } from './said.ts';
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

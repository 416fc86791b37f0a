import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import type { ButtonPiece } from '../../../kit/words/pieces.ts';
import { facetsOfSchoolPlan, mayReadPlan, type SchoolPlan } from '../store.ts';
import { nextPlanOf } from './find.ts';
import { planLifeNames } from './names.ts';
import { mayBeginNext, mayClose, mayTake, nextSchoolYear } from './rules.ts';

/** What this viewer may do with a plan as a whole, the most likely first. At most one is primary. */
export function lifeButtons(c: Asked, plan: SchoolPlan): ButtonPiece[] {
  const facets = facetsOfSchoolPlan(c.db, plan.id) ?? {};
  const keeps = can(c.viewer, 'schoolPlans.keep', facets);
  const decides = can(c.viewer, 'schoolPlans.decide', facets);
  const { state } = plan;
  return [
    ...(keeps && mayTake(state, 'submitted') ? [submitButton(plan)] : []),
    ...(decides && mayTake(state, 'approved') ? decideButtons(plan) : []),
    ...(keeps && mayTake(state, 'closed') && mayClose(plan.schoolYear, c.today)
      ? [place({ name: planLifeNames.close }, 'Close the year…', plan.id, { style: 'primary' })]
      : []),
    ...nextButtons(c, plan, keeps),
    ...(mayReadPlan(c, plan) ? [place({ name: planLifeNames.history }, 'History', plan.id)] : []),
  ];
}

const submitButton = ({ id, state }: SchoolPlan): ButtonPiece =>
  place({ name: planLifeNames.submit }, state === 'returned' ? 'Submit again…' : 'Submit…', id, { style: 'primary' });

const decideButtons = ({ id }: SchoolPlan): ButtonPiece[] => [
  place({ name: planLifeNames.approve }, 'Approve…', id, { style: 'primary' }),
  place({ name: planLifeNames.giveBack }, 'Return with comments…', id),
];

/** The plan of the next year: to open where it was begun, to begin from April on. */
function nextButtons(c: Asked, plan: SchoolPlan, keeps: boolean): ButtonPiece[] {
  const next = nextPlanOf(c.db, plan.schoolId, c.today);
  if (next?.id === plan.id) return [];
  const year = nextSchoolYear(c.today);
  if (next)
    return mayReadPlan(c, next) ? [place({ name: planLifeNames.show }, `${year} plan`, toValue(next.id, 'plan'))] : [];
  if (!keeps || !mayBeginNext(c.today)) return [];
  return [
    place({ name: planLifeNames.begin }, `Begin ${year}`, plan.id, {
      confirm: {
        title: `Begin the ${year} plan?`,
        text: `It begins empty. What you carry on when you close ${plan.schoolYear} is added to it.`,
        yes: 'Begin',
      },
    }),
  ];
}

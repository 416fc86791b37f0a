import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import type { ButtonPiece } from '../../../kit/words/pieces.ts';
import { facetsOfSchoolPlan, mayReadPlan, type SchoolPlan } from '../store.ts';
import { nextPlanOf } from './find.ts';
import { planLifeNames } from './names.ts';
import { mayBeginNext, mayClose, mayTake, nextSchoolYear } from './rules.ts';

/**
 * What this viewer may do with a plan as a whole, the most likely first. At most one is primary. Who only reads this one may be on the
 * leadership team of the next.
 */
export function lifeButtons(c: Asked, plan: SchoolPlan, { onlyReads }: { readonly onlyReads: boolean }): ButtonPiece[] {
  const next = nextPlanOf(c.db, plan.schoolId, c.today);
  if (onlyReads)
    return next && can(c.viewer, 'schoolPlans.draft', facetsOfSchoolPlan(c.db, next.id) ?? {}) ? [openNext(next)] : [];
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
    ...nextButtons(c, plan, next, keeps),
    ...(mayReadPlan(c, plan) ? [place({ name: planLifeNames.history }, 'History', plan.id)] : []),
  ];
}

const submitButton = ({ id, state }: SchoolPlan): ButtonPiece =>
  place({ name: planLifeNames.submit }, state === 'returned' ? 'Submit again…' : 'Submit…', id, { style: 'primary' });

const decideButtons = ({ id }: SchoolPlan): ButtonPiece[] => [
  place({ name: planLifeNames.approve }, 'Approve…', id, { style: 'primary' }),
  place({ name: planLifeNames.giveBack }, 'Return with comments…', id),
];

const openNext = ({ id, schoolYear }: SchoolPlan): ButtonPiece =>
  place({ name: planLifeNames.show }, `${schoolYear} plan`, toValue(id, 'plan'));

/** The plan of the next year: to open where it was begun, to begin from April on. */
function nextButtons(c: Asked, plan: SchoolPlan, next: SchoolPlan | undefined, keeps: boolean): ButtonPiece[] {
  if (next) return next.id !== plan.id && mayReadPlan(c, next) ? [openNext(next)] : [];
  if (!keeps || !mayBeginNext(c.today)) return [];
  const year = nextSchoolYear(c.today);
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

import { daysBetween } from '../../../district/days.ts';
import { decisionsOf, decisionWeight, togetherWeight, weights } from '../../../district/digest.ts';
import type { DigestOccasion } from '../../../district/occasions.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { schoolListNames } from '../leaders/messages.ts';
import { schoolsCount } from '../leaders/store.ts';
import { waitingPlans } from '../life/asks.ts';
import { planRef } from '../life/find.ts';
import { planTitle } from '../life/messages.ts';
import { planLifeNames } from '../life/names.ts';
import { isApproved, plansOn } from '../store.ts';
import { plansApprovedText, plansWaitText, planWaitsText, schoolsMovedText } from './messages.ts';
import { movedRefs, schoolsMoved } from './store.ts';

/** In somebody’s digest: what schools moved, which plans wait for the superintendent, and how many are approved. */
export function schoolPlansDigest(c: Asked, span: DigestOccasion): Contribution<'digest'>[] {
  if (span.only === 'decisions') return planDecisions(c);
  return [...planDecisions(c), ...movedLines(c, span), ...approvedLine(c)];
}

function planDecisions(c: Asked): Contribution<'digest'>[] {
  if (!can(c.viewer, 'schoolPlans.decide')) return [];
  return decisionsOf(
    waitingPlans(c),
    ({ plan, on }): Contribution<'digest'>[] => [
      {
        part: 'decisions',
        words: planWaitsText(plan, on),
        subject: planWaitsText(plan, on),
        refs: [planRef(plan)],
        can: 'schoolPlans.decide',
        weight: decisionWeight(daysBetween(on, c.today)),
        button: place({ name: planLifeNames.approve }, 'Approve…', plan.id, { spoken: `Approve: ${planTitle(plan)}` }),
      },
    ],
    ([first, ...rest]): Contribution<'digest'>[] => [
      {
        part: 'decisions',
        words: plansWaitText(rest.length + 1),
        refs: [planRef(first.plan), ...rest.map(({ plan }) => planRef(plan))],
        can: 'schoolPlans.decide',
        weight: togetherWeight,
        button: place({ name: schoolListNames.schools }, 'Look', 'now 0', { spoken: 'Look at all school plans' }),
      },
    ],
  );
}

function movedLines(c: Asked, span: DigestOccasion): Contribution<'digest'>[] {
  return schoolsMoved(c, span).flatMap((one): Contribution<'digest'>[] => {
    const refs = movedRefs(one);
    if (!refs) return [];
    const under = one.objectiveId === null ? {} : { objectiveId: one.objectiveId };
    const weight = weights.changed.schoolPlans;
    return [{ part: 'changed', words: schoolsMovedText(one), refs, can: 'schoolPlans.read', weight, ...under }];
  });
}

function approvedLine(c: Asked): Contribution<'digest'>[] {
  const plans = plansOn(c.db, c.today);
  const [first, ...rest] = plans;
  if (!first) return [];
  const approved = plans.filter(isApproved).length;
  return [
    {
      part: 'health',
      words: plansApprovedText(approved, schoolsCount(c.db)),
      refs: [planRef(first), ...rest.map((one) => planRef(one))],
      can: 'schoolPlans.read',
      weight: weights.health.schoolPlans,
    },
  ];
}

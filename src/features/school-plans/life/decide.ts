import type { Day } from '../../../district/days.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { maybeDayField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { problems } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { aside, type Words } from '../../../kit/words/pieces.ts';
import { savedPlan } from '../own/show.ts';
import type { PlanState } from '../rules.ts';
import { aboutPlan, planIn } from './find.ts';
import { decisionMessages, planCounts, planIntro, planTitle } from './messages.ts';
import { planLifeNames } from './names.ts';
import { mayTake, wrongCommitteeDay } from './rules.ts';
import { keepRound, lastRound, roundsOf } from './store.ts';

/** What the superintendent's windows show. */
export interface DecidePlanShown {
  readonly title: string;
  readonly counts: string;
  readonly today: Day;
}

const decidedAlready: Readonly<Record<PlanState, string>> = {
  draft: 'This plan isn’t submitted yet.',
  submitted: '',
  returned: 'This plan was returned already. The school submits it again.',
  approved: 'This plan was approved already.',
  closed: 'This plan’s year is closed.',
};

function toDecide(c: Asked, { plan: id }: { readonly plan: string }): DecidePlanShown {
  const plan = planIn(c.db, id);
  if (!mayTake(plan.state, 'approved')) throw new Refusal(decidedAlready[plan.state]);
  const submitted = lastRound(roundsOf(c.db, plan.id), 'submitted');
  return { title: planTitle(plan), counts: planCounts(submitted?.document.items ?? []), today: c.today };
}

const committeeLabel = 'When was the School Committee consulted?';

/** Approves a plan: two taps from wherever its button stands. */
export const approvePlanForm = defineForm({
  name: 'school-plans/approve',
  title: 'Approve the plan',
  submit: 'Approve',
  ability: 'schoolPlans.decide',
  ...aboutPlan,
  load: toDecide,
  intro: ({ title, counts }: DecidePlanShown): Words => [
    ...planIntro(title, counts),
    aside('We’ll tell the principal.'),
  ],
  fields: ({ today }: DecidePlanShown) => ({
    committee: maybeDayField(committeeLabel, { day: today, hint: 'Leave empty if it wasn’t.' }),
  }),
});

/** Gives a plan back, with what is to be changed. */
export const returnPlanForm = defineForm({
  name: 'school-plans/return',
  title: 'Return the plan',
  submit: 'Return',
  ability: 'schoolPlans.decide',
  ...aboutPlan,
  load: toDecide,
  intro: ({ title }: DecidePlanShown): Words =>
    planIntro(title, 'The principal gets your comments whole. The council is consulted again before it comes back.'),
  fields: (_: DecidePlanShown) => ({
    comments: paragraphField('Comments for the school'),
    committee: maybeDayField(committeeLabel),
  }),
});

export const openApprovePlan = opens(planLifeNames.approve, approvePlanForm, (_, plan) => ({ plan }));
export const openReturnPlan = opens(planLifeNames.giveBack, returnPlanForm, (_, plan) => ({ plan }));

/** Keeps the decision with the plan as it is, and tells the school. */
function decided(
  c: Asked<Writing>,
  id: string,
  what: 'approved' | 'returned',
  committee: Day | undefined,
  comments = '',
) {
  const wrong = wrongCommitteeDay(committee, c.today);
  if (wrong !== undefined) return problems({ committee: wrong });
  const plan = planIn(c.db, id);
  const roundId = keepRound(c, plan, { kind: what, consultedOn: committee ?? null, words: comments });
  return savedPlan(c, id, { messages: decisionMessages(c, plan, { what, roundId, comments }) });
}

export const saveApprovedPlan = saving(approvePlanForm, (c, { answers: { committee }, params: { plan } }) =>
  decided(c, plan, 'approved', committee),
);
export const saveReturnedPlan = saving(returnPlanForm, (c, { answers: { comments, committee }, params: { plan } }) =>
  decided(c, plan, 'returned', committee, comments),
);

import { z } from 'zod';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { aside, bullets, type Words } from '../../../kit/words/pieces.ts';
import { planIn, planRef } from './find.ts';
import { differencesNow, planIntro, planTitle } from './messages.ts';
import { planLifeNames } from './names.ts';
import { mayTake } from './rules.ts';
import { savedPlan } from './show.ts';
import { keepRound, lastRound, roundsOf } from './store.ts';

/** What the window shows: what is otherwise since the plan was last approved or amended. */
export interface AmendShown {
  readonly title: string;
  readonly changes: readonly string[];
}

const params = z.object({ plan: z.string() });
/** So many are listed above the question. */
const listedMost = 12;

/** Keeps what changed in an approved plan as an amendment, with the reason for it. */
export const amendPlanForm = defineForm({
  name: 'school-plans/amend',
  title: 'Record an amendment',
  submit: 'Record',
  ability: 'schoolPlans.keep',
  params,
  about: ({ plan }) => planRef({ id: plan }),
  load(c: Asked, { plan: id }: z.infer<typeof params>): AmendShown {
    const plan = planIn(c.db, id);
    const before = lastRound(roundsOf(c.db, id), 'approved', 'amended');
    if (!before || !mayTake(plan.state, 'amended')) throw new Refusal('Only an approved plan is amended.');
    const changes = differencesNow(c, plan, before);
    if (changes.length === 0) throw new Refusal('Nothing in the plan has changed. Add or change an item first.');
    return { title: planTitle(plan), changes };
  },
  intro: ({ title, changes }: AmendShown): Words => [
    ...planIntro(title, 'Changed since the plan was last approved or amended:'),
    bullets(changes.slice(0, listedMost)),
    ...(changes.length > listedMost ? [aside(`${changes.length - listedMost} more are in its history.`)] : []),
  ],
  fields: (_: AmendShown) => ({ reason: paragraphField('Why did the plan change?', { max: 1000 }) }),
});

export const openAmendPlan = opens(planLifeNames.amend, amendPlanForm, (_, plan) => ({ plan }));

export const saveAmendedPlan = saving(amendPlanForm, (c, { answers: { reason }, params: { plan: id } }) => {
  const plan = planIn(c.db, id);
  keepRound(c, plan, { kind: 'amended', consultedOn: null, words: reason });
  return savedPlan(c, id);
});

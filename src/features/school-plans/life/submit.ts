import { type Day, schoolYearStart } from '../../../district/days.ts';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { dayField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { problems } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { schoolItemsOf } from '../items/store.ts';
import { savedPlan } from '../own/show.ts';
import { schoolPlanDocument } from './document.ts';
import { aboutPlan, planIn } from './find.ts';
import { planCounts, planIntro, planTitle, resubmittedMessages, submittedMessages } from './messages.ts';
import { planLifeNames } from './names.ts';
import { mayTake, wrongCouncilDay } from './rules.ts';
import { keepRound, lastRound, roundsOf } from './store.ts';

/** What the window to submit a plan shows. */
export interface SubmitShown {
  readonly title: string;
  readonly counts: string;
  /** How many items have no owner, and how many no due date: it may be submitted all the same. */
  readonly ownerless: number;
  readonly undated: number;
  /** The day it came back, where it did. */
  readonly returnedOn: Day | undefined;
}

/** Hands a plan to the superintendent. */
export const submitPlanForm = defineForm({
  name: 'school-plans/submit',
  title: 'Submit the plan',
  submit: 'Submit',
  ability: 'schoolPlans.keep',
  ...aboutPlan,
  load(c: Asked, { plan: id }: { readonly plan: string }): SubmitShown {
    const plan = planIn(c.db, id);
    if (!mayTake(plan.state, 'submitted')) throw new Refusal('This plan was submitted already.');
    const items = schoolItemsOf(c, plan.schoolId, plan, schoolYearStart(c.today)).filter(
      ({ status }) => status !== 'dropped',
    );
    if (items.length === 0) throw new Refusal('This plan has no items yet. Add some first.');
    return {
      title: planTitle(plan),
      counts: planCounts(schoolPlanDocument(c, plan, schoolYearStart(c.today)).items),
      ownerless: items.filter(({ ownerId }) => ownerId === null).length,
      undated: items.filter(({ dueOn }) => dueOn === null).length,
      returnedOn: lastRound(roundsOf(c.db, plan.id), 'returned')?.onDay,
    };
  },
  intro: ({ title, counts, ownerless, undated }: SubmitShown): Words => [
    ...planIntro(title, counts),
    ...(ownerless + undated === 0 ? [] : [paragraph(openWords(ownerless, undated))]),
    aside('The superintendent approves it or returns it with comments.'),
  ],
  fields: ({ returnedOn }: SubmitShown) => ({
    council: dayField('When was the school council consulted?', {
      hint:
        returnedOn === undefined
          ? 'Required by law before the plan is submitted.'
          : 'The plan was returned, so the council must be consulted again.',
    }),
  }),
});

/** `2 items have no due date, 1 has no owner. You can submit it anyway.` */
function openWords(ownerless: number, undated: number): string {
  const owners = ownerless === 0 ? [] : [counted(ownerless, 'item has no owner', 'items have no owner')];
  const dates = undated === 0 ? [] : [counted(undated, 'item has no due date', 'items have no due date')];
  return `${[...owners, ...dates].join(', ')}. You can submit the plan anyway.`;
}

export const openSubmitPlan = opens(planLifeNames.submit, submitPlanForm, (_, plan) => ({ plan }));

export const saveSubmittedPlan = saving(submitPlanForm, (c, { answers: { council }, params: { plan: id }, shown }) => {
  const wrong = wrongCouncilDay(council, c.today, shown.returnedOn);
  if (wrong !== undefined) return problems({ council: wrong });
  const plan = planIn(c.db, id);
  const roundId = keepRound(c, plan, { kind: 'submitted', consultedOn: council, words: '' });
  const messages = [...submittedMessages(c, plan, roundId), ...resubmittedMessages(c, plan)];
  return savedPlan(c, id, { messages });
});

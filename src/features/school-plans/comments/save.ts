import { refTo } from '../../../district/ref.ts';
import { leadersOf } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { saving } from '../../../kit/forms/saving.ts';
import type { Message } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { canBeMessaged, toEach } from '../../../kit/told.ts';
import { savedPlan } from '../own/show.ts';
import { planPlaceOf } from '../own/where.ts';
import type { SchoolPlan } from '../store.ts';
import { planCommentForm } from './form.ts';
import { newCommentsWords } from './messages.ts';
import { commentsOnPlan, keepPlanComment } from './store.ts';

/** Keeps a comment; who leads the school hears of the day’s comments in one message. */
export const savePlanComment = saving(planCommentForm, (c, { answers, params, shown }) => {
  const itemId = answers.item ?? '';
  if (itemId !== '' && !shown.items.some(({ value }) => value === itemId)) throw notFound();
  const { plan } = planPlaceOf(c, params.plan);
  keepPlanComment(c, plan.id, { itemId: itemId === '' ? null : itemId, words: answers.words });
  return savedPlan(c, plan.id, { messages: newComments(c, plan) });
});

/** One a day for each: further comments of the day change what it counts, and tell nobody again. */
function newComments(c: Asked<Writing>, plan: SchoolPlan): Message[] {
  const leads = leadersOf(c.db, plan.schoolId, c.today).filter(
    (one) => one !== c.viewer.person.id && canBeMessaged(c, one, 'schoolPlans.look'),
  );
  const words = newCommentsWords({ school: plan.school, planId: plan.id, n: commentsOnPlan(c.db, plan.id, c.today) });
  const name = `schoolPlan/${plan.id}/comments/${c.today}`;
  return toEach(leads, { name, about: refTo('schoolPlan', plan.id), can: 'schoolPlans.draft', words });
}

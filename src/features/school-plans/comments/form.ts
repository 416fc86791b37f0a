import { schoolYearStart } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
import type { Asked } from '../../../kit/context.ts';
import { type Choice, one, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { aside, type Words } from '../../../kit/words/pieces.ts';
import { schoolItemsOf } from '../items/store.ts';
import { aboutPlan } from '../life/find.ts';
import { planRights } from '../own/store.ts';
import { planPlaceOf } from '../own/where.ts';

/** Longest comment. */
export const maxComment = 1000;

export interface CommentShown {
  readonly items: readonly Choice[];
}

const offered = 100;

/** A comment on a plan, or on one of its items: for those who write it and for who leads the district. */
export const planCommentForm = defineForm({
  name: 'school-plans/comment',
  title: 'Comment',
  submit: 'Comment',
  ability: 'schoolPlans.draft',
  ...aboutPlan,
  load: (c: Asked, params: { readonly plan: string }): CommentShown => {
    const { plan, at } = planPlaceOf(c, params.plan);
    if (!planRights(c, at.schoolId, plan).comment) throw new Refusal('This plan is closed. It takes no more comments.');
    const items = schoolItemsOf(c, at.schoolId, plan, schoolYearStart(c.today));
    const own = items.filter(({ kind, status }) => kind === 'own' && status !== 'dropped');
    return { items: own.slice(0, offered).map((item) => ({ value: item.id, label: called(item) })) };
  },
  intro: (): Words => [
    aside('The principal, the assistant principals, the leadership team and district leaders can read it.'),
  ],
  fields: ({ items }: CommentShown) => ({
    ...(items.length === 0
      ? {}
      : { item: one('About which item?', items, { optional: true, hint: 'Leave empty for the plan as a whole.' }) }),
    words: paragraphField('Your comment', { max: maxComment }),
  }),
});

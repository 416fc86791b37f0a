import type { ButtonPress } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { fromRow } from '../../../kit/value.ts';
import { schoolPlanNames } from '../own/names.ts';
import { planPlaceOf } from '../own/where.ts';
import { commentsPage, commentsWords } from './messages.ts';
import { commentsOf, commentsOnPlan } from './store.ts';

/** The comments on a plan, for those who write it and for who leads the district; another page in the place of the one before. */
export const openComments: ButtonPress = {
  name: schoolPlanNames.comments,
  ability: 'schoolPlans.draft',
  about: 'schoolPlan',
  press(c, planId, { more }) {
    const { plan } = planPlaceOf(c, planId);
    const from = fromRow(more);
    const comments = commentsOf(c.db, plan.id, from, commentsPage);
    const all = commentsOnPlan(c.db, plan.id);
    const words = commentsWords({ planId, school: plan.school, comments, all, from, today: c.today });
    return done(more === '' ? { tell: words } : { tell: words, instead: words });
  },
};

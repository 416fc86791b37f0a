import type { ButtonPress } from '../../../../kit/feature.ts';
import { Refusal } from '../../../../kit/refusal.ts';
import { planIn } from '../find.ts';
import { planLifeNames } from '../names.ts';
import { mayBeginNext } from '../rules.ts';
import { inPrivate, planPage } from '../show.ts';
import { nextPlanBegun } from './store.ts';

/** Begins the next year's plan, and shows it. */
export const beginNextPlan: ButtonPress = {
  name: planLifeNames.begin,
  ability: 'schoolPlans.keep',
  about: 'schoolPlan',
  press(c, id) {
    if (!mayBeginNext(c.today)) throw new Refusal('The next plan is begun from April on.');
    return inPrivate(planPage(c, nextPlanBegun(c, planIn(c.db, id)), 0));
  },
};

import type { ButtonPress } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import type { SchoolItem } from '../items/store.ts';
import { planIn } from '../life/find.ts';
import type { SchoolPlan } from '../store.ts';
import { itemsInSitting, type SittingParams, sittingForm } from './form.ts';
import { itemsToSit, schoolSittingDue } from './gather.ts';

/** The buttons of the monthly sitting, by their wire names. */
export const sittingNames = { open: 'school-plans/open-sitting', late: 'school-plans/open-late' } as const;

/** What the window for the next of these items is about. */
export const sittingOpening = (
  { id }: Pick<SchoolPlan, 'id'>,
  left: readonly Pick<SchoolItem, 'ref'>[],
  { month, step }: Pick<SittingParams, 'month' | 'step'>,
): SittingParams => ({ plan: id, month, refs: left.slice(0, itemsInSitting).map(({ ref }) => ref), step });

/** Opens the sitting that is due; where none is, it says so. */
export const openSitting: ButtonPress = {
  name: sittingNames.open,
  ability: 'schoolPlans.keep',
  about: 'schoolPlan',
  press(c, id) {
    const plan = planIn(c.db, id);
    const due = schoolSittingDue(c, plan);
    if (!due) throw new Refusal('This month’s look at the plan is done. Open /sip to change an item.');
    const params = sittingOpening(plan, itemsToSit(c, plan), { month: due.month, step: 0 });
    return done({ open: opening(sittingForm, params) });
  },
};

import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { fromRow } from '../../../kit/value.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { startPlan } from '../items/write.ts';
import { planAt, type SchoolPlan } from '../store.ts';
import { schoolPlanNames } from './names.ts';
import { schoolPlanNow } from './shown.ts';
import { ownPlanPlace, type PlanPlace, planPlaceAt, planPlaceNamed, planPlaceOf } from './where.ts';
import { droppedItemsWords, schoolPlanWords } from './words.ts';

/** `/sip`: the plan of one's own school. */
export function ownSchoolPlan(c: Asked): Done {
  const found = ownPlanPlace(c);
  if (!found) return done({ tell: [paragraph('You have no school of your own.')] });
  return done({ tell: planWordsAt(c, found, 0) });
}

/** A school's plan as it is now, from a row on. */
export const planWordsAt = (c: Asked, { at, plan }: PlanPlace, from: number): Words =>
  schoolPlanWords(schoolPlanNow(c, at, plan), from);

/** A school’s plan of any year, as this viewer may read it. */
export const planPage = (c: Asked, planId: string, from: number): Words => planWordsAt(c, planPlaceOf(c, planId), from);

/** What follows from a window about a plan: it closes, and the list it was opened from says how the plan is now. */
export const savedPlan = (c: Asked, planId: string, rest: Partial<Omit<Done, 'kind' | 'instead'>> = {}): Done =>
  done({ ...rest, instead: planPage(c, planId, 0) });

/** Shown to who asks, and in place of the list the button stood in. */
export const inPrivate = (words: Words): Done => done({ tell: words, instead: words });

/** The list that an item stands in, as it is now. */
export function listAgain(
  c: Asked,
  { plan, schoolId }: { readonly plan: SchoolPlan | undefined; readonly schoolId: string },
  from: number,
): Words | undefined {
  const found = plan ? planPlaceOf(c, plan.id) : planPlaceAt(c, schoolId);
  return found && planWordsAt(c, found, from);
}

/** The same from a button. */
export const openOwnPlan: ButtonPress = {
  name: schoolPlanNames.own,
  ability: 'schoolPlans.look',
  press: (c) => ownSchoolPlan(c),
};

/** Another page of it, in its place. */
export const openPlanPage: ButtonPress = {
  name: schoolPlanNames.page,
  ability: 'schoolPlans.look',
  press(c, text) {
    const [named = '', from = ''] = text.split('|');
    return inPrivate(planWordsAt(c, planPlaceNamed(c, named), fromRow(from)));
  },
};

/** What was dropped, with the reasons. */
export const openDropped: ButtonPress = {
  name: schoolPlanNames.dropped,
  ability: 'schoolPlans.look',
  press(c, text) {
    const { at, plan } = planPlaceNamed(c, text);
    return done({ tell: droppedItemsWords(schoolPlanNow(c, at, plan)) });
  },
};

/** *Start the plan*: whoever leads the school begins a draft. */
export const startSchoolPlan: ButtonPress = {
  name: schoolPlanNames.start,
  ability: 'schoolPlans.keep',
  about: 'school',
  press(c, schoolId) {
    if (planAt(c.db, schoolId, c.today))
      throw new Refusal('Your school has a plan for this year. Type /sip to see it.');
    return inPrivate(planPage(c, startPlan(c, schoolId), 0));
  },
};

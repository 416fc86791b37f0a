import { type Day, schoolYearStart } from '../../../district/days.ts';
import type { Reading } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, buttons, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { type SchoolItem, schoolItemsOf } from '../items/store.ts';
import { planIn } from '../life/find.ts';
import { planLifeNames } from '../life/names.ts';
import { itemLine } from '../messages.ts';
import { inPrivate } from '../own/show.ts';
import { sittingNames } from '../sitting/form.ts';
import { isAskedOf } from '../sitting/gather.ts';
import type { SchoolPlan } from '../store.ts';
import { lateToday } from './store.ts';

/** The items of a school that are overdue, or due soon and not begun. Its own only once the plan is approved. */
function lateItems(c: Reading, plan: SchoolPlan): SchoolItem[] {
  const { isLate } = lateToday(c);
  const items = schoolItemsOf(c, plan.schoolId, plan, schoolYearStart(c.today));
  return items.filter((one) => isAskedOf(plan, one) && isLate(one));
}

const listedMost = 20;

/** What the button of the question opens. */
export function lateWords(planId: string, school: string, items: readonly SchoolItem[], today: Day): Words {
  const more = items.length - listedMost;
  return [
    heading(`${school}: overdue, or due soon and not begun`),
    ...(items.length === 0 ? [paragraph('Nothing is overdue, and nothing due soon is waiting to begin.')] : []),
    ...items.slice(0, listedMost).map((one) => paragraph(itemLine(one, today))),
    ...(more > 0 ? [aside(`${counted(more, 'more is', 'more are')} in the plan.`)] : []),
    ...(items.length === 0 ? [] : [aside('Type /sip to update them. What stays here is on your next prep sheet.')]),
    buttons(place({ name: planLifeNames.show }, 'Open the plan', toValue(planId, 'plan'))),
  ];
}

/** *Open the list*, wherever it stands. */
export const openLateItems: ButtonPress = {
  name: sittingNames.late,
  ability: 'schoolPlans.keep',
  about: 'schoolPlan',
  press(c, id) {
    const plan = planIn(c.db, id);
    return inPrivate(lateWords(id, plan.school, lateItems(c, plan), c.today));
  },
};

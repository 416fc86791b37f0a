import type { Asked } from '../../../kit/context.ts';
import { type PlanPlace, planPlaceOf } from '../own/where.ts';
import { schoolPlanFile } from '../paper/send.ts';
import { schoolPlanSheets } from './sheets.ts';

/** The plan as it is now, to fill in and import again. */
export const planWorkbookFile = schoolPlanFile('school-plans/workbook-sent', 'workbook of your school’s plan', {
  ability: 'schoolPlans.keep',
  about: 'schoolPlan',
  make: (c, planId) => ({ kind: 'workbook', ...schoolPlanBook(c, planPlaceOf(c, planId)) }),
});

/** The workbook of a school’s plan, or where it has none yet the one it begins with. */
export const schoolPlanBook = (c: Asked, place: PlanPlace) => ({
  fileName: 'throughline-school-plan.xlsx',
  title: `School plan of ${place.at.school}`,
  sheets: schoolPlanSheets(c, place),
});

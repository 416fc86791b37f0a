import type { Asked } from '../../../kit/context.ts';
import { handOverOf } from '../../../kit/imports/imports.ts';
import type { Workbook } from '../../../kit/imports/workbook.ts';
import { notFound } from '../../../kit/refusal.ts';
import { onlyRead } from '../../../kit/sheets/table.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, buttons, paragraph } from '../../../kit/words/pieces.ts';
import { ownPlanButton } from '../own/names.ts';
import { ownPlanPlace, type PlanPlace, planPlaceOf } from '../own/where.ts';
import { schoolPlanFile } from '../paper/send.ts';
import { schoolPlanImport } from '../schema.ts';
import { planColumns } from './columns.ts';
import { carryOutSchoolPlan, type FoundSchoolPlan, prepareSchoolPlan } from './prepare.ts';
import { holdsSchoolPlan, schoolPlanSheetOf } from './read.ts';
import { schoolPlanSheets } from './sheets.ts';

/** A school plan’s workbook as it is handed over in Slack. */
export const schoolPlanWorkbook: Workbook<FoundSchoolPlan> = {
  routine: 'school-plans',
  noun: 'schoolPlanImport',
  ability: 'schoolPlans.import',
  table: schoolPlanImport,
  template: templateFor,
  says: {
    what: 'a school plan',
    title: 'Import a school plan',
    intro: [
      paragraph('Upload your school’s workbook. You’ll see what it would change before anything does.'),
      aside('The template has your school’s items, its parts of the district’s actions, and the initiatives.'),
    ],
    confirm: 'Confirm this import',
    upToDate: 'The school plan is up to date',
    forgets: 'undecided workbooks of school plans',
  },
  holds: holdsSchoolPlan,
  asFarAsRead(sheets) {
    const sheet = schoolPlanSheetOf(sheets);
    return sheet ? [onlyRead<string>(sheet, planColumns)] : [];
  },
  prepare: (c, sheets, _, importerId) => prepareSchoolPlan(c, sheets, importerId),
  carryOut(c, found, why) {
    carryOutSchoolPlan(c, found, why);
    return { tell: [paragraph('The school plan is up to date.')] };
  },
  countsOf: ({ added, changed, dropped }) => ({
    added: added.length,
    changed: changed.length,
    dropped: dropped.length,
  }),
  countWords: ({ added = 0, changed = 0, dropped = 0 }) =>
    `${counted(added, 'item', 'items')} added, ${changed} changed, ${dropped} dropped`,
  next: () => [buttons(ownPlanButton)],
};

/** The workbook of the school that who asks leads: filled with what is there. */
function templateFor(c: Asked) {
  const place = ownPlanPlace(c);
  if (!place) throw notFound();
  return schoolPlanBook(c, place);
}

export const schoolPlanHandOver = handOverOf(schoolPlanWorkbook);

/** The plan as it is now, to fill in and import again. */
export const planWorkbookFile = schoolPlanFile('school-plans/workbook-sent', 'workbook of your school’s plan', {
  ability: 'schoolPlans.keep',
  about: 'schoolPlan',
  make: (c, planId) => ({ kind: 'workbook', ...schoolPlanBook(c, planPlaceOf(c, planId)) }),
});

/** The workbook of a school’s plan, or where it has none yet the one it begins with. */
const schoolPlanBook = (c: Asked, place: PlanPlace) => ({
  fileName: 'throughline-school-plan.xlsx',
  title: `School plan of ${place.at.school}`,
  sheets: schoolPlanSheets(c, place),
});

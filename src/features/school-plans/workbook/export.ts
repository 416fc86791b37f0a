import { refTo } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { notBrought, silent } from '../../../kit/documents/pdf.ts';
import type { Arrived } from '../../../kit/errand.ts';
import type { PaperKind } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { type PlanPlace, planPlaceOf } from '../own/where.ts';
import { schoolPlanSheets } from './sheets.ts';

/** Under which the workbook is asked for as a paper. */
export const workbookPaperName = 'school-plans/workbook-sent';

/** *Send me the workbook*: the plan as it is now, to fill in and import again. */
export function sendWorkbook(c: Asked, planId: string): Done {
  const request = { kind: 'handOver', paper: workbookPaperName, value: planId, to: c.viewer.person.id } as const;
  const tell = [paragraph('The workbook of your school’s plan is on its way to your messages with Throughline.')];
  return done({ errands: [{ name: workbookPaperName, request }], tell });
}

export const workbookPaper: PaperKind = {
  ability: 'schoolPlans.keep',
  about: 'schoolPlan',
  make: (c, planId) => ({ kind: 'workbook', ...schoolPlanFile(c, planPlaceOf(c, planId)) }),
};

/** The file of a school’s plan, or where it has none yet the one it begins with. */
export const schoolPlanFile = (c: Asked, place: PlanPlace) => ({
  fileName: 'throughline-school-plan.xlsx',
  title: `School plan of ${place.at.school}`,
  sheets: schoolPlanSheets(c, place),
});

/** The file speaks for itself; that it did not come has to be told. */
export function hearWorkbookSent({ now }: Writing, arrived: Arrived): Done {
  const failed = notBrought(arrived, silent);
  if (!failed) return done();
  const { to, why } = failed;
  const name = `${workbookPaperName}/${to}/${now.epochMilliseconds}`;
  const about = refTo('person', to);
  return done({ messages: [{ name, to: { person: to }, about, can: 'person.own', words: notSentWords(why) }] });
}

export const notSentWords = (why: string): Words => [
  paragraph(say`I couldn’t send you the workbook of your school’s plan. ${why}`),
];

import { schoolYearStart } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { DocumentKind } from '../../../kit/documents/kind.ts';
import { pdfOf } from '../../../kit/documents/pdf.ts';
import type { Paper } from '../../../kit/paper.ts';
import { notFound } from '../../../kit/refusal.ts';
import { schoolPlanDocument } from '../life/document.ts';
import { schoolPlanNames } from '../own/names.ts';
import { planApprovedOn } from '../own/store.ts';
import { mayReadPlan, type SchoolPlan, schoolPlanById } from '../store.ts';
import { schoolPlanPaper } from './pages.ts';

const kind: DocumentKind = {
  called: 'school plan',
  noun: 'schoolPlan',
  can: 'schoolPlans.read',
  nameOf: (id) => `schoolPlan/${id}`,
};

/** *Send me the PDF*: a plan as it is now, for whoever may read it. */
export const schoolPlanPdf = pdfOf(kind, { button: schoolPlanNames.pdf, paper: 'school-plans/paper' }, (c, id) => {
  const plan = schoolPlanById(c.db, id);
  if (!plan || !mayReadPlan(c, plan)) throw notFound();
  return paperNow(c, plan);
});

const paperNow = (c: Asked, plan: SchoolPlan): Paper =>
  schoolPlanPaper(schoolPlanDocument(c, plan, movedSince(c, plan)), {
    approvedOn: planApprovedOn(c.db, plan),
    round: '',
  });

/** Since the last meeting with the principal, for those who were in it or lead the school; for others, since the year began. */
function movedSince(c: Asked, { schoolId }: SchoolPlan) {
  const knows = can(c.viewer, 'schoolPlans.keep', { school: schoolId }) || can(c.viewer, 'principalMeetings.lead');
  const begins = schoolYearStart(c.today);
  const { lastOn } = knows ? c.ask('principalMeeting', { schoolId, from: c.today }) : { lastOn: null };
  return lastOn !== null && lastOn > begins ? lastOn : begins;
}

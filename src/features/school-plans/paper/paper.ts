import { sayShortDay, schoolYearStart } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { DocumentKind } from '../../../kit/documents/kind.ts';
import { pdfOf } from '../../../kit/documents/pdf.ts';
import { notFound } from '../../../kit/refusal.ts';
import { schoolPlanDocument } from '../life/document.ts';
import { saidWith } from '../life/history.ts';
import { lastRound, roundsOf } from '../life/store.ts';
import { schoolPlanNames } from '../own/names.ts';
import { planApprovedOn } from '../own/store.ts';
import { mayReadPlan, type SchoolPlan, schoolPlanById } from '../store.ts';
import { schoolPlanPaper } from './pages.ts';
import { schoolPlanFile } from './send.ts';

const kind: DocumentKind = {
  called: 'school plan',
  noun: 'schoolPlan',
  can: 'schoolPlans.read',
  nameOf: (id) => `schoolPlan/${id}`,
};

/** *Send me the PDF*: a plan as it is now, for whoever may read it. */
export const schoolPlanPdf = pdfOf(kind, { button: schoolPlanNames.pdf, paper: 'school-plans/paper' }, (c, id) => {
  const plan = readablePlan(c, id);
  return schoolPlanPaper(schoolPlanDocument(c, plan, movedSince(c, plan)), {
    approvedOn: planApprovedOn(c.db, plan),
    round: '',
    said: '',
  });
});

/** *Send me the PDF* beside a step in the history: the plan as that round kept it. */
export const roundPdf = schoolPlanFile('school-plans/round-paper', 'PDF of the school plan', {
  ability: 'schoolPlans.look',
  make(c, value) {
    const [planId = '', number = ''] = value.split('|');
    const plan = readablePlan(c, planId);
    const rounds = roundsOf(c.db, planId).filter((one) => one.number <= Number(number));
    const round = rounds.at(-1);
    if (!round) throw notFound();
    const { kind: what, onDay } = round;
    return schoolPlanPaper(round.document, {
      approvedOn: lastRound(rounds, 'approved')?.onDay ?? null,
      round: `Round ${round.number}, ${what} on ${sayShortDay(onDay)}, ${onDay.slice(0, 4)}`,
      said: saidWith(c, plan, round),
    });
  },
});

function readablePlan(c: Asked, id: string): SchoolPlan {
  const plan = schoolPlanById(c.db, id);
  if (!plan || !mayReadPlan(c, plan)) throw notFound();
  return plan;
}

/** Since the last meeting with the principal, for those who were in it or lead the school; for others, since the year began. */
function movedSince(c: Asked, { schoolId }: SchoolPlan) {
  const knows = can(c.viewer, 'schoolPlans.keep', { school: schoolId }) || can(c.viewer, 'principalMeetings.lead');
  const begins = schoolYearStart(c.today);
  const { lastOn } = knows ? c.ask('principalMeeting', { schoolId, from: c.today }) : { lastOn: null };
  return lastOn !== null && lastOn > begins ? lastOn : begins;
}

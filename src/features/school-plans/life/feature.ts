import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { Feature } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { openApprovePlan, openReturnPlan, saveApprovedPlan, saveReturnedPlan } from './decide.ts';
import { ownPlanNow } from './find.ts';
import { showHistory } from './history.ts';
import { compareRounds, openPlanHistory, showSchoolPlan } from './rounds.ts';
import { lifeSamples } from './samples.ts';
import { openSubmitPlan, saveSubmittedPlan } from './submit.ts';
import { beginNextPlan, openClosePlan, saveClosedPlan } from './year/close.ts';

/** A school plan's life: submitted, returned, approved, amended, closed, and the next one begun. */
export const schoolPlanLife: Feature = {
  name: 'school-plans/life',
  commands: [
    {
      command: '/sip',
      word: 'history',
      also: ['plan history', 'what changed in the plan'],
      ability: 'schoolPlans.look',
      does: 'See when your school’s plan was submitted, returned, approved and amended, and what changed',
      run: (c) => ownHistory(c),
    },
  ],
  forms: [saveSubmittedPlan, saveApprovedPlan, saveReturnedPlan, saveClosedPlan],
  buttons: [
    openSubmitPlan,
    openApprovePlan,
    openReturnPlan,
    openClosePlan,
    beginNextPlan,
    openPlanHistory,
    compareRounds,
    showSchoolPlan,
  ],
  samples: lifeSamples,
};

function ownHistory(c: Asked) {
  const plan = ownPlanNow(c);
  if (plan) return done({ tell: showHistory(c, plan) });
  const leads = can(c.viewer, 'schoolPlans.lead');
  return done({
    tell: [
      paragraph(
        leads ? 'Open a school from /sip schools to see its history.' : 'Your school has no plan you can see yet.',
      ),
    ],
  });
}

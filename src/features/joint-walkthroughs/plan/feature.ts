import type { Feature } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { openPlanJoint, planJointForm, savePlanJoint, savePlanRooms } from './form.ts';
import { callOffJoint, jointPlanned, openJoint, pageJoints } from './list.ts';
import { jointPlanSamples } from './samples.ts';

/** Planning a joint walkthrough: with whom, where, when, which rooms. */
export const jointPlan: Feature = {
  name: 'joint-walkthroughs/plan',
  commands: [
    {
      command: '/walkthrough',
      word: 'joint',
      also: ['joint walkthrough', 'walk together', 'walk with', 'joint visit', 'calibrate'],
      title: 'Joint walkthroughs',
      ability: planJointForm.ability,
      does: 'Plan a joint walkthrough with another administrator, and see what’s coming',
      run: (c) => done({ tell: jointPlanned(c) }),
    },
  ],
  forms: [savePlanJoint, savePlanRooms],
  buttons: [openPlanJoint, pageJoints, openJoint, callOffJoint],
  samples: jointPlanSamples,
};

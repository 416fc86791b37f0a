import type { Feature } from '../../kit/feature.ts';
import { calibration } from './calibration/feature.ts';
import { jointKeptAbout } from './kept-about/feature.ts';
import { jointMemos } from './memo/feature.ts';
import { jointPlan } from './plan/feature.ts';
import { jointPromises } from './promises/feature.ts';
import { jointRooms } from './rooms/feature.ts';
import { facetsOfJoint, facetsOfJointRoom } from './store.ts';
import { jointTalks } from './talk/feature.ts';

/** Two who walk together: the rooms, the talk, one copy for the teacher, and the principal’s memo. */
export const jointWalkthroughs: Feature = {
  name: 'joint-walkthroughs',
  parts: [jointPlan, jointRooms, jointTalks, jointMemos, jointPromises, calibration, jointKeptAbout],
  records: { jointWalkthrough: facetsOfJoint, jointRoom: facetsOfJointRoom },
};

import type { Feature } from '../../../kit/feature.ts';
import { jointDayGoesOn, jointDayOver } from './day-over.ts';
import { jointTalkSamples } from './samples.ts';
import { changeWords, saveTalk, sendJointCopy, talkOver } from './save.ts';
import { roomWithdrawn } from './withdrawn.ts';

/** Two talk over what both saw in a room, and one copy goes to its teacher: when they send it, or when the day is over. */
export const jointTalks: Feature = {
  name: 'joint-walkthroughs-talk',
  forms: [saveTalk, sendJointCopy],
  buttons: [talkOver, changeWords],
  jobs: [jointDayGoesOn, jointDayOver],
  reacts: { walkthroughWithdrawn: roomWithdrawn },
  samples: jointTalkSamples,
};

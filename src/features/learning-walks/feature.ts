import type { Feature } from '../../kit/feature.ts';
import { learningWalkDebrief } from './debrief/feature.ts';
import { learningWalkPlans } from './plan/feature.ts';
import { samples } from './samples.ts';
import { learningWalksAbout } from './sections.ts';
import { facetsOfLearningWalk } from './store.ts';
import { learningWalkTrends } from './trends/feature.ts';

/** Learning walks: a team, a question, and counts in which no room and no teacher is kept. */
export const learningWalks: Feature = {
  name: 'learning-walks',
  parts: [learningWalkPlans, learningWalkDebrief, learningWalkTrends],
  records: { learningWalk: facetsOfLearningWalk },
  about: learningWalksAbout,
  samples,
};

import type { Feature } from '../../kit/feature.ts';

/** Learning walks: a team, a question, and counts in which no room and no teacher is kept. */
export const learningWalks: Feature = {
  name: 'learning-walks',
};

import type { Feature } from '../../kit/feature.ts';
import { obstaclesAbout } from './sections.ts';
import { facetsOfObstacle } from './store.ts';

/** What stands in the way of the plan, who sees to it, and whether it is out of the way. */
export const obstacles: Feature = {
  name: 'obstacles',
  records: { obstacle: facetsOfObstacle },
  about: obstaclesAbout,
};

import type { Feature } from '../../../kit/feature.ts';
import { openLearningWalks, pressWalkMenu, showLearningWalk, showLearningWalks } from '../list/list.ts';
import { quarterlyLearningWalks } from '../quarterly-report/sections.ts';
import { openWalkRoom, saveWalkRoom } from '../rooms/form.ts';
import { saveWalkSegment } from '../segment/form.ts';
import { learningWalksPacket } from '../segment/sections.ts';
import { openLearningWalkPlan } from './form.ts';
import { saveCallOff, saveChangedTeam, saveLearningWalkPlan, saveNewTeam } from './save.ts';

/** From the plan to the rooms: who walks where, and what is counted. */
export const learningWalkPlans: Feature = {
  name: 'learning-walks/plan',
  commands: [
    {
      command: '/throughline',
      word: 'learning-walk',
      also: ['learning walk', 'learning walks', 'plan a learning walk'],
      title: 'Learning walks',
      ability: 'learningWalks.look',
      does: 'See learning walks and what came of them; administrators plan one',
      run: showLearningWalks,
    },
  ],
  forms: [saveLearningWalkPlan, saveNewTeam, saveChangedTeam, saveCallOff, saveWalkRoom, saveWalkSegment],
  buttons: [openLearningWalks, showLearningWalk, pressWalkMenu, openLearningWalkPlan, openWalkRoom],
  says: { packet: learningWalksPacket, quarterlyReport: quarterlyLearningWalks },
};

import type { Feature } from '../../kit/feature.ts';
import { obstacleDigestSamples } from './digest/samples.ts';
import { obstaclesDigest } from './digest/sections.ts';
import { obstacleFacts } from './facts/store.ts';
import { obstaclesHighlight } from './highlight/sections.ts';
import { openChangeObstacle, openClose } from './keep/form.ts';
import { listObstacles, openObstaclesList, openObstaclesPage } from './keep/list.ts';
import { saveClose, saveObstacleChange } from './keep/save.ts';
import { obstaclesOnSheet } from './prep-sheet/sections.ts';
import { recordIn, recordObstacle } from './raise/form.ts';
import { raiseBlocked } from './raise/react.ts';
import { hearMessage, obstacleMessageHeard, saveObstacle } from './raise/save.ts';
import { samples } from './samples.ts';
import { obstaclesAbout, obstaclesHome } from './sections.ts';
import { facetsOfObstacle, obstacleStandings } from './store.ts';

/** What stands in the way of the plan, who owns it or decides about it, and whether it is solved. */
export const obstacles: Feature = {
  name: 'obstacles',
  commands: [
    {
      command: '/throughline',
      word: 'obstacles',
      also: ['blocked', 'stuck', 'in the way'],
      title: 'Obstacles',
      first: { planMonitor: 5 },
      ability: 'obstacles.raise',
      does: 'See what’s blocking the plan: obstacles you raised, own, or lead on',
      run: listObstacles,
    },
  ],
  forms: [saveObstacle, saveObstacleChange, saveClose],
  buttons: [openObstaclesList, openObstaclesPage, openChangeObstacle, openClose, recordIn],
  onMessages: [recordObstacle],
  hears: { [obstacleMessageHeard]: hearMessage },
  reacts: { blocked: raiseBlocked },
  answers: { obstacleStandings: (c, { closedSince }) => obstacleStandings(c, closedSince) },
  records: { obstacle: facetsOfObstacle },
  home: obstaclesHome,
  facts: obstacleFacts,
  says: { prepSheet: obstaclesOnSheet, digest: obstaclesDigest, highlight: obstaclesHighlight },
  about: obstaclesAbout,
  samples: (fill) => [...samples(fill), ...obstacleDigestSamples(fill)],
};

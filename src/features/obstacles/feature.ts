import type { Feature } from '../../kit/feature.ts';
import { digestSamples } from './digest/samples.ts';
import { obstaclesDigest } from './digest/sections.ts';
import { obstacleFacts } from './facts/store.ts';
import { obstaclesHighlight } from './highlight/sections.ts';
import { openChange, openClose } from './keep/form.ts';
import { list, openList } from './keep/list.ts';
import { saveChange, saveClose } from './keep/save.ts';
import { record, recordIn } from './raise/form.ts';
import { raiseBlocked } from './raise/react.ts';
import { hearMessage, messageHeard, saveRecord } from './raise/save.ts';
import { samples } from './samples.ts';
import { obstaclesAbout, obstaclesHome } from './sections.ts';
import { facetsOfObstacle, obstacleStandings } from './store.ts';

/** What stands in the way of the plan, who sees to it, and whether it is out of the way. */
export const obstacles: Feature = {
  name: 'obstacles',
  commands: [
    {
      command: '/throughline',
      word: 'obstacles',
      ability: 'obstacles.raise',
      does: 'See what stands in the way of the plan, as far as you raised it, see to it, or lead',
      run: list,
    },
  ],
  forms: [saveRecord, saveChange, saveClose],
  buttons: [openList, openChange, openClose, recordIn],
  onMessages: [record],
  hears: { [messageHeard]: hearMessage },
  reacts: { blocked: raiseBlocked },
  answers: { obstacleStandings: (c, { closedSince }) => obstacleStandings(c, closedSince) },
  records: { obstacle: facetsOfObstacle },
  home: obstaclesHome,
  facts: obstacleFacts,
  says: { digest: obstaclesDigest, highlight: obstaclesHighlight },
  about: obstaclesAbout,
  samples: (fill) => [...samples(fill), ...digestSamples(fill)],
};

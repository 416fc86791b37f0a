import type { Feature } from '../../../kit/feature.ts';
import { decisionAsks, decisionClosing } from './asks.ts';
import { listDecisions, pageDecisions, pickDecision } from './list/list.ts';
import { decisionSamples } from './samples.ts';
import { decisionDone } from './settle/done.ts';
import { openSettle } from './settle/form.ts';
import { saveSettle } from './settle/save.ts';

/** What was decided and promised in principal meetings: asked about on its day, and open until somebody says what became of it. */
export const meetingDecisions: Feature = {
  name: 'principal-meetings-decisions',
  commands: [
    {
      command: '/sip',
      word: 'decisions',
      also: ['open decisions', 'help promised'],
      title: 'Decisions',
      ability: 'meetingDecisions.look',
      does: 'See what was decided and promised in your principal meetings, and what’s still open',
      run: (c) => listDecisions(c),
    },
  ],
  forms: [saveSettle],
  buttons: [decisionDone, openSettle, pageDecisions, pickDecision],
  asks: decisionAsks,
  closing: decisionClosing,
  samples: decisionSamples,
};

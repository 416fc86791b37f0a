import type { Feature } from '../../kit/feature.ts';
import { owedAsks } from './copies/asks.ts';
import { hearCopy } from './copies/hear.ts';
import { allInMailboxes, hearSlips, printSlips, slips } from './copies/slips.ts';
import { mark } from './log/first.ts';
import { backToMarks, continueDraft, discard, openLog, openTyped, openWindow, openWithTyped } from './log/open.ts';
import { send } from './log/send.ts';
import { correct } from './mine/correct.ts';
import { mine, owed } from './mine/list.ts';
import { openWithdraw, withdraw } from './mine/withdraw.ts';
import { openReply } from './reply/form.ts';
import { reply } from './reply/save.ts';
import { samples } from './samples.ts';
import { home } from './sections.ts';
import { facetsOfWalkthrough } from './store.ts';

const command = '/walkthrough';

/** Classroom walkthroughs: an administrator logs a visit, the teacher has a copy the same day. */
export const walkthroughs: Feature = {
  name: 'walkthroughs',
  commands: [
    {
      command,
      word: '',
      ability: 'walkthroughs.log',
      does: 'Log a walkthrough',
      run: (c) => openWindow(c),
      withTyped: openWithTyped,
    },
    {
      command,
      word: 'mine',
      ability: 'walkthroughs.log',
      does: 'See what you logged; correct or withdraw it',
      run: mine,
    },
    {
      command,
      word: 'owed',
      ability: 'walkthroughs.log',
      does: 'See which teachers still wait for their copy',
      run: owed,
    },
  ],
  forms: [mark, send, reply, withdraw],
  buttons: [
    ...[openLog, openTyped, continueDraft, backToMarks, discard],
    ...[printSlips, allInMailboxes, correct, openWithdraw, openReply],
  ],
  shortcuts: [openLog],
  errands: { 'walkthroughs/copy': hearCopy, 'walkthroughs/slips': hearSlips },
  asks: owedAsks,
  papers: { 'walkthroughs/slips': slips },
  records: { walkthrough: facetsOfWalkthrough },
  home,
  samples,
};

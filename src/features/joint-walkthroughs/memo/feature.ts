import type { Feature } from '../../../kit/feature.ts';
import { acceptJointMemo, openJointAnswer, saveJointAnswer } from './answer/form.ts';
import { jointMemoAsks, jointMemoClosing } from './due/asks.ts';
import { listJointMemos, pageJointMemos, pickJointMemo, writeOwedJointMemo } from './list/list.ts';
import { jointOnSheet } from './prep-sheet/sections.ts';
import { jointMemoSamples } from './samples.ts';
import { jointMemosAbout } from './sections.ts';
import { jointStepAsks, jointStepClosing } from './steps/asks.ts';
import { jointStepDone, openStepSettle, pickJointStep, saveStepSettle } from './steps/settle.ts';
import { facetsOfJointStep } from './steps/store.ts';
import { facetsOfJointMemo } from './store.ts';
import { openJointMemo } from './write/form.ts';
import { sendJointMemo } from './write/save.ts';

/** The memo of a joint walkthrough: written by who leads the school, read by who leads the district, its steps asked about on their day. */
export const jointMemos: Feature = {
  name: 'joint-walkthroughs-memo',
  commands: [
    {
      command: '/walkthrough',
      word: 'memos',
      also: ['joint memos', 'joint walkthrough memos', 'memo of a joint walkthrough', 'my steps'],
      title: 'Joint walkthrough memos',
      ability: 'jointMemos.look',
      does: 'See the memos of your joint walkthroughs and their steps, and which are still to write',
      run: (c) => listJointMemos(c),
    },
  ],
  forms: [sendJointMemo, saveJointAnswer, saveStepSettle],
  buttons: [
    openJointMemo,
    writeOwedJointMemo,
    acceptJointMemo,
    openJointAnswer,
    pageJointMemos,
    pickJointMemo,
    jointStepDone,
    openStepSettle,
    pickJointStep,
  ],
  records: { jointMemo: facetsOfJointMemo, jointStep: facetsOfJointStep },
  asks: (c, of) => [...jointMemoAsks(c, of), ...jointStepAsks(c, of)],
  closing: (c, ask) => jointMemoClosing(c, ask) ?? jointStepClosing(c, ask),
  says: { prepSheet: jointOnSheet },
  about: jointMemosAbout,
  samples: jointMemoSamples,
};

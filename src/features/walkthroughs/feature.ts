import type { Feature, Job } from '../../kit/feature.ts';
import { opening } from '../../kit/forms/form.ts';
import { done } from '../../kit/outcome.ts';
import { everyDay } from '../../kit/slots/rule.ts';
import { owedAsks } from './copies/asks.ts';
import { owedClosing } from './copies/closing.ts';
import { hearChange, hearCopy } from './copies/hear.ts';
import { allInMailboxes, hearSlips, printSlips, slips } from './copies/slips.ts';
import { walkthroughDigestSamples } from './digest/samples.ts';
import { walkthroughsDigest } from './digest/sections.ts';
import { walkthroughFacts } from './facts/store.ts';
import { openFocus, openFocusWindow } from './focus/form.ts';
import { saveFocus } from './focus/save.ts';
import { focusOf } from './focus/store.ts';
import { keepJointCopy } from './joint/react.ts';
import { walkthroughsAbout } from './kept-about/sections.ts';
import { forgetOldDrafts } from './log/drafts.ts';
import { markLookFors } from './log/marks-window.ts';
import {
  backToMarks,
  continueDraft,
  discard,
  openLog,
  openLogOf,
  openTyped,
  openWindow,
  openWithTyped,
} from './log/open.ts';
import { send } from './log/send.ts';
import { correct } from './mine/correct.ts';
import { myWalkthroughs, owed } from './mine/list.ts';
import { openWithdraw, withdraw } from './mine/withdraw.ts';
import { monthView, showMonth } from './month/sections.ts';
import { older } from './older/feature.ts';
import { walkthroughsPacket } from './packet/sections.ts';
import { patterns, patternsCommand } from './patterns/feature.ts';
import { walkthroughsOnSheet } from './prep-sheet/sections.ts';
import { quarterlyWalkthroughs } from './quarterly-report/sections.ts';
import { read } from './reading/read.ts';
import { openReply } from './reply/form.ts';
import { reply } from './reply/save.ts';
import { openMeet, openRespond } from './respond/form.ts';
import { respond } from './respond/save.ts';
import { samples } from './samples.ts';
import { ofSchool, showSchool } from './school/list.ts';
import { walkthroughsHome } from './sections.ts';
import { pickCopyForm } from './share/form.ts';
import { pickCopy, share } from './share/save.ts';
import { facetsOfShared } from './share/store.ts';
import { facetsOfWalkthrough } from './store.ts';
import { paceAsks } from './targets/asks.ts';
import { paceClosing } from './targets/closing.ts';
import { openTargets, openTargetsWindow } from './targets/form.ts';
import { saveTargets } from './targets/save.ts';
import { mustRest, teacherVisits } from './visits/store.ts';

const command = '/walkthrough';

/** What was begun and not sent for two weeks is forgotten. */
const forgetDrafts: Job = {
  name: 'forget old drafts',
  when: everyDay('03:10'),
  missed: 'latest',
  within: { hours: 24 },
  run(c, { day }) {
    forgetOldDrafts(c.db, day);
    return done();
  },
};

/** Classroom walkthroughs: an administrator logs a visit, the teacher has a copy the same day. */
export const walkthroughs: Feature = {
  name: 'walkthroughs',
  commands: [
    {
      command,
      word: '',
      also: ['visit', 'classroom visit', 'observe', 'observation'],
      title: 'Log a walkthrough',
      first: { principal: 1, assistantPrincipal: 1, director: 1, superintendent: 6, assistantSuperintendent: 6 },
      ability: 'walkthroughs.log',
      does: 'Log a walkthrough',
      run: (c) => openWindow(c),
      withTyped: openWithTyped,
    },
    {
      command,
      word: 'mine',
      also: [
        'my walkthroughs',
        'my visits',
        'fix',
        'correct',
        'change a walkthrough',
        'delete',
        'withdraw',
        'undo',
        'mistake',
      ],
      title: 'My walkthroughs',
      ability: 'walkthroughs.log',
      does: 'See what you logged; correct or withdraw it',
      run: myWalkthroughs,
    },
    {
      command,
      word: 'owed',
      also: ['owe a copy', 'slips'],
      ability: 'walkthroughs.log',
      does: 'See which teachers still wait for their copy',
      run: owed,
    },
    {
      command,
      word: 'school',
      also: ['visits at my school'],
      ability: 'walkthroughs.ofSchool',
      does: 'Read what others wrote to teachers of your school',
      run: ofSchool,
    },
    {
      command,
      word: 'two',
      ability: 'sharedCopies.share',
      does: 'Talk over two of your copies with your supervisor, names masked',
      run: () => done({ open: opening(pickCopyForm, {}) }),
    },
    patternsCommand,
    {
      command,
      word: 'month',
      also: ['how many walkthroughs'],
      title: 'Walkthroughs this month',
      first: { superintendent: 5, assistantSuperintendent: 4 },
      ability: 'walkthroughs.counts',
      does: 'See how copies and counts of this month stand; “last” for the month before',
      run: monthView,
    },
    {
      command,
      word: 'targets',
      ability: 'walkthroughs.lead',
      does: 'Set walkthrough targets for the month, by role or for one person',
      run: openTargetsWindow,
    },
    {
      command,
      word: 'focus',
      ability: 'walkthroughs.lead',
      does: 'Choose the look-fors of the month',
      run: (c) => openFocusWindow(c),
    },
  ],
  parts: [patterns, older],
  forms: [markLookFors, send, reply, respond, withdraw, pickCopy, share, saveTargets, saveFocus],
  buttons: [
    openLog,
    openTyped,
    openLogOf,
    continueDraft,
    backToMarks,
    discard,
    printSlips,
    allInMailboxes,
    correct,
    openWithdraw,
    openReply,
    openRespond,
    openMeet,
    showSchool,
    read,
    openTargets,
    openFocus,
    showMonth,
  ],
  shortcuts: [openLog],
  hears: { 'walkthroughs/copy': hearCopy, 'walkthroughs/change': hearChange, 'walkthroughs/slips': hearSlips },
  closing: (c, ask) => owedClosing(c, ask) ?? paceClosing(c, ask),
  asks: (c, of) => [...owedAsks(c, of), ...paceAsks(c, of)],
  papers: { 'walkthroughs/slips': slips },
  records: { walkthrough: facetsOfWalkthrough, sharedCopy: facetsOfShared },
  jobs: [forgetDrafts],
  home: walkthroughsHome,
  facts: walkthroughFacts,
  answers: { focusOfMonth: (c, { month }) => focusOf(c.db, month), teacherVisits, mustRest },
  reacts: { jointCopyAgreed: keepJointCopy },
  says: {
    packet: walkthroughsPacket,
    digest: walkthroughsDigest,
    prepSheet: walkthroughsOnSheet,
    quarterlyReport: quarterlyWalkthroughs,
  },
  about: walkthroughsAbout,
  samples: (fill) => [...samples(fill), ...walkthroughDigestSamples(fill)],
};

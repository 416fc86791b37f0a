import { beginsWithCode } from '../../district/plan/plan.ts';
import { placeFound } from '../../kit/evidence/hear.ts';
import type { Feature } from '../../kit/feature.ts';
import { saidAtSchool } from './at-schools/react.ts';
import { schoolParts } from './at-schools/store.ts';
import { attach } from './attach/form.ts';
import { saveAttached } from './attach/save.ts';
import { actionsBreaks } from './breaks/sections.ts';
import { changeButtons } from './change/buttons.ts';
import { evidenceHeard, saveBlocked, saveComment, saveDone, saveStill } from './change/save.ts';
import { actionDigestSamples } from './digest/samples.ts';
import { actionsDigest } from './digest/sections.ts';
import { actionFacts } from './facts/store.ts';
import { actionsHighlight } from './highlight/sections.ts';
import { orphanAsks } from './lead/asks.ts';
import { orphanClosing } from './lead/closing.ts';
import { saveDrop, saveReassignment } from './lead/save.ts';
import { all, myActions, openMine } from './mine/list.ts';
import { openPage } from './mine/views.ts';
import { askMonthly } from './monthly/ask.ts';
import { findAction, openFind } from './one/find.ts';
import { openOne } from './one/show.ts';
import { saveTyped, showTyped } from './one/typed.ts';
import { actionsPacket } from './packet/sections.ts';
import { quarterlyActions } from './quarterly-report/sections.ts';
import { samples } from './samples.ts';
import { actionsAbout, actionsHome } from './sections.ts';
import { facetsOfPart, whereActionsStand } from './store.ts';
import { wantedAsks, wantedClosing } from './wanted/asks.ts';
import { saveWanted } from './wanted/save.ts';

const command = '/action';

/** The actions of the plan: who does what by when, and how it goes. */
export const actions: Feature = {
  name: 'actions',
  commands: [
    {
      command,
      word: '',
      also: ['my part of the plan', 'my actions', 'undo'],
      title: 'My actions',
      first: { principal: 3, assistantPrincipal: 3, director: 3, planManager: 5, assistantSuperintendent: 5 },
      ability: 'plan.read',
      does: 'See your actions, the most urgent first, and update them; add a code to see one action',
      takes: beginsWithCode,
      act: saveTyped,
      countsAgain: true,
      run: (c, typed) => (typed === '' ? myActions(c) : showTyped(c, typed)),
    },
    {
      command,
      word: 'all',
      ability: 'plan.lead',
      does: 'See everyone’s open actions, the most urgent first',
      run: all,
    },
  ],
  forms: [
    saveDone,
    saveStill,
    saveBlocked,
    saveComment,
    saveDrop,
    saveReassignment,
    saveWanted,
    saveAttached,
    findAction,
  ],
  buttons: [openMine, openOne, openPage, openFind, ...changeButtons],
  onMessages: [attach],
  hears: { [evidenceHeard]: placeFound },
  records: { actionPart: facetsOfPart },
  jobs: [askMonthly],
  answers: {
    actionStandings: ({ db }) => whereActionsStand(db),
    schoolParts: (c, { schoolId, since }) => schoolParts(c, schoolId, since),
  },
  reacts: { partSaid: saidAtSchool },
  asks: (c, of) => [...orphanAsks(c, of), ...wantedAsks(c, of)],
  closing: (c, ask) => orphanClosing(c, ask) ?? wantedClosing(c, ask),
  home: actionsHome,
  facts: actionFacts,
  says: {
    packet: actionsPacket,
    digest: actionsDigest,
    highlight: actionsHighlight,
    quarterlyReport: quarterlyActions,
  },
  breaks: actionsBreaks,
  about: actionsAbout,
  samples: (fill) => [...samples(fill), ...actionDigestSamples(fill)],
};

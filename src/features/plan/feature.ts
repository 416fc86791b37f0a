import { action, benchmark, initiative, strategicObjective } from '../../district/plan/schema.ts';
import { isInPlan } from '../../district/plan/store.ts';
import { placeFound } from '../../kit/evidence/hear.ts';
import type { Feature, Job } from '../../kit/feature.ts';
import { done } from '../../kit/outcome.ts';
import { everyDay } from '../../kit/slots/rule.ts';
import { openTheCheck } from './criteria/form.ts';
import { savePlanCheck } from './criteria/save.ts';
import { planDigest } from './digest/sections.ts';
import { importHome, importPlan } from './imports/sections.ts';
import { planHandOver } from './imports/workbook.ts';
import { openLookFors } from './links/form.ts';
import { saveLookFors } from './links/save.ts';
import { worthALook } from './lint/list.ts';
import { tellMisread } from './lint/misread-message.ts';
import { openChangeAnswer, saveChangedAnswer } from './owners/answers/change.ts';
import { moreAnswers, plansOwners } from './owners/answers/list.ts';
import { ownerAsks } from './owners/asks.ts';
import { ownerClosing } from './owners/closing.ts';
import { openOwners } from './owners/say/form.ts';
import { saveOwners } from './owners/say/save.ts';
import { settleOwners } from './owners/settle.ts';
import { hearSheet, ownersSheet, sendOwnersSheet } from './owners/sheet/paper.ts';
import { samples } from './samples.ts';
import { planAbout } from './sections.ts';
import { openShortNames, planNames, renameRow } from './short-names/form.ts';
import { saveShortNames } from './short-names/save.ts';
import { chooseTrace, showTrace, traceCommand } from './trace/open.ts';
import { planCommand, showPlan, showRow } from './tree/open.ts';
import { planHome } from './tree/sections.ts';
import { compareVersions, openCompare, whatChanged } from './versions/compare.ts';
import { openApprove } from './versions/form.ts';
import { letterFound, saveApproval } from './versions/save.ts';
import { versionsAbout } from './versions/sections.ts';
import { showVersion, showVersions } from './versions/show.ts';
import { facetsOfVersion } from './versions/store.ts';

/** Before anybody is up: roles begin and end by their dates, and so does who answers for what. */
const settleEveryNight: Job = {
  name: 'who answers for what',
  when: everyDay('00:20'),
  missed: 'latest',
  within: { hours: 24 },
  run(c) {
    settleOwners(c.db, c.today);
    return done();
  },
};

/** The improvement plan as it is written: objectives, initiatives, benchmarks, actions, from one workbook and back into one. */
export const plan: Feature = {
  name: 'plan',
  commands: [planCommand, traceCommand, importPlan, plansOwners, planNames],
  parts: [planHandOver],
  forms: [saveShortNames, saveOwners, saveChangedAnswer, saveLookFors, saveApproval, compareVersions, savePlanCheck],
  buttons: [
    openShortNames,
    renameRow,
    openOwners,
    sendOwnersSheet,
    openChangeAnswer,
    moreAnswers,
    showPlan,
    showRow,
    worthALook,
    openLookFors,
    showTrace,
    chooseTrace,
    showVersions,
    showVersion,
    openApprove,
    openCompare,
    whatChanged,
    openTheCheck,
  ],
  hears: { 'plan/owners-sheet': hearSheet, [letterFound]: placeFound },
  papers: { 'plan/owners-sheet': ownersSheet },
  asks: ownerAsks,
  closing: ownerClosing,
  home: (c) => [...planHome(c), ...importHome(c)],
  says: { digest: planDigest },
  // Whose a row is decides nothing: everybody of the district may see the plan.
  records: {
    strategicObjective: (db, id) => (isInPlan(db, strategicObjective, id) ? {} : undefined),
    initiative: (db, id) => (isInPlan(db, initiative, id) ? {} : undefined),
    benchmark: (db, id) => (isInPlan(db, benchmark, id) ? {} : undefined),
    action: (db, id) => (isInPlan(db, action, id) ? {} : undefined),
    planVersion: facetsOfVersion,
  },
  reacts: {
    rolesChanged(c) {
      settleOwners(c.db, c.today);
      return done();
    },
  },
  jobs: [settleEveryNight, tellMisread],
  about: (c, personId) => [...planAbout(c, personId), ...versionsAbout(c, personId)],
  samples,
};

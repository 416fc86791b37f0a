import type { Feature } from '../../../kit/feature.ts';
import { acceptCorrection, openRefuseCorrection, saveRefuseCorrection, withdrawCorrection } from './answers.ts';
import { quarterlyCheckAsks, quarterlyCheckClosing } from './asks.ts';
import { openCheckPart, saveCheckPart } from './form.ts';
import { checkFacts, noCorrectionsToRest } from './parts.ts';
import { checkersChanged, deliverJob, hearReached, sendToCheck } from './send.ts';
import { facetsOfQuarterlyCorrection } from './store.ts';

/** The fact-check: the draft goes to two offices, which say of each part that they have no corrections, or which; the author answers. */
export const quarterlyChecking: Feature = {
  name: 'quarterly-reports/check',
  records: { quarterlyCorrection: facetsOfQuarterlyCorrection },
  forms: [saveCheckPart, saveRefuseCorrection],
  buttons: [
    sendToCheck,
    checkFacts,
    noCorrectionsToRest,
    openCheckPart,
    acceptCorrection,
    openRefuseCorrection,
    withdrawCorrection,
  ],
  jobs: [deliverJob],
  hears: hearReached,
  reacts: { rolesChanged: checkersChanged },
  asks: quarterlyCheckAsks,
  closing: quarterlyCheckClosing,
};

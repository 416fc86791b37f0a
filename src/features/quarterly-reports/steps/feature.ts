import type { Feature } from '../../../kit/feature.ts';
import { openQuarterlyStep, saveQuarterlyStep, stepMenu } from './form.ts';
import { lastStepsSaid, stepsHighlight } from './sections.ts';
import { openSettleStep, quarterlyStepAsks, quarterlyStepClosing, saveSettleStep, stepDone } from './settle.ts';

/** The next steps a report recommends: asked about on their day, and said in highlight meetings and in the next report. */
export const quarterlyFollowing: Feature = {
  name: 'quarterly-reports/steps',
  forms: [saveQuarterlyStep, saveSettleStep],
  buttons: [openQuarterlyStep, stepMenu, stepDone, openSettleStep],
  asks: quarterlyStepAsks,
  closing: quarterlyStepClosing,
  says: { highlight: stepsHighlight, quarterlyReport: lastStepsSaid },
};

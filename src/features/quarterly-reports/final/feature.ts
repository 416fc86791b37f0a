import type { Feature } from '../../../kit/feature.ts';
import { readVersion } from './lines.ts';
import { openQuarterlyLooks, saveQuarterlyLooks } from './looks.ts';
import { openNewVersion, openQuarterlyFinal, publishNow, saveNewVersion, saveQuarterlyFinal } from './make-final.ts';
import { committeeNight, quarterlyPageFile, quarterlyPdf } from './paper.ts';
import { prepareCommittee, publishDue, quarterlyThread } from './release.ts';

export const quarterlyPublishing: Feature = {
  name: 'quarterly-reports/final',
  parts: [quarterlyPdf, quarterlyPageFile, committeeNight],
  forms: [saveQuarterlyLooks, saveQuarterlyFinal, saveNewVersion],
  buttons: [openQuarterlyLooks, openQuarterlyFinal, openNewVersion, publishNow, readVersion],
  jobs: [publishDue, prepareCommittee],
  hears: quarterlyThread.hears,
};

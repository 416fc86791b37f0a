import type { Feature } from '../../../kit/feature.ts';
import { hearQuarterly, openQuarterlyBegin, quarterlyGather, saveQuarterlyBegin } from './begin.ts';
import {
  discardQuarterly,
  listQuarterly,
  pageQuarterly,
  pickQuarterly,
  quarterlyOnHome,
  showQuarterly,
} from './list.ts';
import { quarterlyDraftPdf, quarterlyWord } from './paper.ts';
import { openQuarterlyPart, saveQuarterlyPart, startFromDrafted } from './part.ts';
import {
  openQuarterlyReported,
  quarterlyReportedAsks,
  quarterlyReportedClosing,
  saveQuarterlyReported,
} from './reported.ts';
import { showRestsOn } from './rests.ts';

/** The draft: begun, gathered, written part by part, with what the superintendent reports. */
export const quarterlyDrafting: Feature = {
  name: 'quarterly-reports/draft',
  parts: [quarterlyDraftPdf, quarterlyWord],
  commands: [
    {
      command: '/throughline',
      word: 'report',
      also: ['quarterly report', 'progress report', 'QPR', 'monitor’s report', 'public report'],
      title: 'Quarterly reports',
      ability: 'app.use',
      does: 'Read the plan monitor’s quarterly reports, or write one',
      run: listQuarterly,
    },
  ],
  forms: [saveQuarterlyBegin, saveQuarterlyPart, saveQuarterlyReported],
  buttons: [
    openQuarterlyBegin,
    openQuarterlyPart,
    openQuarterlyReported,
    startFromDrafted,
    showRestsOn,
    pageQuarterly,
    showQuarterly,
    pickQuarterly,
    discardQuarterly,
  ],
  hears: { [quarterlyGather]: hearQuarterly },
  asks: quarterlyReportedAsks,
  closing: quarterlyReportedClosing,
  home: quarterlyOnHome,
};

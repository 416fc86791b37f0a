import type { Feature } from '../../../kit/feature.ts';
import { decisionsForSheet } from './decisions.ts';
import { freezeLate, freezeSheets } from './freeze.ts';
import { sheetPdf } from './paper.ts';
import { sheetSamples } from './samples.ts';
import { openSheet } from './show.ts';
import { topicsForSheet } from './topics.ts';

/** The prep sheet: what all routines have to say of a school before its meeting, frozen, the same for both. */
export const prepSheets: Feature = {
  name: 'principal-meetings/prep-sheet',
  parts: [sheetPdf],
  buttons: [openSheet],
  jobs: [freezeSheets, freezeLate],
  says: { prepSheet: (c, occasion) => [...decisionsForSheet(c, occasion), ...topicsForSheet(c, occasion)] },
  samples: sheetSamples,
};

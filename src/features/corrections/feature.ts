import type { Feature } from '../../kit/feature.ts';
import { checkAsks } from './check/asks.ts';
import { checkClosing } from './check/closing.ts';
import { openCorrectionCheck } from './check/form.ts';
import { saveCorrectionCheck } from './check/save.ts';
import { correctionsDigest } from './digest/sections.ts';
import { correctionsHighlight } from './highlight/sections.ts';
import { listCorrections, openCorrectionsList } from './list/list.ts';
import { quarterlyCorrections } from './quarterly-report/sections.ts';
import { openCorrection } from './record/form.ts';
import { saveCorrection } from './record/save.ts';
import { samples } from './samples.ts';
import { correctionsAbout } from './sections.ts';
import { facetsOfCorrection, whereCorrectionsStand } from './store.ts';

/** Mid-course corrections: what was seen, what was decided, who owns it, and whether it worked. */
export const corrections: Feature = {
  name: 'corrections',
  commands: [
    {
      command: '/throughline',
      word: 'corrections',
      ability: 'corrections.read',
      does: 'See the mid-course corrections, what came of them, and which changed nothing',
      run: listCorrections,
    },
  ],
  forms: [saveCorrection, saveCorrectionCheck],
  buttons: [openCorrectionsList, openCorrection, openCorrectionCheck],
  answers: { correctionStandings: (c, { since }) => whereCorrectionsStand(c, since) },
  records: { correction: facetsOfCorrection },
  asks: checkAsks,
  closing: checkClosing,
  says: { digest: correctionsDigest, highlight: correctionsHighlight, quarterlyReport: quarterlyCorrections },
  about: correctionsAbout,
  samples,
};

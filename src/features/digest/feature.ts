import type { Feature } from '../../kit/feature.ts';
import { breakAsks } from './breaks/asks.ts';
import { breakClosing } from './breaks/closing.ts';
import { saveLine, sayLine } from './breaks/form.ts';
import { lookForBreaks } from './breaks/note.ts';
import { breakPieces } from './breaks/sections.ts';
import { facetsOfBreak } from './breaks/store.ts';
import { readAll, readAllNow } from './reading/all.ts';
import { digestCommands } from './reading/command.ts';
import { samples } from './samples.ts';
import { digestAbout } from './sections.ts';
import { facetsOfDigest } from './store.ts';
import { digestPdf } from './thread/pdf.ts';
import { digestFollows, keepDecided } from './weekly/refresh.ts';
import { weeklyDigest } from './weekly/send.ts';
import { hearWin, sayWin, winTells } from './wins/say.ts';
import { openThank, saveThank } from './wins/thank.ts';

/** The weekly digest: one message that says what needs a decision, what changed, and where the through-line is broken. */
export const digest: Feature = {
  name: 'digest',
  parts: [digestPdf],
  commands: digestCommands,
  forms: [saveLine, saveThank],
  buttons: [sayLine, sayWin, openThank, readAll, readAllNow],
  jobs: [weeklyDigest, keepDecided, lookForBreaks],
  follows: digestFollows,
  hears: { [winTells]: hearWin },
  records: { digest: facetsOfDigest, break: facetsOfBreak },
  asks: breakAsks,
  closing: breakClosing,
  says: { digest: breakPieces },
  about: digestAbout,
  samples,
};

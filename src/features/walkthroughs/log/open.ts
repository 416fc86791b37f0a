import { timeOfDay } from '../../../district/days.ts';
import { toolOn } from '../../../district/look-fors.ts';
import { can } from '../../../district/policy.ts';
import { newId } from '../../../district/ref.ts';
import { teacherHolding } from '../../../district/teachers.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { type ButtonPiece, paragraph } from '../../../kit/words/pieces.ts';
import { clip } from '../../../kit/words/text.ts';
import { changeMarks, letGo, waitingDraft } from './copy-window.ts';
import { dropWalkthroughDraft } from './drafts.ts';
import { toCopyWindow } from './marks-fingerprint.ts';
import { firstForm, reopening } from './marks-window.ts';

/** Opens the first window with today's date, today's version of the tool, and what was typed already. */
export function openWindow(c: Asked, { typed = '', teacher = '' } = {}): Done {
  requireSentence(c);
  const tool = toolOn(c.db, c.today);
  if (!tool)
    throw new Refusal(
      'Your district has no look-fors yet. The plan manager adds them with the roster workbook, sheet Look-fors.',
    );
  return done({
    open: opening(firstForm, {
      draft: newId(),
      day: c.today,
      at: timeOfDay(c.now, c.settings.timeZone),
      tool,
      ...(typed ? { note: typed } : {}),
      ...(teacher ? { teacher } : {}),
    }),
  });
}

/** No copy goes out before the district has said what these visits are for and are not. */
function requireSentence(c: Asked): void {
  if (c.settings.sentenceOfUse !== '') return;
  const what =
    'Each teacher’s copy ends with what these visits are for and are not, as agreed with the teachers’ association';
  throw new Refusal(
    can(c.viewer, 'roster.import')
      ? `${what}. Your district has not written that sentence yet: type /throughline settings and fill in the sentence of use.`
      : `${what}. Your district has not written that sentence yet: please ask your plan manager for it.`,
  );
}

/** The button that starts a walkthrough, wherever it stands. */
export const openLog: ButtonPress = {
  name: 'walkthroughs/open-log',
  ability: 'walkthroughs.log',
  press: (c) => openWindow(c),
};

/** As much of a typed line as travels with a button and a window. */
const carriedTyping = 500;

/** Takes a line that is no command into the window, as the note. */
export const openWithTyped = (typed: string): ButtonPiece =>
  place({ name: openTyped.name }, 'Log a walkthrough with these words', clip(typed, carriedTyping));

/** The same with words that were typed already. */
export const openTyped: ButtonPress = {
  name: 'walkthroughs/open-typed',
  ability: 'walkthroughs.log',
  press: (c, typed) => openWindow(c, { typed }),
};

/** The same about a teacher. Who is not at a school today is chosen anew. */
export const openLogOf: ButtonPress = {
  name: 'walkthroughs/open-log-of',
  ability: 'walkthroughs.log',
  press: (c, teacher) => openWindow(c, { teacher }),
};

const ofDraft = { ability: 'walkthroughs.own', about: 'walkthrough' } as const;

/** Goes on where a draft was left. */
export const continueDraft: ButtonPress = {
  name: 'walkthroughs/continue',
  ...ofDraft,
  press(c, id) {
    const draft = waitingDraft(c, id);
    const there = teacherHolding(c.db, draft.given.holding, draft.day) !== undefined;
    return done({ open: draft.step === 2 && there ? toCopyWindow(draft) : reopening(draft) });
  },
};

/** Back from the second window to the first, in its place. The visit stays marked, and its copy owed, if it is left there. */
export const backToMarks: ButtonPress = {
  name: changeMarks.name,
  ...ofDraft,
  press(c, id) {
    const draft = waitingDraft(c, id);
    return done({ open: reopening(draft), inPlace: true });
  },
};

/** Lets a draft go: it was never sent, and nobody else knows of it. */
export const discard: ButtonPress = {
  name: letGo.name,
  ...ofDraft,
  press(c: Asked<Writing>, id) {
    dropWalkthroughDraft(c.db, waitingDraft(c, id).id);
    return done({ tell: [paragraph('Discarded. Nothing was sent.')] });
  },
};

import { because } from '../../../db/tx.ts';
import { newId } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { done, type Outcome, problems } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import type { TeacherCopy } from '../copies/copy.ts';
import { copyIn } from '../copies/kept.ts';
import { changeFor, copyFor, otherTold, receipts } from '../copies/messages.ts';
import { copyState, oweAgain } from '../copies/store.ts';
import { type Draft, dropWalkthroughDraft, keepWalkthroughDraft } from '../log/drafts.ts';
import { reopening } from '../log/marks-window.ts';
import { rowOf } from '../log/row.ts';
import { correctionOf, givenOf, keepWalkthroughChange, replaceWalkthrough, sentOn } from './store.ts';

const onlyToday =
  'A walkthrough can be corrected on the day it was sent. Later it can only be withdrawn: /walkthrough mine.';

/** Opens one's own walkthrough of today once more, as it was sent. What is changed is kept as a draft until it is sent. */
export const correct: ButtonPress = {
  name: 'walkthroughs/correct',
  ability: 'walkthroughs.own',
  about: 'walkthrough',
  press(c: Asked<Writing>, id) {
    const begun = correctionOf(c.db, id);
    if (begun && begun.observerId !== c.viewer.person.id)
      throw new Refusal('Who walked with you is correcting this walkthrough now. Try again when they’re done.');
    const draft = begun ?? beginCorrection(c, id);
    return done({ open: reopening(draft), inPlace: true });
  },
};

function beginCorrection(c: Asked<Writing>, id: string): Draft {
  const was = givenOf(c.db, id);
  if (!was) throw notFound();
  if (was.withdrawn) throw new Refusal('This walkthrough was withdrawn.');
  if (sentOn(c, id) !== c.today) throw new Refusal(onlyToday);
  const observerId = c.viewer.person.id;
  const draft: Draft = {
    id: newId(),
    observerId,
    day: was.day,
    step: 1,
    corrects: id,
    given: was.given,
    savedAt: c.now.toString(),
  };
  keepWalkthroughDraft(c.db, draft);
  return draft;
}

/** Puts the corrected walkthrough in the place of the one that was sent, keeps how it was, and tells the teacher. */
export function sendCorrection(
  c: Asked<Writing>,
  draft: Draft & { readonly corrects: string },
  copy: TeacherCopy,
  reason: string,
): Outcome<'note' | 'reason'> {
  const was = givenOf(c.db, draft.corrects);
  if (!was || was.withdrawn) throw new Refusal('This walkthrough has been withdrawn.');
  if (sentOn(c, draft.corrects) !== c.today) return problems({ note: onlyToday });
  because(c.db, { why: reason });
  const corrected = { ...copy, id: draft.corrects };
  const changeId = newId();
  keepWalkthroughChange(c.db, {
    id: changeId,
    walkthroughId: draft.corrects,
    kind: 'corrected',
    reason,
    at: c.now.toString(),
  });
  // Whose it is stays, also where the other of two corrects it.
  const { loggedAt: _, observerId: __, ...row } = rowOf(c, draft, corrected);
  replaceWalkthrough(c.db, row, draft.given);
  dropWalkthroughDraft(c.db, draft.id);
  oweAgain(c.db, draft.corrects, c.now.toString());
  const now = copyIn(c, draft.corrects);
  if (!now) throw notFound();
  const onSlack = copyState(c.db, now.id)?.how !== 'paper';
  return done({
    messages: [
      ...(onSlack ? [copyFor(now), changeFor(now, changeId)] : []),
      ...receipts(now, onSlack),
      ...otherTold(now, changeId, c.viewer.person),
    ],
  });
}

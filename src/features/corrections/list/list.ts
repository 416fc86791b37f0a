import { schoolYearStart } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { type CorrectionsShown, correctionNames, correctionsWords } from '../messages.ts';
import { sayCorrectedRow } from '../row/find.ts';
import { openCorrections, settledSince, shownBy } from '../store.ts';

/** Slack takes fifty blocks; each open one takes two. */
const listed = 15;
const listedSettled = 15;

/** `/throughline corrections`: what waits to be looked at, and what came of the others this school year. */
export const listCorrections = (c: Asked): Done => done({ tell: correctionsWords(listNow(c)) });

function listNow(c: Asked): CorrectionsShown {
  const open = openCorrections(c, listed + 1);
  return {
    open: open.slice(0, listed).map((one) => ({
      ...one,
      row: sayCorrectedRow(c.db, one.about),
      mayCheck: can(c.viewer, 'corrections.check', { owner: one.ownerId }),
    })),
    settled: settledSince(c, schoolYearStart(c.today), listedSettled).map((one) => ({
      ...one,
      row: sayCorrectedRow(c.db, one.about),
      shownBy: shownBy(c.db, one.id),
    })),
    more: open.length > listed,
    mayMake: can(c.viewer, 'corrections.make'),
  };
}

/** The same list from a button. */
export const openCorrectionsList: ButtonPress = {
  name: correctionNames.list,
  ability: 'corrections.read',
  press: listCorrections,
};

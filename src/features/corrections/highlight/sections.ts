import { sayShortDay } from '../../../district/days.ts';
import type { HighlightOccasion } from '../../../district/occasions.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { bullets, paragraph } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { standing } from '../messages.ts';
import { objectiveOf, sayCorrectedRow } from '../row/find.ts';
import type { Worked } from '../rules.ts';
import { type Correction, correctionById, correctionRef, shownBy, whereCorrectionsStand } from '../store.ts';

/** Nobody reads more of them in one report. */
const most = 30;

/** What changed nothing is named first. */
const weights: Readonly<Record<Worked, number>> = { changedNothing: 0, partly: 1, yes: 2 };

/** What the report for a highlight meeting says of corrections: those that wait, and those made or settled since the last one. */
export function correctionsHighlight(c: Reading, { since, until }: HighlightOccasion): Contribution<'highlight'>[] {
  return whereCorrectionsStand(c, since)
    .filter(({ madeOn }) => madeOn <= until)
    .slice(-most)
    .flatMap(({ correctionId }) => correctionById(c.db, correctionId) ?? [])
    .map((one) => ({
      part: 'corrections',
      objectiveId: objectiveOf(c.db, one.about),
      ...wordsOf(c, one),
      refs: [correctionRef(one)],
      weight: one.worked === null ? 3 : weights[one.worked],
    }));
}

/** What was decided and how it stands; why, and what is expected of it, below. */
function wordsOf(c: Reading, one: Correction): Pick<Contribution<'highlight'>, 'words' | 'detail'> {
  const shows = one.worked === null ? '' : shownBy(c.db, one.id);
  const row = sayCorrectedRow(c.db, one.about);
  return {
    words: [
      paragraph(say`${bold(row)}, decided ${sayShortDay(one.madeOn)}: ${one.decision}`),
      bullets([say`${standing(one)}. ${one.owner} owns it.`]),
    ],
    detail: [
      bullets([
        `Seen: ${one.signal}`,
        `Expected result: ${one.effect}`,
        ...(shows === '' ? [] : [`What shows it: ${shows}`]),
      ]),
    ],
  };
}

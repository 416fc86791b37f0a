import type { HighlightOccasion } from '../../../district/occasions.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { correctionText } from '../messages.ts';
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
      words: wordsOf(c, one),
      refs: [correctionRef(one)],
      weight: one.worked === null ? 3 : weights[one.worked],
    }));
}

function wordsOf(c: Reading, one: Correction): Words {
  const shows = one.worked === null ? '' : shownBy(c.db, one.id);
  return [
    paragraph(correctionText({ ...one, row: sayCorrectedRow(c.db, one.about) })),
    ...(shows === '' ? [] : [paragraph(say`What shows it: ${shows}`)]),
  ];
}

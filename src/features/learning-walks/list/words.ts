import type { Day } from '../../../district/days.ts';
import { sayShortDay } from '../../../district/days.ts';
import {
  aside,
  type ButtonPiece,
  buttons,
  entry,
  heading,
  type Piece,
  paragraph,
  row,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { leadMenu, learningWalkStands } from '../card/words.ts';
import { learningWalkNames, learningWalkTitle } from '../messages.ts';
import type { LearningWalk } from '../store.ts';

/** So many rows are shown at once. */
export const walksListed = 8;

export interface LearningWalkListShown {
  readonly walks: readonly { readonly walk: LearningWalk; readonly mayLead: boolean }[];
  readonly first: number;
  readonly more: boolean;
  readonly mayPlan: boolean;
  readonly today: Day;
}

const on = (action: string, label: string, value: string): ButtonPiece => ({ action, label, value });

/** The walks somebody may see, each with what they can do. */
export const learningWalkListWords = ({ walks, first, more, mayPlan, today }: LearningWalkListShown): Words => [
  heading('Learning walks'),
  ...(walks.length === 0 ? [paragraph('No learning walk to show yet.')] : []),
  ...walks.map((one) => walkRow(one, today)),
  ...(more || first > 0
    ? [
        buttons(
          ...(first > 0 ? [on(learningWalkNames.list, 'Newer', String(Math.max(0, first - walksListed)))] : []),
          ...(more ? [on(learningWalkNames.list, 'Older', String(first + walksListed))] : []),
        ),
      ]
    : []),
  aside('A learning walk is no walkthrough: no teacher gets a copy, and nobody’s target counts it.'),
  buttons(
    ...(mayPlan ? [{ ...on(learningWalkNames.plan, 'Plan a learning walk…', ''), style: 'primary' as const }] : []),
    on(learningWalkNames.trends, 'Trends', ''),
  ),
];

function walkRow({ walk, mayLead }: LearningWalkListShown['walks'][number], today: Day): Piece {
  const text = say`${bold(`${learningWalkTitle(walk)}, ${sayShortDay(walk.day)}`)} · ${learningWalkStands(walk, today)}\n${walk.question}`;
  if (mayLead) return row(text, leadMenu(walk, ['show']));
  const spoken = `Open: ${learningWalkTitle(walk)}, ${sayShortDay(walk.day)}`;
  return entry(text, { ...on(learningWalkNames.show, 'Open', walk.id), spoken });
}

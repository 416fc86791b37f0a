import { addDays, type Day, sayShortDay, schoolYearOf, schoolYearStart } from '../../../district/days.ts';
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
  /** The first day of the school year they are of, and the row they begin with. */
  readonly year: Day;
  readonly first: number;
  readonly more: boolean;
  readonly mayPlan: boolean;
  readonly today: Day;
}

const on = (action: string, label: string, value: string): ButtonPiece => ({ action, label, value });

const listFrom = (label: string, year: Day, first: number): ButtonPiece =>
  on(learningWalkNames.list, label, `${year} ${first}`);

/** The walks somebody may see, each with what they can do. */
export const learningWalkListWords = ({ walks, year, first, more, mayPlan, today }: LearningWalkListShown): Words => [
  heading(`Learning walks ${schoolYearOf(year)}`),
  ...(walks.length === 0 ? [paragraph('No learning walk to show.')] : []),
  ...walks.map((one) => walkRow(one, today)),
  buttons(
    ...(first > 0 ? [listFrom('Newer', year, Math.max(0, first - walksListed))] : []),
    ...(more
      ? [listFrom('Older', year, first + walksListed)]
      : [listFrom('The school year before', schoolYearStart(addDays(year, -1)), 0)]),
  ),
  aside('A learning walk isn’t a walkthrough: no teacher gets a copy, and nobody’s target counts it.'),
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

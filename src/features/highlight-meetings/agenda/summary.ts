import { type Day, sayDay } from '../../../district/days.ts';
import { asFarAs } from '../../../kit/words/fit.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, type Text } from '../../../kit/words/text.ts';
import { type NoteShown, notedForAll, noteForAll } from '../notes/messages.ts';
import { isFeedback, type NoteKind } from '../notes/rules.ts';
import { type ItemSaid, itemShort } from './messages.ts';

/** What is said after a meeting. */
export interface SummaryShown {
  readonly day: Day;
  readonly notes: readonly NoteShown[];
  readonly obstacles: readonly string[];
  readonly corrections: readonly string[];
  readonly items: readonly ItemSaid[];
  /** The day of the next meeting, once it is in the calendar. */
  readonly nextDay: Day | undefined;
}

const room = { blocks: 40, letters: 3_000, items: 10 } as const;

/** The summary: decisions, next steps, feedback, corrections, obstacles, and what carries over. */
export function meetingSummaryWords({ day, notes, obstacles, corrections, items, nextDay }: SummaryShown): Words {
  const left = items.filter(({ discussedAt }) => discussedAt === null);
  const only = (which: NoteKind) => notes.filter(({ kind }) => kind === which).map(notedForAll);
  const feedback = notes.filter(({ kind }) => isFeedback(kind)).map(noteForAll);
  const said = asFarAs(
    [
      paragraph(`${items.length - left.length} of ${counted(items.length, 'item', 'items')} discussed.`),
      ...part('Decisions', only('decision')),
      ...part('Next steps', only('nextStep')),
      ...part('Feedback (the answers open the next agenda)', feedback),
      ...part('Corrections', corrections),
      ...part('Obstacles raised', obstacles),
      ...part(
        `Not discussed: ${carries(nextDay)}`,
        left.map(({ words }) => itemShort(words)),
      ),
    ],
    room,
  );
  return [
    heading(`Summary of the highlight meeting of ${sayDay(day)}`),
    ...said.words,
    ...(said.left === 0 ? [] : [aside(`${said.left} more: /highlight notes and /highlight agenda`)]),
    ...(notes.length + corrections.length + obstacles.length === 0 ? [aside('Nothing was written down.')] : []),
  ];
}

const carries = (nextDay: Day | undefined): string =>
  nextDay === undefined ? 'carried over to the next meeting' : `carried over to ${sayDay(nextDay)}`;

/** Each on a line of its own. */
const part = (title: string, lines: readonly (Text | string)[]): Piece[] =>
  lines.length === 0 ? [] : [paragraph(bold(title)), bullets(lines)];

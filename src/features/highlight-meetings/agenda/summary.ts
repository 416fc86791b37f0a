import { type Day, sayDay } from '../../../district/days.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, clip, say, type Text } from '../../../kit/words/text.ts';
import { type NoteShown, notedForAll, noteForAll } from '../notes/messages.ts';
import { isFeedback, type NoteKind } from '../notes/rules.ts';
import type { ItemSaid } from './messages.ts';

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

const most = 10;

/** The summary: decisions, next steps, feedback, corrections, obstacles, and what carries over. */
export function meetingSummaryWords({ day, notes, obstacles, corrections, items, nextDay }: SummaryShown): Words {
  const left = items.filter(({ discussedAt }) => discussedAt === null);
  const only = (which: NoteKind) => notes.filter(({ kind }) => kind === which).map(notedForAll);
  const feedback = notes.filter(({ kind }) => isFeedback(kind)).map(noteForAll);
  return [
    heading(`Summary of the highlight meeting of ${sayDay(day)}`),
    paragraph(`${items.length - left.length} of ${counted(items.length, 'item', 'items')} discussed.`),
    ...part('Decisions', only('decision')),
    ...part('Next steps', only('nextStep')),
    ...part('Feedback, whose answers open the next agenda', feedback),
    ...part('Corrections', corrections.map(line)),
    ...part('Obstacles raised', obstacles.map(line)),
    ...part(
      `Not discussed: ${carries(nextDay)}`,
      left.map(({ words }) => line(words)),
    ),
    ...(notes.length + corrections.length + obstacles.length === 0 ? [aside('Nothing was written down.')] : []),
  ];
}

const carries = (nextDay: Day | undefined): string =>
  nextDay === undefined ? 'carried over to the next meeting' : `carried over to ${sayDay(nextDay)}`;

const line = (words: string): Text => say`${clip(words, 160)}`;

function part(title: string, lines: readonly Text[]): Piece[] {
  if (lines.length === 0) return [];
  const more = lines.length - most;
  return [paragraph(bold(title)), bullets([...lines.slice(0, most), ...(more > 0 ? [say`and ${more} more`] : [])])];
}

import { sayShortDay } from '../../../district/days.ts';
import type { HighlightOccasion } from '../../../district/occasions.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { bullets, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, clip, say } from '../../../kit/words/text.ts';
import { noteText } from './messages.ts';
import { isFeedback, kindNames, sayState } from './rules.ts';
import { highlightNoteRef, type Note, notesSince, notesWith } from './store.ts';

/** Nobody reads more of them in one report. */
const most = 25;

/** What the report for a meeting says of notes: the answers to feedback, and what became of what was decided. */
export function notesHighlight(c: Reading, { since }: HighlightOccasion): Contribution<'highlight'>[] {
  const all = notesSince(c.db, since);
  const feedback = all.filter(({ kind }) => isFeedback(kind)).slice(-most);
  const decided = all.filter(({ kind }) => !isFeedback(kind)).slice(-most);
  return [
    ...feedback.map((one, at) =>
      piece([highlightNoteRef(one)], answerWords(one), at + (one.state === 'open' ? 0 : 100)),
    ),
    ...decidedPiece(decided),
  ];
}

const piece = (refs: Contribution<'highlight'>['refs'], words: Words, weight: number): Contribution<'highlight'> => ({
  part: 'feedback',
  objectiveId: null,
  words,
  refs,
  weight,
});

function answerWords({ kind, words, from, owner, onDay, state, answer }: Note): Words {
  const whose = from === null ? '' : ` from ${from}`;
  return [
    paragraph(say`${bold(kindNames[kind])}${whose}, ${sayShortDay(onDay)}: ${words}`),
    ...(answer === '' ? [paragraph(say`🔴 Not answered yet. ${owner} owns the answer.`)] : [quote(answer)]),
    ...(answer === '' || state === 'open' ? [] : [paragraph(say`Answered by ${owner}.`)]),
  ];
}

function decidedPiece(decided: readonly Note[]): Contribution<'highlight'>[] {
  const [first, ...rest] = decided;
  if (!first) return [];
  const words = [paragraph(bold('What was decided before')), bullets(decided.map(noteText))];
  return [piece([highlightNoteRef(first), ...rest.map(highlightNoteRef)], words, 1000)];
}

/** The notes a person wrote down, owns, or gave as feedback, and what they said of them. */
export function notesAbout({ db }: Reading, personId: string): SheetToWrite[] {
  const { notes, said } = notesWith(db, personId);
  return [
    listSheet(
      'Highlight meeting notes',
      [
        ['Day', 12],
        ['What', 14],
        ['Words', 80],
        ['Part in it', 18],
        ['By when', 12],
        ['Status', 20],
        ['Answer', 60],
      ],
      notes.map((one) => [
        one.onDay,
        kindNames[one.kind],
        one.words,
        partOf(one, personId),
        one.dueOn ?? '',
        sayState(one),
        one.answer,
      ]),
    ),
    listSheet(
      'Said of meeting notes',
      [
        ['Day', 12],
        ['Note', 60],
        ['Words', 60],
        ['By when', 12],
      ],
      said.map(({ change, words }) => [change.onDay, clip(words, 300), change.words, change.dueOn ?? '']),
    ),
  ];
}

function partOf({ ownerId, fromId }: Note, personId: string): string {
  if (ownerId === personId) return 'owns it';
  return fromId === personId ? 'gave the feedback' : 'wrote it down';
}

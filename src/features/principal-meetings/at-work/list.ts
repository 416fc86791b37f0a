import type { Reader } from '../../../db/open.ts';
import { sayShortDay } from '../../../district/days.ts';
import { counted } from '../../../kit/words/lists.ts';
import { bullets, type Piece, paragraph } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { decisionsMadeIn, meetingNotesOf } from './store.ts';

/** What was written down in a meeting: who wrote it, and who owns what. */
export interface WrittenDown {
  readonly notes: readonly { readonly kind: 'point' | 'area'; readonly words: string; readonly by: string }[];
  readonly decisions: readonly {
    readonly kind: 'decision' | 'help';
    readonly words: string;
    readonly owner: string;
    readonly byDay: `${number}-${number}-${number}`;
  }[];
}

/** All that was written down in a meeting. */
export const writtenInMeeting = (db: Reader, meetingId: string): WrittenDown => ({
  notes: meetingNotesOf(db, meetingId),
  decisions: decisionsMadeIn(db, meetingId),
});

/** `2 notes, 1 decision`; empty while nothing is. */
export function writtenSoFar(db: Reader, meetingId: string): string {
  const { notes, decisions } = writtenInMeeting(db, meetingId);
  const counts: readonly (readonly [number, string, string])[] = [
    [notes.filter(({ kind }) => kind === 'point').length, 'note', 'notes'],
    [decisions.filter(({ kind }) => kind === 'decision').length, 'decision', 'decisions'],
    [notes.filter(({ kind }) => kind === 'area').length, 'area to improve', 'areas to improve'],
    [decisions.filter(({ kind }) => kind === 'help').length, 'promise of help', 'promises of help'],
  ];
  return counts.flatMap(([n, one, many]) => (n === 0 ? [] : [counted(n, one, many)])).join(', ');
}

/** In the meeting’s card, to both: each with who wrote it, or who owns it. */
export function writtenPieces({ notes, decisions }: WrittenDown): Piece[] {
  const points = notes.filter(({ kind }) => kind === 'point').map(({ by, words }) => say`${bold(by)}: ${words}`);
  const areas = notes.filter(({ kind }) => kind === 'area').map(({ by, words }) => say`${bold(by)}: ${words}`);
  const owned = (kind: 'decision' | 'help') =>
    decisions
      .filter((one) => one.kind === kind)
      .map(({ words, owner, byDay }) => say`${words}\n${bold(owner)} by ${sayShortDay(byDay)}`);
  const list = (title: string, lines: readonly ReturnType<typeof say>[]): Piece[] =>
    lines.length === 0 ? [] : [paragraph(bold(title)), bullets(lines)];
  return [
    ...list('Notes', points),
    ...list('Decisions', owned('decision')),
    ...list('Areas to improve', areas),
    ...list('Help promised', owned('help')),
  ];
}

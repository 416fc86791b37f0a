import { z } from 'zod';
import { type Day, dayText, sayDay, sayShortDay } from '../../../district/days.ts';
import type { Shapes } from '../../../kit/documents/frozen.ts';
import type { DocumentKind } from '../../../kit/documents/kind.ts';
import { aside, bullets, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';

/** A decision or a promise of help, as it was when the memo was sent. */
export interface MemoLine {
  readonly id: string;
  readonly words: string;
  readonly owner: string;
  readonly byDay: Day;
}

/** What somebody wrote in the four parts. Of decisions and help only what there is to add: they are records. */
export interface MemoParts {
  readonly points: string;
  readonly decided: string;
  readonly areas: string;
  readonly helping: string;
}

/** Everything a memo says. */
export interface MemoDocument extends MemoParts {
  readonly district: string;
  /** The district is made up. */
  readonly sample: boolean;
  readonly school: string;
  readonly meetingDay: Day;
  readonly by: string;
  readonly to: string;
  readonly decisions: readonly MemoLine[];
  readonly help: readonly MemoLine[];
  /** What these papers are for and are not. */
  readonly sentence: string;
}

const line = z.object({ id: z.string(), words: z.string(), owner: z.string(), byDay: dayText });

/** How memos have been kept. */
export const memoShapes: Shapes<MemoDocument> = [
  z.object({
    district: z.string(),
    sample: z.boolean(),
    school: z.string(),
    meetingDay: dayText,
    by: z.string(),
    to: z.string(),
    points: z.string(),
    decided: z.string(),
    areas: z.string(),
    helping: z.string(),
    decisions: z.array(line),
    help: z.array(line),
    sentence: z.string(),
  }),
];

/** What a memo is, as a document. */
export const memoKind: DocumentKind = {
  called: 'memo',
  noun: 'memo',
  can: 'memos.read',
  nameOf: (id) => `memo/${id}`,
};

export const memoTitle = ({ meetingDay }: Pick<MemoDocument, 'meetingDay'>): string =>
  `Memo of the meeting of ${sayDay(meetingDay)}`;

/** What a memo says, in its four parts; a part nothing was said of is left out. The same in the preview, the messages and on paper. */
export const memoBody = (one: MemoDocument): Words => [
  ...part('Points', [], one.points),
  ...part('Decisions', one.decisions, one.decided),
  ...part('Areas to improve', [], one.areas),
  ...part('Help promised', one.help, one.helping),
];

/** What the district says of these papers: the last words of each. */
export const useOf = ({ sentence }: MemoDocument): Words => (sentence === '' ? [] : [aside(sentence)]);

/** Whether it says nothing. */
export const isEmptyMemo = (one: MemoDocument): boolean => memoBody(one).length === 0;

function part(title: string, lines: readonly MemoLine[], words: string): Piece[] {
  if (lines.length === 0 && words === '') return [];
  return [
    paragraph(bold(title)),
    ...(lines.length === 0 ? [] : [bullets(lines.map(memoLineText))]),
    ...(words === '' ? [] : [paragraph(words)]),
  ];
}

/** `Plan the two-day visit · Pat Okafor · by Nov 4`. */
export const memoLineText = ({ words, owner, byDay }: MemoLine) => say`${words} · ${owner} · by ${sayShortDay(byDay)}`;

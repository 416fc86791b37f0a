import { type Day, daysBetween, sayDay, sayShortDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  buttons,
  type Piece,
  paragraph,
  quote,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { memoBody, useOf } from './document.ts';
import { memoNames } from './names.ts';
import type { Memo, MemoVersion } from './store.ts';

/** One version as it is read. */
export type MemoRead = Pick<MemoVersion, 'document' | 'number' | 'changes'>;

/** What became of a memo. */
export type MemoState = Pick<Memo, 'id' | 'to' | 'by' | 'dueOn' | 'sentOn' | 'readOn' | 'response' | 'respondedOn'>;

/** What stands above a memo: what it is, from whom, and of a later version what changed. */
const letterHead = ({ document: { by, meetingDay, school }, number, changes }: MemoRead): Words =>
  number === 1
    ? [paragraph(say`${bold(by)} sent you the memo of your meeting on ${sayDay(meetingDay)} (${school}).`)]
    : [
        paragraph(say`${bold(by)} corrected the memo of your meeting on ${sayDay(meetingDay)} (${school}).`),
        paragraph(say`${bold('What changed')}: ${changes}`),
      ];

/** A memo as its principal reads it: the preview shows the same. */
export const memoLetter = (read: MemoRead): Words => [
  ...letterHead(read),
  ...memoBody(read.document),
  ...useOf(read.document),
];

/** What the principal says to it; it travels with every copy. */
export const responsePieces = (
  { to, response, respondedOn }: Pick<MemoState, 'to' | 'response' | 'respondedOn'>,
  who = to,
): Piece[] =>
  response === ''
    ? []
    : [
        paragraph(bold(`${who === to ? `Response from ${to}` : who}, ${sayShortDay(respondedOn ?? '2000-01-01')}`)),
        quote(response),
      ];

/** The principal’s own message. Its buttons are on the newest version only. */
export function memoToPrincipal(memo: MemoState, read: MemoRead, newest: number): Words {
  const { id, readOn, response } = memo;
  const said = responsePieces(memo, 'Your response');
  const pdf = place({ name: memoNames.pdf }, 'PDF', id, { spoken: 'PDF of the memo' });
  if (read.number < newest)
    return [...memoLetter(read), ...said, aside('A corrected version came later. This one is kept as it was.')];
  return [
    ...memoLetter(read),
    ...said,
    ...(readOn === null ? [] : [aside(`You read it on ${sayShortDay(readOn)}.`)]),
    buttons(...(readOn === null ? [readButton(id)] : []), respondButton(id, response), pdf),
  ];
}

const readButton = (id: string): ButtonPiece =>
  place({ name: memoNames.read }, 'I’ve read it', id, { style: 'primary' });

const respondButton = (id: string, response: string): ButtonPiece =>
  place({ name: memoNames.respond }, response === '' ? 'Respond…' : 'Change your response…', id);

/** The author’s copy: what became of it first. */
export function memoToAuthor(memo: MemoState, read: MemoRead, newest: number): Words {
  const { id, to } = memo;
  const { document, number, changes } = read;
  const which = number === 1 ? 'the memo' : `version ${number} of the memo`;
  return [
    paragraph(
      say`You sent ${bold(to)} ${which} of your meeting on ${sayDay(document.meetingDay)} (${document.school}).`,
    ),
    ...(number === newest ? [paragraph(memoStanding(memo))] : [aside('You corrected it later.')]),
    ...(number === 1 ? [] : [paragraph(say`${bold('What changed')}: ${changes}`)]),
    ...responsePieces(memo),
    ...(number < newest
      ? []
      : [
          buttons(
            place({ name: memoNames.correct }, 'Correct…', id, { spoken: 'Correct the memo' }),
            place({ name: memoNames.pdf }, 'PDF', id, { spoken: 'PDF of the memo' }),
          ),
        ]),
  ];
}

/** `🟢 read Oct 22 · sent Oct 21, on time`. */
export function memoStanding({
  readOn,
  sentOn,
  dueOn,
  respondedOn,
}: Pick<MemoState, 'readOn' | 'sentOn' | 'dueOn' | 'respondedOn'>) {
  const late = daysBetween(dueOn, sentOn);
  const sent = `sent ${sayShortDay(sentOn)}, ${late > 0 ? `${counted(late, 'day', 'days')} late` : 'on time'}`;
  const read = readOn === null ? '⚪ not read yet' : `🟢 read ${sayShortDay(readOn)}`;
  return [read, ...(respondedOn === null ? [] : [`responded ${sayShortDay(respondedOn)}`]), sent].join(' · ');
}

/** To the author: the principal has answered. */
export const respondedWords = (memo: MemoState & { readonly day: Day }): Words => [
  paragraph(say`${bold(memo.to)} responded to your memo of ${sayDay(memo.day)}:`),
  quote(memo.response),
  aside('Nothing to do.'),
];

/** To the author, where Slack does not reach the principal. */
export const onPaperWords = (memo: Pick<MemoState, 'to'> & { readonly day: Day }, gone: boolean): Words =>
  gone
    ? [
        paragraph(
          say`${bold(memo.to)} isn’t a principal here any more, so the memo went to nobody. It’s kept, and you can correct it.`,
        ),
      ]
    : [
        paragraph(say`${bold(memo.to)} isn’t on Slack. Please hand them the memo of ${sayDay(memo.day)} on paper.`),
        aside('The PDF is on its way to your messages with Throughline.'),
      ];

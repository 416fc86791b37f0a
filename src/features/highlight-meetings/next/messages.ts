import { sayDay } from '../../../district/days.ts';
import { sayWhen, type When } from '../../../kit/meetings/words.ts';
import { counted, firstOf } from '../../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  buttons,
  entry,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { highlightNames, partButton } from '../messages.ts';
import { answerButtons, answerText, type RequestShown } from '../requests/messages.ts';

/** The next meeting as one person sees it. */
export interface NextMeetingShown {
  readonly when: When;
  readonly wanted: string;
  readonly guests: readonly string[];
  /** What the viewer is asked to bring. */
  readonly mine: readonly RequestShown[];
  readonly report: string;
  readonly mayRead: boolean;
  readonly mayNote: boolean;
  readonly mayLead: boolean;
}

const mineMost = 5;
const guestsMost = 20;

/** The answer to a bare `/highlight`. */
export function nextMeetingWords(shown: NextMeetingShown): Words {
  const { when, wanted, guests, mine, report } = shown;
  const more = mine.length - mineMost;
  return [
    heading('The next highlight meeting'),
    paragraph(bold(sayWhen(when))),
    ...(wanted === '' ? [] : [paragraph(say`Focus: ${wanted}`)]),
    ...(guests.length === 0 ? [] : [paragraph(say`Also invited: ${firstOf(guests, guestsMost).join(', ')}.`)]),
    paragraph(report),
    ...(mine.length === 0 ? [] : [heading('Please bring')]),
    ...mine.slice(0, mineMost).flatMap(mineWords),
    ...(more > 0 ? [aside(`${more} more are in your messages with Throughline.`)] : []),
    ...placed(buttonsFor(shown)),
  ];
}

const mineWords = (one: RequestShown): Piece[] => [
  paragraph(say`${bold(one.words)}\n${answerText(one)}`),
  buttons(...answerButtons(one)),
];

const placed = (all: readonly ButtonPiece[]): Piece[] => (all.length === 0 ? [] : [buttons(...all)]);

function buttonsFor({ when, mayRead, mayNote, mayLead }: NextMeetingShown): ButtonPiece[] {
  const on = (action: string, label: string): ButtonPiece => ({ action, label, value: when.id });
  return [
    ...(mayRead ? [on(highlightNames.read, 'Read the report')] : []),
    ...(mayNote ? [on(highlightNames.requests, 'What is asked for')] : []),
    ...(mayLead
      ? [
          on(highlightNames.draft, 'The draft'),
          on(highlightNames.guests, 'Who is invited…'),
          on(highlightNames.calendar, 'Calendar'),
        ]
      : []),
  ];
}

/** There is no meeting to come. */
export const noneWords = (mayLead: boolean): Words =>
  mayLead
    ? [
        paragraph('No highlight meeting is in the calendar. Add the year’s dates, one a month.'),
        buttons({ action: highlightNames.calendar, label: 'Calendar', value: '', style: 'primary' }),
      ]
    : [paragraph('No highlight meeting that you are expected at is in the calendar.')];

/** One line on Home: when, where, and what waits for the viewer. */
export function homeLine(when: When, open: number, draftDue: string): Piece {
  const waits = open === 0 ? '' : ` 🔴 Please bring ${counted(open, 'thing', 'things')}.`;
  return entry(
    say`Next highlight meeting: ${bold(sayDay(when.day))}, ${when.place}.${waits}${draftDue === '' ? '' : ` ${draftDue}`}`,
    partButton(when.id),
  );
}

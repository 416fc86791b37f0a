import { sayShortDay } from '../../../district/days.ts';
import { asFarAs } from '../../../kit/words/fit.ts';
import { firstOf } from '../../../kit/words/lists.ts';
import {
  aside,
  bullets,
  buttons,
  heading,
  type Piece,
  paragraph,
  plain,
  quote,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold } from '../../../kit/words/text.ts';
import { type NoteShown, noteForAll, noteLines } from '../notes/messages.ts';
import { type ItemSaid, type ItemShown, itemActions, itemShort, itemState } from './messages.ts';
import { elsewhereButtons } from './names.ts';

/** A reply that holds the items of one kind. */
export interface GroupShown {
  readonly title: string;
  /** With what the report says of each, and what was noted under it. */
  readonly items: readonly Omit<ItemShown, 'isClosed'>[];
  /** What was carried over and stands in another reply. */
  readonly elsewhere: readonly ItemSaid[];
  readonly isClosed: boolean;
  /** From here obstacles and corrections are recorded. */
  readonly records?: string;
}

/** So many stand in one reply, each with its buttons, and no more letters than Slack takes; the others come up as these are discussed. */
const grouped = { items: 5, letters: 2_800 } as const;

/** A summary of each item, with what was noted under it and its buttons. */
export function groupWords({ title, items, elsewhere, isClosed, records }: GroupShown): Words {
  const open = items.filter(({ item }) => item.discussedAt === null);
  const sorted =
    items.length <= grouped.items ? items : [...open, ...items.filter(({ item }) => item.discussedAt !== null)];
  const shown = firstTogether(sorted.map((one) => groupedItem(one, isClosed)));
  const more = items.length - shown.length;
  const lines = elsewhere.map(({ words, firstOn }) => `Since ${sayShortDay(firstOn)}: ${itemShort(words)}`);
  return [
    heading(title),
    ...shown.flat(),
    ...(more > 0 ? [aside(`${more} more: press Agenda in the first message.`)] : []),
    ...(lines.length === 0 ? [] : [paragraph('Also carried over, below:'), bullets(firstOf(lines, 5))]),
    ...(records === undefined || isClosed ? [] : [buttons(...elsewhereButtons(records))]),
  ];
}

function firstTogether(all: readonly Words[]): readonly Words[] {
  let used = 0;
  const over = all.findIndex((one, at) => {
    used += plain(one).length;
    return at >= grouped.items || (at > 0 && used > grouped.letters);
  });
  return over < 0 ? all : all.slice(0, over);
}

function groupedItem({ item, pieces, now, notes }: GroupShown['items'][number], isClosed: boolean): Words {
  const said = asFarAs(pieces, item.kind === 'feedback' ? ofFeedback : inGroup);
  const named = item.kind === 'objective' ? bold(itemShort(item.words)) : item.words;
  return [
    ...(item.kind === 'objective' || said.words.length === 0 ? [paragraph(named)] : []),
    ...said.words.filter(({ piece }) => piece !== 'chart'),
    aside(
      `${now === '' ? '' : `Now ${now}. `}${itemState(item, isClosed)}${said.left === 0 ? '' : ` · ${said.left} more in the PDF`}`,
    ),
    ...noteLines(notes, 500),
    ...(isClosed ? [] : [itemActions(item)]),
  ];
}

const inGroup = { blocks: 6, letters: 500, lines: 3, items: 1, columns: 0 } as const;
/** Each decision of before on a line of its own. */
const ofFeedback = { blocks: 8, letters: 900, lines: 7, items: 5 } as const;

/** What was noted outside of any item, and the obstacles and corrections of the meeting. */
export interface BesidesShown {
  /** What the plan manager wrote beside parts of the report that no item is about. */
  readonly remarks: readonly { readonly title: string; readonly remark: string }[];
  readonly notes: readonly NoteShown[];
  readonly obstacles: readonly string[];
  readonly corrections: readonly string[];
}

export function besidesWords({ remarks, notes, obstacles, corrections }: BesidesShown): Words {
  const said = asFarAs(
    [
      ...remarks.flatMap(({ title, remark }) => [paragraph(bold(`${title}: the plan manager writes`)), quote(remark)]),
      ...(notes.length === 0 ? [] : [bullets(notes.map(noteForAll))]),
      ...listOf('Obstacles raised in the meeting', obstacles),
      ...listOf('Corrections decided in the meeting', corrections),
    ],
    { blocks: 30, letters: 2_800, items: 8 },
  );
  return [
    heading('Also noted'),
    ...said.words,
    ...(said.left === 0 ? [] : [aside(`${said.left} more: /highlight notes`)]),
  ];
}

function listOf(title: string, lines: readonly string[]): Piece[] {
  if (lines.length === 0) return [];
  return [paragraph(bold(title)), bullets(lines)];
}

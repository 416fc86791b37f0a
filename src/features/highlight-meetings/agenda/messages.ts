import { sayDay, sayShortDay, sayTimeOfDay } from '../../../district/days.ts';
import type { HighlightMeeting } from '../../../district/highlight-meetings/store.ts';
import { proposedShortName } from '../../../district/plan/short-names.ts';
import { asFarAs } from '../../../kit/words/fit.ts';
import { firstOf } from '../../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  buttons,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { highlightNames } from '../messages.ts';
import { type NoteShown, noteLines } from '../notes/messages.ts';
import { type ClosingShown, sayClosed } from './closed.ts';
import { elsewhereButtons, onItem, onMeeting } from './names.ts';
import { isCarriedOver, sayStanding } from './rules.ts';
import type { HighlightItem } from './store.ts';

/** An item as far as it is said. */
export type ItemSaid = Pick<
  HighlightItem,
  'id' | 'meetingId' | 'kind' | 'words' | 'firstMeetingId' | 'firstOn' | 'discussedAt' | 'about'
>;

/** Everything the first message of an agenda’s thread is said from. */
export interface HighlightParentShown {
  readonly meeting: HighlightMeeting;
  readonly monitor: readonly string[];
  readonly manager: readonly string[];
  readonly others: readonly string[];
  readonly items: readonly ItemSaid[];
  readonly finalOn: string;
  readonly posted: string;
  readonly closing: ClosingShown;
}

const named = 12;
const people = (names: readonly string[]): string => firstOf(names, named).join(', ');

/** The first message: when, where, who, its focus, how far the meeting has come, and the report as a PDF. */
export function highlightParentWords(shown: HighlightParentShown): Words {
  const { meeting, items, closing } = shown;
  const title = `Highlight meeting, ${sayDay(meeting.day)}`;
  if (meeting.cancelledOn !== null)
    return [heading(`${title}: called off`), paragraph('Everything in the thread carries over to the next meeting.')];
  return [
    heading(title),
    ...facts(shown).map(paragraph),
    ...(meeting.wanted === '' ? [] : [paragraph(say`${bold('Focus')}: ${meeting.wanted}`)]),
    paragraph(standingLine(items, closing)),
    buttons(
      { action: highlightNames.pdf, label: 'Send me the PDF', value: meeting.id },
      onMeeting(meeting.id, 'agenda', 'Agenda'),
      ...(closing.isClosed ? [] : [onMeeting(meeting.id, 'write', 'Write down…')]),
      ...closingButtons(meeting.id, closing),
    ),
    aside(
      `From the report of ${shown.finalOn}. Posted ${shown.posted}; it updates by itself. Everything is in the thread.`,
    ),
  ];
}

/** `🟢 Closed. 3 of 14 discussed`, or how far it has come. */
export const standingLine = (items: readonly ItemSaid[], closing: ClosingShown): string =>
  `${sayClosed(closing)}${sayStanding(items)}${closing.isClosed ? '' : '.'}`;

/** On its day and after, to close it; until its summary goes, to send that at once or to go on. */
export function closingButtons(
  meetingId: string,
  { isClosed, goesAt, mayClose, close, send }: ClosingShown,
): ButtonPiece[] {
  if (!isClosed) return mayClose ? [onMeeting(meetingId, 'close', 'Close the meeting', { confirm: close })] : [];
  if (goesAt === undefined) return [];
  return [
    onMeeting(meetingId, 'sendNow', 'Send now', { style: 'primary', confirm: send }),
    onMeeting(meetingId, 'reopen', 'Reopen'),
  ];
}

function facts({ meeting, monitor, manager, others }: HighlightParentShown): Text[] {
  const where = meeting.place === '' ? '' : `, ${meeting.place}`;
  const moved = meeting.movedFrom === null ? '' : ` (moved from ${sayDay(meeting.movedFrom)})`;
  const who = [
    ...(monitor.length === 0 ? [] : [`Held by ${people(monitor)}.`]),
    ...(manager.length === 0 ? [] : [`Facilitated by ${people(manager)}.`]),
    ...(others.length === 0 ? [] : [`With ${people(others)}.`]),
  ];
  return [
    say`${sayTimeOfDay(meeting.beginsAt)} to ${sayTimeOfDay(meeting.endsAt)}${where}${moved}`,
    ...(who.length === 0 ? [] : [say`${who.join(' ')}`]),
  ];
}

/** What one reply says of one item. */
export interface ItemShown {
  readonly item: ItemSaid;
  /** What the report says of it, as far as it fits. */
  readonly pieces: Words;
  /** How it stands now, where that has moved since the report was final. */
  readonly now: string;
  readonly notes: readonly NoteShown[];
  readonly isClosed: boolean;
}

/** `🟢 discussed` or `⚪ to discuss`, and since when it is on agendas where it was carried over. */
export function itemState(item: ItemSaid, isClosed: boolean): string {
  const state = item.discussedAt !== null ? '🟢 discussed' : isClosed ? '🔴 not discussed' : '⚪ to discuss';
  return isCarriedOver(item) ? `${state} · carried over since ${sayShortDay(item.firstOn)}` : state;
}

/** One item with all that was noted under it, for whoever works outside of the thread. */
export function itemWords(shown: ItemShown): Words {
  const { item, pieces, now, notes, isClosed } = shown;
  const title = item.kind === 'objective' ? itemShort(item.words) : item.kind === 'obstacle' ? 'Obstacle' : 'Item';
  const said = asFarAs(pieces, alone);
  return [
    heading(title),
    ...(pieces.length === 0 && item.kind !== 'objective' ? [paragraph(item.words)] : said.words),
    ...(said.left === 0 ? [] : [aside(`${said.left} more in the PDF of the report.`)]),
    ...(now === '' ? [] : [paragraph(say`${bold('Now')}: ${now}`)]),
    aside(itemState(item, isClosed)),
    ...noteLines(notes),
    ...(isClosed ? [] : [itemActions(item), buttons(...elsewhereButtons(item.meetingId))]),
  ];
}

const alone = { blocks: 20, letters: 1_600, items: 5, columns: 3, rows: 8 } as const;

/** Said to be discussed, and written down to. */
export const itemActions = (item: ItemSaid): Piece =>
  buttons(
    item.discussedAt === null ? onItem(item, 'discussed', 'Discussed') : onItem(item, 'takeBack', 'Take back'),
    onItem(item, 'write', 'Write down…'),
  );

/** The words of an item, or a short name where they are a paragraph. */
export const itemShort = (words: string): string => (words.length > maxLine ? proposedShortName(words) : words);

const maxLine = 150;

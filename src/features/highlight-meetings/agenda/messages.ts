import { sayDay, sayShortDay, sayTimeOfDay } from '../../../district/days.ts';
import type { HighlightMeeting } from '../../../district/highlight-meetings/store.ts';
import { firstOf } from '../../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  bullets,
  buttons,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, clip, say, type Text } from '../../../kit/words/text.ts';
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

/** The first message: when, where, who, what is wanted, how far the meeting has come. */
export function highlightParentWords(shown: HighlightParentShown): Words {
  const { meeting, items, closing } = shown;
  const title = `Highlight meeting, ${sayDay(meeting.day)}`;
  if (meeting.cancelledOn !== null)
    return [heading(`${title}: called off`), paragraph('What stands in the thread is carried over to the next one.')];
  const moved = say`${bold('Moved')}: it was meant for ${meeting.movedFrom === null ? '' : sayDay(meeting.movedFrom)}.`;
  return [
    heading(title),
    ...(meeting.movedFrom === null ? [] : [paragraph(moved)]),
    bullets(facts(shown)),
    ...(meeting.wanted === '' ? [] : [paragraph(say`${bold('Wanted')}: ${clip(meeting.wanted, 500)}`)]),
    paragraph(standingLine(items, closing)),
    buttons(
      onMeeting(meeting.id, 'agenda', 'Agenda'),
      ...(closing.isClosed ? [] : [onMeeting(meeting.id, 'write', 'Write down…')]),
      ...closingButtons(meeting.id, closing),
    ),
    aside(
      `Made from the report that was final on ${shown.finalOn}. Posted ${shown.posted}, and brought up to date as things move. Each item is in the thread.`,
    ),
  ];
}

/** `● Closed. 3 of 14 discussed`, or how far it has come. */
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
  const where = meeting.place === '' ? '' : `, ${clip(meeting.place, 200)}`;
  return [
    say`${sayTimeOfDay(meeting.beginsAt)} to ${sayTimeOfDay(meeting.endsAt)}${where}`,
    ...(monitor.length === 0 ? [] : [say`Held by ${people(monitor)}`]),
    ...(manager.length === 0 ? [] : [say`Facilitated by ${people(manager)}`]),
    ...(others.length === 0 ? [] : [say`With ${people(others)}`]),
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

/** `● discussed` or `○ not discussed yet`, and since when it is on agendas where it was carried over. */
function itemState(item: ItemSaid, isClosed: boolean): string {
  const state = item.discussedAt !== null ? '● discussed' : isClosed ? '▲ not discussed' : '○ to discuss';
  return isCarriedOver(item) ? `${state} · carried over, first on the agenda of ${sayShortDay(item.firstOn)}` : state;
}

/** A reply in the thread: one strategic objective, or one obstacle, with what was noted under it. */
export function itemWords(shown: ItemShown): Words {
  const { item, pieces, now, notes, isClosed } = shown;
  const title = item.kind === 'objective' ? clip(item.words, 140) : item.kind === 'obstacle' ? 'Obstacle' : 'Item';
  return [
    heading(title),
    ...(pieces.length === 0 && item.kind !== 'objective' ? [paragraph(clip(item.words, 1000))] : pieces),
    ...(now === '' ? [] : [paragraph(say`${bold('Now')}: ${now}`)]),
    aside(itemState(item, isClosed)),
    ...noteLines(notes),
    ...(isClosed ? [] : [itemButtons(item, true)]),
  ];
}

function itemButtons(item: ItemSaid, withOthers: boolean): Piece {
  return buttons(
    item.discussedAt === null ? onItem(item, 'discussed', 'Discussed') : onItem(item, 'takeBack', 'Take back'),
    onItem(item, 'write', 'Write down…'),
    ...(withOthers ? elsewhereButtons(item.meetingId) : []),
  );
}

/** A reply that holds several items: answers to feedback, what was carried over, what else there is. */
export interface GroupShown {
  readonly title: string;
  /** With what the report says of each, and what was noted under it. */
  readonly items: readonly Pick<ItemShown, 'item' | 'pieces' | 'notes'>[];
  /** What was carried over and has a reply of its own. */
  readonly elsewhere: readonly ItemSaid[];
  readonly isClosed: boolean;
}

/** Slack takes fifty blocks; each item takes at most three. */
const grouped = 14;
const wordsMost = 240;

export function groupWords({ title, items, elsewhere, isClosed }: GroupShown): Words {
  const more = items.length - grouped;
  const lines = elsewhere.map(({ words, firstOn }) => `${sayShortDay(firstOn)}: ${clip(words, 100)}`);
  return [
    heading(title),
    ...items
      .slice(0, grouped)
      .flatMap(({ item, notes }) => [
        paragraph(say`${clip(item.words, wordsMost)}\n${itemState(item, isClosed)}`),
        ...noteLines(notes, 3).slice(0, 1),
        ...(isClosed ? [] : [itemButtons(item, false)]),
      ]),
    ...(more > 0 ? [aside(`and ${more} more, behind the button Agenda above`)] : []),
    ...(lines.length === 0 ? [] : [paragraph('Each with a reply of its own below:'), bullets(firstOf(lines, 15))]),
  ];
}

/** What the report says that belongs to no item. */
export const reportRest = (pieces: Words): Words => [heading('Also in the report'), ...pieces];

/** What was noted outside of any item, and the obstacles and corrections of the meeting. */
export interface BesidesShown {
  readonly notes: readonly NoteShown[];
  readonly obstacles: readonly string[];
  readonly corrections: readonly string[];
}

export function besidesWords({ notes, obstacles, corrections }: BesidesShown): Words {
  return [
    heading('Written down besides'),
    ...noteLines(notes, 12),
    ...listOf('Obstacles raised in the meeting', obstacles),
    ...listOf('Corrections decided in the meeting', corrections),
  ];
}

function listOf(title: string, lines: readonly string[]): Piece[] {
  if (lines.length === 0) return [];
  return [paragraph(bold(title)), bullets(firstOf(lines, 8))];
}

import { toValue } from '../value.ts';
import { aside, buttonsAndMenu, heading, type MenuPiece, type Piece, paragraph, type Words } from '../words/pieces.ts';
import { join, say, type Text } from '../words/text.ts';
import { type Ask, itemOf } from './ask.ts';
import type { ClosedLine } from './closing.ts';
import { byDate } from './queue.ts';

/** So many are shown with their buttons; the rest are a number. */
const listed = 5;

/** The wire name of the menu beside each ask; its values are a choice, a bar and the ask. */
export const laterName = 'asks/later';

/** What stands beside an ask besides its own buttons. */
export interface AskShown {
  /** Of whom it may be said that it is not theirs: there is somebody to tell. */
  readonly notMine: boolean;
  /** Asked today for the last time: who is told after that. */
  readonly lastBefore?: string | undefined;
}

/** What a day’s message says besides what is open. */
export interface DaySaid {
  /** How each thing was closed that was asked. */
  readonly closed: readonly ClosedLine[];
  /** When each thing that was put off comes back. */
  readonly putOff: readonly string[];
  /** What they are told besides, with nothing to do about it. */
  readonly told?: readonly string[] | undefined;
  readonly shownOf: (ask: Ask) => AskShown;
  /** Asked less often, because so little of it is settled. */
  readonly less?: string | undefined;
  /** How many more things there are, for a day with more room. */
  readonly waiting?: number | undefined;
  readonly again?: true | undefined;
}

/**
 * One message for all that is asked of a person on a day. What is answered or put off is gone from it; in the end it says how each
 * thing was closed, and nothing else.
 */
export function askWords(open: readonly Ask[], said: DaySaid): Words {
  const { closed, putOff, shownOf, less, waiting = 0 } = said;
  const off = putOff.length > 0 ? [aside(putOffLine(putOff))] : [];
  const told = (said.told ?? []).slice(0, listed).map((line) => paragraph(line));
  if (open.length === 0 && closed.length + putOff.length + told.length === 0) return [paragraph('Nothing to do.')];
  if (open.length === 0) return [...closedLines(closed).map((line) => paragraph(line)), ...off, ...told];
  const shown = open.length > listed ? byDate(open).slice(0, listed) : open;
  const more = open.length - shown.length;
  const done = closed.filter(({ mine }) => mine).length;
  return [
    heading(said.again ? 'You asked to be reminded' : 'Before you go home'),
    ...shown.flatMap((one) => askPieces(one, shownOf(one))),
    ...(more + waiting > 0 ? [aside(moreLine(more, waiting))] : []),
    ...(less === undefined ? [] : [aside(lessLine(less))]),
    ...(done > 0 ? [aside(`You’ve done ${done} of these.`)] : []),
    ...closedPieces(closed.filter(({ mine }) => !mine)),
    ...off,
    ...told,
  ];
}

/** `2 more are on Home.`, and whether they can wait. */
function moreLine(more: number, waiting: number): string {
  if (more === 0) return `${waiting} more can wait for another day. Everything is on Home.`;
  return `${more + waiting} more ${more + waiting === 1 ? 'is' : 'are'} on Home.`;
}

function closedPieces(closed: readonly ClosedLine[]): Piece[] {
  const lines = closedLines(closed);
  return lines.length === 0 ? [] : [aside(join(lines, '\n'))];
}

/** One line each, what this person did first; what closed for the same reason is said once. */
function closedLines(closed: readonly ClosedLine[]): Text[] {
  const sorted = [...closed.filter(({ mine }) => mine), ...closed.filter(({ mine }) => !mine)];
  const once = [...new Map(sorted.map(({ words }) => [words.plain, words])).values()];
  const more = once.length - listed;
  return [...once.slice(0, listed), ...(more > 0 ? [say`${more} more are closed.`] : [])];
}

const putOffLine = (putOff: readonly string[]): string =>
  `You put off ${putOff.length} until ${new Intl.ListFormat('en-US').format([...new Set(putOff)])}.`;

/** One ask: what is wanted, what settles it, and behind a menu the ways to put it off. */
export function askPieces(ask: Ask, { notMine, lastBefore }: AskShown): Piece[] {
  const { why, button, or } = ask;
  const placed = or ? [button, or] : [button];
  return [
    paragraph(lastBefore === undefined ? why : say`${why} ${lastLine(lastBefore)}`),
    buttonsAndMenu(placed, laterMenu(itemOf(ask), notMine && !ask.handed)),
  ];
}

function laterMenu(item: string, notMine: boolean): MenuPiece {
  const entry = (choice: string, label: string) => ({ label, value: toValue(choice, item) });
  return {
    action: laterName,
    entries: [
      entry('tomorrow', 'Not now: next school day, 7:30 AM'),
      entry('afterSchool', 'Not now: after school, 3:30 PM'),
      entry('monday', 'Not now: next week'),
      ...(notMine ? [entry('notMine', 'Not mine…')] : []),
    ],
  };
}

const lastLine = (told: string): string =>
  `This is the last reminder. After today, ${told} will see that you haven’t answered.`;

const lessLine = (manager: string): string =>
  `You have a lot on your plate, so you’ll hear from me only on the first school day of each week. ${manager} knows, and you can talk it over together. Everything is on Home.`;

/** To who is asked less from now on. */
export const lessWords = (manager: string): Words => [paragraph(lessLine(manager))];

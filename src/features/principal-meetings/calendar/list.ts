import { type Day, type Month, monthAfter, monthBefore, sayMonth, sayTimeOfDay } from '../../../district/days.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  bullets,
  buttons,
  entry,
  heading,
  type MenuPiece,
  type Piece,
  paragraph,
  row,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { cardButton, meetingWhen, principalMeetingNames, spokenOf, standsText } from '../messages.ts';
import type { PrincipalMeeting } from '../store.ts';
import { type MeetingStands, meetingStands } from './rules.ts';

/** So many rows are shown at once. */
const page = 12;

/** The meetings of a month, for who leads. */
export interface MonthShown {
  readonly month: Month;
  readonly meetings: readonly PrincipalMeeting[];
  /** The row it is shown from. */
  readonly first: number;
  readonly today: Day;
}

const list = (label: string, value: string): ButtonPiece => ({ action: principalMeetingNames.list, label, value });
const datesButton: ButtonPiece = { action: principalMeetingNames.dates, label: 'Dates of the year…', value: '' };
const planButton: ButtonPiece = { action: principalMeetingNames.plan, label: 'Plan a month…', value: '' };

/** A month’s meetings in the order of their days, each with what can be done with it. */
export function meetingMonthWords({ month, meetings, first, today }: MonthShown): Words {
  const shown = meetings.slice(first, first + page);
  const title = `${sayMonth(month)} ${month.slice(0, 4)}`;
  return [
    heading(`Principal meetings in ${title}`),
    paragraph(meetings.length === 0 ? 'No meeting is on the calendar this month.' : countsOf(meetings, today)),
    ...shown.map((one) => meetingRow(one, today)),
    ...pager(meetings.length, first, (at) => `${month} ${at}`),
    buttons(
      { ...datesButton, style: 'primary' },
      planButton,
      list(sayMonth(monthBefore(month)), monthBefore(month)),
      list(sayMonth(monthAfter(month)), monthAfter(month)),
    ),
  ];
}

/** `Met 5 of 8 · 2 to come · 1 called off`: those called off count in none. */
function countsOf(meetings: readonly PrincipalMeeting[], today: Day): string {
  const stand = meetings.map((one) => meetingStands(one, today));
  const of = (...which: readonly MeetingStands[]) => stand.filter((one) => which.includes(one)).length;
  const planned = stand.length - of('calledOff');
  const more: readonly (readonly [number, string])[] = [
    [of('toCome', 'today'), 'to come'],
    [of('unsaid'), 'not confirmed yet'],
    [of('notHeld'), 'not held'],
    [of('calledOff'), 'called off'],
  ];
  return [`Met ${of('met')} of ${planned}`, ...more.flatMap(([n, word]) => (n === 0 ? [] : [`${n} ${word}`]))].join(
    ' · ',
  );
}

/** What a row’s menu offers. */
export const meetingRowChoices = ['open', 'change', 'held', 'notHeld', 'sheet'] as const;
export type MeetingRowChoice = (typeof meetingRowChoices)[number];

function meetingRow(one: PrincipalMeeting, today: Day): Piece {
  const stands = meetingStands(one, today);
  const isOpen = stands === 'today' || stands === 'unsaid';
  const entries: Entries = [
    ['open', 'Open'],
    ...(isOpen
      ? ([
          ['held', 'Held'],
          ['notHeld', 'Not held…'],
        ] as const)
      : []),
    ...(one.day >= today && stands !== 'met' && stands !== 'notHeld'
      ? ([['change', 'Change the date…']] as const)
      : []),
    ['sheet', 'Prep sheet'],
  ];
  return row(rowText(one, today), menuOf(one, entries));
}

type Entries = readonly (readonly [MeetingRowChoice, string])[];

const readEntries: Entries = [
  ['open', 'Open'],
  ['sheet', 'Prep sheet'],
];

const menuOf = ({ id }: PrincipalMeeting, entries: Entries): MenuPiece => ({
  action: principalMeetingNames.row,
  entries: entries.map(([choice, label]) => ({ label, value: toValue(id, choice) })),
});

/** `Lincoln · Pat Okafor`, and below it how it stands, who leads, when. */
const rowText = (one: PrincipalMeeting, today: Day): Text =>
  say`${bold(`${one.school} · ${one.principal ?? 'no principal'}`)}\n${standsText(one, today)} · ${one.lead} · ${whenIn(one, today)}`;

/** Of one that is on today the status says the day. */
const whenIn = (one: PrincipalMeeting, today: Day): string =>
  meetingStands(one, today) === 'today' ? sayTimeOfDay(one.beginsAt) : meetingWhen(one, today);

function pager(all: number, first: number, value: (at: number) => string): Piece[] {
  if (all <= page) return [];
  const next = first + page;
  return [
    aside(`${first + 1} to ${Math.min(next, all)} of ${all}`),
    buttons(
      ...(first > 0 ? [list('Back', value(Math.max(0, first - page)))] : []),
      ...(next < all ? [list('More', value(next))] : []),
    ),
  ];
}

/** A principal’s own meetings. */
export interface OwnMeetingsShown {
  /** The next one, as its card says it; undefined while none is planned. */
  readonly card: Words | undefined;
  readonly before: readonly PrincipalMeeting[];
  /** The words of the decisions that are open at their school. */
  readonly open: readonly string[];
  readonly first: number;
  readonly today: Day;
}

const openShown = 5;

/** The next one with what to prepare, what is open, and the last ones. */
export function ownMeetingsWords({ card, before, open, first, today }: OwnMeetingsShown): Words {
  const last = before.slice(first, first + page);
  return [
    ...(card && first === 0 ? card : []),
    ...(card ? [] : [paragraph('No principal meeting with you is on the calendar. Nothing to do.')]),
    ...(open.length === 0 || first > 0 ? [] : openPieces(open)),
    ...(last.length === 0 ? [] : [heading('Earlier meetings')]),
    ...last.map((one) => row(ownRowText(one, today), menuOf(one, readEntries))),
    ...pager(before.length, first, (at) => `- ${at}`),
  ];
}

const openPieces = (open: readonly string[]): Piece[] => [
  heading(`Open: ${counted(open.length, 'decision', 'decisions')}`),
  bullets(open.slice(0, openShown)),
  ...(open.length > openShown ? [aside(`${open.length - openShown} more are on your prep sheet.`)] : []),
];

const ownRowText = (one: PrincipalMeeting, today: Day): Text =>
  say`${bold(meetingWhen(one, today))}\n${standsText(one, today)} · ${one.lead}`;

/** One line on Home. */
export const homeWords = (next: PrincipalMeeting, today: Day): Words => [
  entry(
    say`Next principal meeting: ${bold(next.school)}, ${meetingWhen(next, today)}, ${next.principal ?? 'no principal'} with ${next.lead}`,
    cardButton(next.id, 'Open', spokenOf(next, 'Open')),
  ),
];

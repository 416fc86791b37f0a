import { type Day, dayText, sayShortDay } from '../../../district/days.ts';
import { counted, listed } from '../../../kit/words/lists.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { type RecordsLine, recordsIn, type SplitLine } from './lines.ts';

/** Who the two are. */
export interface Two {
  readonly stays: string;
  readonly other: string;
}

export const splitIntro = (name: string): Words => [
  paragraph(
    say`The entry ${name} holds the records of two people. ${name} keeps the entry, its address and its account.`,
  ),
  paragraph('Say who the other person is. Next you’ll choose which records are theirs, by kind and date.'),
  aside('You’ll see counts and dates, never what a record says.'),
];

export const pageIntro = (
  { stays, other }: Two,
  { from, to, all }: { from: number; to: number; all: number },
): Words => [
  paragraph(say`Which of these are ${other}’s? Anything you don’t change stays with ${stays}.`),
  ...(to < all || from > 1 ? [aside(`Lines ${from}–${to} of ${all}. Choose “Next” to continue.`)] : []),
];

/** `Walkthroughs about them: 12, Sep 3, 2025 to Jun 12, 2026`. */
export function lineLabel(line: SplitLine): string {
  if (line.of === 'role') return `Role: ${line.words}`;
  return `${line.kind}: ${line.n.toLocaleString('en-US')}${daysWords(line)}`;
}

/** When that was, as far as roles tell. */
export function lineHint(line: SplitLine): string {
  if (line.of === 'role') return 'Access that came with the role goes too.';
  if (line.stretch === null) return 'As of today, whenever it began.';
  return line.during === '' ? 'On days without a role.' : `As ${line.during}.`;
}

function daysWords({ first, last }: RecordsLine): string {
  if (first === '') return '';
  return first === last ? `, ${sayYear(first)}` : `, ${sayYear(first)} to ${sayYear(last)}`;
}

function sayYear(text: string): string {
  const day = dayText.safeParse(text);
  return day.success ? sayDayAndYear(day.data) : text;
}

const sayDayAndYear = (day: Day): string => `${sayShortDay(day)}, ${day.slice(0, 4)}`;

/** What goes to the other person, in numbers. */
export function confirmIntro({ stays, other }: Two, moving: readonly SplitLine[], kept: number): Words {
  return [
    ...listed(`${other} gets:`, moving.map(lineLabel), 30),
    paragraph(
      say`${stays} keeps ${counted(kept, 'other record', 'other records')} and will no longer see the ones that move.`,
    ),
    aside('We’ll notify both, if they have a Slack account. To undo this, split the other entry the same way.'),
  ];
}

const movedWords = (moved: SplitMoved): string =>
  [
    ...(moved.records > 0 ? [counted(moved.records, 'record', 'records')] : []),
    ...(moved.roles > 0 ? [counted(moved.roles, 'role', 'roles')] : []),
  ].join(' and ');

/** How much went, and how much could not, because the other person has the like already. */
export interface SplitMoved {
  readonly records: number;
  readonly roles: number;
  readonly left: number;
}

export const howMuch = (lines: readonly SplitLine[]): SplitMoved => ({
  records: recordsIn(lines),
  roles: lines.filter((one) => one.of === 'role').length,
  left: 0,
});

export const splitLineWords = ({ stays, other }: Two, moved: SplitMoved): string =>
  `${movedWords(moved)} moved from ${stays} to ${other}: two people shared one entry`;

/** To whoever said so. */
export const splitSavedWords = (two: Two, moved: SplitMoved): Words => [
  paragraph(say`${splitLineWords(two, moved)}.`),
  ...(moved.left > 0
    ? [aside(`${counted(moved.left, 'record', 'records')} stayed, because ${two.other} already has one of that kind.`)]
    : []),
];

/** To whoever keeps the entry. */
export const youKeepWords = ({ other }: Two, moved: SplitMoved, by: string): Words => [
  paragraph(say`${by} says your entry on the roster held two people’s records.`),
  paragraph(say`${movedWords(moved)} moved to ${other}. You no longer see them here.`),
  paragraph(say`Not right? Tell ${by} today. This can be undone.`),
];

/** To the other one. */
export const youGetWords = ({ stays }: Two, moved: SplitMoved, by: string): Words => [
  paragraph(say`${by} says ${movedWords(moved)} kept with ${stays} on the roster were yours.`),
  paragraph('You can see them from now on. If that’s right, there’s nothing to do.'),
  paragraph(say`Not yours? Tell ${by} today. This can be undone.`),
];

import { sayDay, sayTimeOfDay } from '../../district/days.ts';
import { whileFits } from '../words/lists.ts';
import {
  aside,
  type ButtonPiece,
  buttons,
  entry,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../words/pieces.ts';
import { bold, join, say, type Text } from '../words/text.ts';
import type { DateChange } from './change.ts';
import type { Held } from './rules.ts';

/** A meeting as people need to know it to be there. */
export interface When extends Held {
  readonly id: string;
}

/** `Thursday, December 10, 8:30 AM to 3:00 PM, Central Office`. */
export const sayWhen = ({ day, beginsAt, endsAt, place }: Held): string =>
  [sayDay(day), `${sayTimeOfDay(beginsAt)} to ${sayTimeOfDay(endsAt)}`, place].filter(Boolean).join(', ');

/** So many dates have a button each; of more, one button asks which. */
const withButton = 5;

/** What one paragraph holds. */
const letters = 2_900;

/** The dates to come as whoever leads has them. */
export interface CalendarShown {
  readonly title: string;
  /** Said while there is none. */
  readonly none: string;
  readonly names: { readonly add: string; readonly change: string; readonly pick: string };
  readonly dates: readonly (Pick<When, 'id' | 'day'> & { readonly line: Text })[];
}

/** The dates to come, with a button to change each, or one that asks which; `more` are the routine’s own buttons beside the one that adds a date. */
export function calendarWords({ title, none, names, dates }: CalendarShown, ...more: readonly ButtonPiece[]): Words {
  const add: ButtonPiece = { action: names.add, label: 'Add a date…', value: '' };
  if (dates.length === 0) return [heading(title), paragraph(none), buttons({ ...add, style: 'primary' }, ...more)];
  const few = dates.length <= withButton;
  const pick: ButtonPiece = { action: names.pick, label: 'Change a date…', value: '' };
  return [
    heading(title),
    ...(few ? dates.map((one) => changeable(one, names.change)) : lines(dates)),
    buttons(...(few ? [] : [pick]), add, ...more),
  ];
}

type DateLine = CalendarShown['dates'][number];

const changeable = ({ id, day, line }: DateLine, action: string): Piece =>
  entry(line, { action, label: 'Change…', value: id, spoken: `Change ${sayDay(day)}` });

function lines(dates: readonly DateLine[]): Piece[] {
  const shown = whileFits(
    dates.map(({ line }) => line),
    letters,
  );
  const left = dates.length - shown.length;
  return [
    paragraph(join(shown, '\n')),
    ...(left > 0 ? [aside(`${left} more later. “Change a date…” has them all.`)] : []),
  ];
}

/** What has become of a date, and why: how everybody is told who is expected. */
export const dateChangeWords = (noun: string, became: DateChange, why: string): Words => [
  paragraph(dateChangeText(noun, became)),
  ...(why === '' ? [] : [paragraph(say`${why}`)]),
];

function dateChangeText(noun: string, became: DateChange): Text {
  const { what, when } = became;
  if (what === 'moved') return say`The ${noun} on ${sayDay(became.from)} has moved to ${bold(sayWhen(when))}.`;
  if (what === 'cancelled') return say`The ${noun} on ${bold(sayDay(when.day))} is called off.`;
  if (what === 'restored') return say`The ${noun} on ${bold(sayWhen(when))} is back on.`;
  return say`The ${noun} on ${sayDay(when.day)} is now: ${bold(sayWhen(when))}.`;
}

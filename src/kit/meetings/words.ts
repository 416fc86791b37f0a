import { sayDay, sayTimeOfDay } from '../../district/days.ts';
import { aside, type ButtonPiece, buttons, entry, heading, paragraph, type Words } from '../words/pieces.ts';
import { bold, say, type Text } from '../words/text.ts';
import type { DateChange } from './change.ts';
import type { Held } from './rules.ts';

/** A meeting as people need to know it to be there. */
export interface When extends Held {
  readonly id: string;
}

/** `Thursday, December 10, 8:30 AM to 3:00 PM, Central Office`. */
export const sayWhen = ({ day, beginsAt, endsAt, place }: Held): string =>
  [sayDay(day), `${sayTimeOfDay(beginsAt)} to ${sayTimeOfDay(endsAt)}`, place].filter(Boolean).join(', ');

/** Each takes a block. */
const listed = 30;

/** The dates to come as whoever leads has them. */
export interface CalendarShown {
  readonly title: string;
  /** Said while there is none. */
  readonly none: string;
  readonly names: { readonly add: string; readonly change: string };
  readonly dates: readonly (Pick<When, 'id' | 'day'> & { readonly line: Text })[];
}

/** The dates to come, each with a button to change it; `more` are the routine’s own buttons beside the one that adds a date. */
export function calendarWords({ title, none, names, dates }: CalendarShown, ...more: readonly ButtonPiece[]): Words {
  const left = dates.length - listed;
  return [
    heading(title),
    ...(dates.length === 0 ? [paragraph(none)] : []),
    ...dates.slice(0, listed).map(({ id, day, line }) =>
      entry(line, {
        action: names.change,
        label: 'Change…',
        value: id,
        spoken: `Change ${sayDay(day)}`,
      }),
    ),
    ...(left > 0 ? [aside(`and ${left} more, which come up as these pass`)] : []),
    buttons(
      { action: names.add, label: 'Add a date…', value: '', ...(dates.length === 0 ? { style: 'primary' } : {}) },
      ...more,
    ),
  ];
}

/** What has become of a date, and why: how everybody is told who is expected. */
export const dateChangeWords = (noun: string, became: DateChange, why: string): Words => [
  paragraph(dateChangeText(noun, became)),
  ...(why === '' ? [] : [paragraph(say`${why}`)]),
];

function dateChangeText(noun: string, became: DateChange): Text {
  const { what, when } = became;
  if (what === 'moved') return say`The ${noun} of ${sayDay(became.from)} moves to ${bold(sayWhen(when))}.`;
  if (what === 'cancelled') return say`The ${noun} on ${bold(sayDay(when.day))} is called off.`;
  if (what === 'restored') return say`The ${noun} on ${bold(sayWhen(when))} takes place after all.`;
  return say`The ${noun} on ${sayDay(when.day)} is now: ${bold(sayWhen(when))}.`;
}

import type { Day } from '../../../../district/days.ts';
import { whatToDo } from '../../../../kit/channels.ts';
import { aside, buttons, heading, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { type DiltDateLine, dateList, showButton } from '../messages.ts';

const listed = 24;

/** A school year’s facilitators, for everybody who takes turns. */
export interface YearShown {
  readonly startsOn: Day;
  readonly dates: readonly DiltDateLine[];
  /** In the channel it is kept up to date; the direct message is of the day it was sent. */
  readonly keptTrue: boolean;
}

/** `2026-27`. */
export const sayYear = (startsOn: Day): string =>
  `${startsOn.slice(0, 4)}-${String((Number(startsOn.slice(0, 4)) + 1) % 100).padStart(2, '0')}`;

/** Who facilitates when, for the whole year. */
export function yearWords({ startsOn, dates, keptTrue }: YearShown): Words {
  return [
    heading(`Who facilitates the DILT in ${sayYear(startsOn)}`),
    dateList(dates, listed),
    ...(keptTrue
      ? [aside('Brought up to date as turns move. Whoever’s date moves is told by direct message.')]
      : [paragraph('If a date does not suit you: swap it, or say when you are away.'), buttons(showButton)]),
  ];
}

/** To the plan manager, when the channel may not show the list. */
export const notPosted = (why: string): Words => [
  paragraph(`The list of facilitators was not posted in the DILT’s channel: ${why}.`),
  paragraph('Everybody has it by direct message.'),
  paragraph(
    whatToDo(
      why,
      'For the channel, everybody in it must be an administrator or the plan manager, and Throughline must be in it: write /invite @Throughline there.',
      'The list comes there with the next turn that moves.',
    ),
  ),
];

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
    aside('DILT is the District Instructional Leadership Team.'),
    dateList(dates, listed),
    ...(keptTrue
      ? [aside('Kept up to date. If your date moves, you get a direct message.')]
      : [paragraph('If your date doesn’t work, swap it or say when you’re away.'), buttons(showButton)]),
  ];
}

/** To the plan manager, when the channel may not show the list. */
export const notPosted = (why: string): Words => [
  paragraph(`The list of facilitators was not posted in the DILT channel: ${why}.`),
  paragraph('Everybody has it by direct message instead.'),
  paragraph(
    whatToDo(
      why,
      'Everybody in the channel must be an administrator or the plan manager, and Throughline must be in it. Write /invite @Throughline there.',
      'The list is posted there the next time a turn moves.',
    ),
  ),
];

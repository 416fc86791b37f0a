import { type Day, sayDay } from '../../../district/days.ts';
import { counted, listed } from '../../../kit/words/lists.ts';
import type { Piece } from '../../../kit/words/pieces.ts';
import type { RosterDifference } from '../rules.ts';
import type { CalendarDay } from './wanted.ts';

/** Which days of the calendar an import sets, and which are ordinary again. */
export function calendarChanges({ set, removed }: RosterDifference['calendar']): Piece[] {
  const kinds = { noSchool: 'no school', halfDay: 'half day' } as const;
  const line = (one: CalendarDay) =>
    `${dayAndYear(one.day)}: ${kinds[one.kind]}${one.note === '' ? '' : `, ${one.note}`}`;
  return [
    ...listed(counted(set.length, 'calendar day set', 'calendar days set'), set.map(line)),
    ...listed(
      counted(removed.length, 'day is a regular school day again', 'days are regular school days again'),
      removed.map(line),
    ),
  ];
}

const dayAndYear = (day: Day): string => `${sayDay(day)}, ${day.slice(0, 4)}`;

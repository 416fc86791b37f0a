import { type Day, sayDay } from '../../../district/days.ts';
import type { DateChange } from '../../../kit/meetings/change.ts';
import { calendarWords, dateChangeWords, sayWhen, type When } from '../../../kit/meetings/words.ts';
import { aside, bullets, buttons, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { highlightNames, partButton } from '../messages.ts';

/** A date in the calendar. */
export interface MeetingDateLine extends When {
  readonly cancelledOn: Day | null;
  readonly movedFrom: Day | null;
}

/** The dates to come, for whoever leads. */
export const meetingCalendarWords = (dates: readonly MeetingDateLine[]): Words =>
  calendarWords({
    title: 'Highlight meetings',
    none: 'No dates yet. Add the year’s dates, one a month.',
    names: highlightNames,
    dates: dates.map((one) => ({ ...one, line: dateLine(one) })),
  });

function dateLine(one: MeetingDateLine): Text {
  if (one.cancelledOn !== null) return say`⬛ ${sayWhen(one)}: called off`;
  return one.movedFrom === null
    ? say`${bold(sayWhen(one))}`
    : say`${bold(sayWhen(one))}, moved from ${sayDay(one.movedFrom)}`;
}

const listed = 12;

/** What those concerned are told when dates are added: one message a day, brought up to date as more are added. */
export function datesWords(dates: readonly When[]): Words {
  const more = dates.length - listed;
  return [
    paragraph('The highlight meetings on the calendar:'),
    bullets(dates.slice(0, listed).map((one) => say`${sayWhen(one)}`)),
    ...(more > 0 ? [aside(`${more} more are on the calendar.`)] : []),
    aside('We’ll notify you if one changes. Type /highlight for the next one and your role in it.'),
  ];
}

/** Told once to everybody who is expected there. */
export const meetingChangedWords = (id: string, became: DateChange, why: string): Words => [
  ...dateChangeWords('highlight meeting', became, why),
  ...(became.what === 'cancelled' ? [] : [buttons(partButton(id))]),
];

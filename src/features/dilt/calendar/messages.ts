import type { Day } from '../../../district/days.ts';
import type { DateChange } from '../../../kit/meetings/change.ts';
import { calendarWords, dateChangeWords } from '../../../kit/meetings/words.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, buttons, type Confirm, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { type DiltDateLine, dateLine, rotationNames, showButton } from '../rotation/messages.ts';
import { sayYear } from '../rotation/publish/messages.ts';

/** The buttons of the calendar, by their wire names. */
export const diltCalendarNames = {
  add: 'dilt/open-add-date',
  change: 'dilt/open-date-change',
  pick: 'dilt/open-pick-date',
  list: 'dilt/open-calendar',
} as const;

export interface DiltCalendarShown {
  readonly dates: readonly DiltDateLine[];
  /** School years that are not published, by their first days. */
  readonly unpublished: readonly Day[];
  /** How many people are told when a year is published. */
  readonly told: number;
}

/** The year’s dates, for whoever leads. */
export function diltCalendarWords({ dates, unpublished, told }: DiltCalendarShown): Words {
  const listed = calendarWords(
    {
      title: 'DILT calendar',
      none: 'No dates yet. Add the year’s dates, and each gets a facilitator right away.',
      names: diltCalendarNames,
      dates: dates.map((one) => ({ ...one, line: dateLine(one) })),
    },
    ...unpublished.slice(0, 2).map((startsOn) => ({
      action: rotationNames.publish,
      label: `Publish ${sayYear(startsOn)}`,
      value: startsOn,
      style: 'primary' as const,
      confirm: publishAsks(sayYear(startsOn), told),
    })),
  );
  if (unpublished.length === 0 || dates.length === 0) return listed;
  return [
    ...listed,
    aside('Publishing tells every administrator who facilitates when. Until then, nobody is notified when turns move.'),
  ];
}

/** Told once to everybody who would have come. */
export const diltChangedWords = (became: DateChange, facilitator: string | null, why: string): Words => [
  ...dateChangeWords('DILT', became, why),
  ...(became.what === 'cancelled' || facilitator === null ? [] : [paragraph(say`${facilitator} facilitates.`)]),
  buttons(showButton),
];

const publishAsks = (year: string, told: number): Confirm => ({
  title: `Publish ${year}?`,
  text: `${counted(told, 'person', 'people')} will be told who facilitates when. You can still change dates afterward.`,
  yes: 'Publish',
});

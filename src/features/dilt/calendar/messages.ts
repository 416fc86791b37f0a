import { type Day, sayDay } from '../../../district/days.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, buttons, type Confirm, entry, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import {
  type DateLine,
  dateLine,
  names as rotationNames,
  sayWhen,
  showButton,
  type When,
} from '../rotation/messages.ts';
import { sayYear } from '../rotation/publish/messages.ts';

/** The buttons of the calendar, by their wire names. */
export const names = {
  add: 'dilt/open-add-date',
  change: 'dilt/open-date-change',
  list: 'dilt/open-calendar',
} as const;

export interface CalendarShown {
  readonly dates: readonly DateLine[];
  /** School years that are not published, by their first days. */
  readonly unpublished: readonly Day[];
  /** How many people are told when a year is published. */
  readonly told: number;
}

/** Each takes a block. */
const listed = 30;

/** The year’s dates, for whoever leads. */
export function calendarWords({ dates, unpublished, told }: CalendarShown): Words {
  const more = dates.length - listed;
  return [
    heading('The DILT’s calendar'),
    ...(dates.length === 0 ? [paragraph('No date yet. Add the year’s dates: each gets a facilitator at once.')] : []),
    ...dates.slice(0, listed).map((one) =>
      entry(dateLine(one), {
        action: names.change,
        label: 'Change…',
        value: one.id,
        spoken: `Change ${sayDay(one.day)}`,
      }),
    ),
    ...(more > 0 ? [aside(`and ${more} more, which come up as these pass`)] : []),
    buttons(
      { action: names.add, label: 'Add a date…', value: '', ...(dates.length === 0 ? { style: 'primary' } : {}) },
      ...unpublished.slice(0, 2).map((startsOn) => ({
        action: rotationNames.publish,
        label: `Publish ${sayYear(startsOn)}`,
        value: startsOn,
        style: 'primary' as const,
        confirm: publishAsks(sayYear(startsOn), told),
      })),
    ),
    ...(unpublished.length > 0 && dates.length > 0
      ? [
          aside(
            'Publishing tells every administrator once who facilitates when. Until then nobody is told when turns move.',
          ),
        ]
      : []),
  ];
}

/** What has become of a date, for everybody. */
export type Became =
  | { readonly what: 'moved'; readonly from: Day; readonly when: When }
  | { readonly what: 'cancelled' | 'restored'; readonly when: When }
  | { readonly what: 'changed'; readonly when: When };

/** Told once to everybody who would have come. */
export function becameWords(became: Became, facilitator: string | null, why: string): Words {
  return [
    paragraph(becameText(became)),
    ...(why === '' ? [] : [paragraph(say`${why}`)]),
    ...(became.what === 'cancelled' || facilitator === null ? [] : [paragraph(say`${facilitator} facilitates.`)]),
    buttons(showButton),
  ];
}

function becameText(became: Became): Text {
  const { when } = became;
  if (became.what === 'moved') return say`The DILT of ${sayDay(became.from)} moves to ${bold(sayWhen(when))}.`;
  if (became.what === 'cancelled') return say`The DILT on ${bold(sayDay(when.day))} is called off.`;
  if (became.what === 'restored') return say`The DILT on ${bold(sayWhen(when))} takes place after all.`;
  return say`The DILT on ${sayDay(when.day)} is now: ${bold(sayWhen(when))}.`;
}

const publishAsks = (year: string, told: number): Confirm => ({
  title: `Publish ${year}?`,
  text: `${counted(told, 'person', 'people')} will be told who facilitates when. You can still change dates afterward.`,
  yes: 'Publish',
});

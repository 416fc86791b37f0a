import { type Day, sayDay } from '../../../district/days.ts';
import { aside, bullets, buttons, entry, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { names, partButton, sayWhen, type When } from '../messages.ts';

/** A date in the calendar, with how many are invited. */
export interface DateLine extends When {
  readonly cancelledOn: Day | null;
  readonly movedFrom: Day | null;
}

/** Each takes a block. */
const listed = 30;

/** The dates to come, for whoever leads. */
export function calendarWords(dates: readonly DateLine[]): Words {
  const more = dates.length - listed;
  return [
    heading('Highlight meetings'),
    ...(dates.length === 0 ? [paragraph('No date yet. Add the year’s dates, one a month.')] : []),
    ...dates.slice(0, listed).map((one) =>
      entry(dateLine(one), {
        action: names.change,
        label: 'Change…',
        value: one.id,
        spoken: `Change… ${sayDay(one.day)}`,
      }),
    ),
    ...(more > 0 ? [aside(`and ${more} more, which come up as these pass`)] : []),
    buttons({
      action: names.add,
      label: 'Add a date…',
      value: '',
      ...(dates.length === 0 ? { style: 'primary' } : {}),
    }),
  ];
}

function dateLine(one: DateLine): Text {
  if (one.cancelledOn !== null) return say`○ ${sayWhen(one)}: called off`;
  return one.movedFrom === null
    ? say`● ${bold(sayWhen(one))}`
    : say`● ${bold(sayWhen(one))}, moved from ${sayDay(one.movedFrom)}`;
}

/** What those concerned are told when dates are added: one message a day, brought up to date as more are added. */
export function datesWords(dates: readonly When[]): Words {
  const more = dates.length - listed;
  return [
    paragraph('The highlight meetings in the calendar:'),
    bullets(dates.slice(0, listed).map((one) => say`${sayWhen(one)}`)),
    ...(more > 0 ? [aside(`and ${more} more`)] : []),
    aside('You are told if one of them changes. /highlight shows the next one and your part in it.'),
  ];
}

/** What has become of a meeting, for everybody who is expected there. */
export type Became =
  | { readonly what: 'moved'; readonly from: Day; readonly when: When }
  | { readonly what: 'cancelled' | 'restored' | 'changed'; readonly when: When };

/** Told once to everybody who is expected there. */
export function becameWords(became: Became, why: string): Words {
  return [
    paragraph(becameText(became)),
    ...(why === '' ? [] : [paragraph(say`${why}`)]),
    ...(became.what === 'cancelled' ? [] : [buttons(partButton(became.when.id))]),
  ];
}

function becameText(became: Became): Text {
  const { when } = became;
  if (became.what === 'moved')
    return say`The highlight meeting of ${sayDay(became.from)} moves to ${bold(sayWhen(when))}.`;
  if (became.what === 'cancelled') return say`The highlight meeting on ${bold(sayDay(when.day))} is called off.`;
  if (became.what === 'restored') return say`The highlight meeting on ${bold(sayWhen(when))} takes place after all.`;
  return say`The highlight meeting on ${sayDay(when.day)} is now: ${bold(sayWhen(when))}.`;
}

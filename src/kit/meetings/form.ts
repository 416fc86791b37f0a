import { type Day, sayDay } from '../../district/days.ts';
import { type Choice, dayField, few, lineField, maybeDayField, one, timeField } from '../forms/field.ts';
import { paragraph, type Words } from '../words/pieces.ts';
import { bold, say } from '../words/text.ts';
import type { DateAct } from './change.ts';
import type { Held, Meeting } from './rules.ts';
import { sayWhen } from './words.ts';

/** A date in its window, with the next day on which it could be. */
export interface DateShown<One extends Meeting = Meeting> {
  readonly date: One;
  readonly next: Day | undefined;
}

/** What a routine says of the acts. */
export interface ActWords {
  /** What can be changed besides the day: `time or place`. */
  readonly changes: string;
  /** What becomes of the rest when it is called off. */
  readonly cancel: string;
  /** With what it is restored. */
  readonly restore?: string;
}

/** Which date is to be changed: the one question where there are too many for a button each. */
export const pickFields = ({ dates }: { readonly dates: readonly Meeting[] }) => ({
  date: one(
    'Which date?',
    dates.map(({ id, day, cancelledOn }) => ({
      value: id,
      label: `${sayDay(day)}${cancelledOn === null ? '' : ', called off'}`,
    })),
  ),
});

/** The questions for a date more. */
export const addFields = (held: Held) => ({ day: dayField('Day', { day: held.day }), ...whereFields(held) });

/** What the window to change a date says first. */
export const changeIntro = ({ date, next }: DateShown): Words => [
  paragraph(
    say`${bold(sayWhen(date))}${date.cancelledOn === null ? '' : ', called off'}. We’ll notify everyone who’s expected there.`,
  ),
  ...(next && date.cancelledOn === null ? [paragraph(`The next open day is ${sayDay(next)}.`)] : []),
];

/** The questions for a date that is moved, called off or restored. */
export const changeFields = (date: Meeting, words: ActWords) => ({
  act: few<DateAct>('What would you like to do?', date.cancelledOn === null ? takesPlace(words) : calledOff(words), {
    chosen: date.cancelledOn === null ? 'move' : 'restore',
  }),
  day: maybeDayField('Day', { day: date.day }),
  ...whereFields(date),
});

const whereFields = ({ beginsAt, endsAt, place }: Held) => ({
  begins: timeField('Starts', { time: beginsAt }),
  ends: timeField('Ends', { time: endsAt }),
  place: lineField('Place', { max: 120, ...(place === '' ? {} : { typed: place }) }),
});

type Act = Choice & { readonly value: DateAct };

const calledOff = ({ restore }: ActWords): Act[] => [
  { value: 'keep', label: 'Leave it called off' },
  { value: 'restore', label: 'Put it back on', ...(restore === undefined ? {} : { more: restore }) },
];

const takesPlace = ({ changes, cancel }: ActWords): Act[] => [
  { value: 'move', label: `Move it, or change its ${changes}`, more: 'For example, after a snow day.' },
  { value: 'next', label: 'Move it to the next open day' },
  { value: 'cancel', label: 'Call it off', more: cancel },
];

/** The last question: what everybody is told with it. */
export const whyField = () => lineField('Reason, shown to everyone', { max: 200, optional: true });

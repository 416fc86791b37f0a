import { z } from 'zod';
import { addDays, type Day, sayDay, type TimeOfDay, timeText } from '../../../district/days.ts';
import { type Dilt, diltById } from '../../../district/dilt/store.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { dayField, few, lineField, maybeDayField, timeField } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { sayWhen } from '../rotation/messages.ts';
import { datesAhead } from '../rotation/store.ts';
import { names } from './messages.ts';
import { nextPossible } from './store.ts';

const placeMost = 120;

export interface AddShown {
  readonly day: Day;
  readonly beginsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly place: string;
}

/** One date more, with the hours of the settings and the place of the last one. */
export const addForm = defineForm({
  name: 'dilt/add-date',
  title: 'Add a DILT',
  submit: 'Add it',
  ability: 'dilt.lead',
  opened: z.object({}),
  look: (c): AddShown => {
    const last = datesAhead(c).at(-1);
    const day = last ? addDays(last.day, 28) : addDays(c.today, 28);
    return { day: day, ...hours(c), place: last?.place ?? '' };
  },
  intro: (): Words => [paragraph('It gets a facilitator at once, as the rotation has it.')],
  fields: ({ day, beginsAt, endsAt, place }: AddShown) => ({
    day: dayField('Day', { day }),
    begins: timeField('Begins', { time: beginsAt }),
    ends: timeField('Ends', { time: endsAt }),
    place: lineField('Place', { max: placeMost, ...(place === '' ? {} : { typed: place }) }),
  }),
});

/** The hours of a DILT in this district. */
export function hours({ settings }: Pick<Asked, 'settings'>): { beginsAt: TimeOfDay; endsAt: TimeOfDay } {
  return { beginsAt: timeText.parse(settings.diltBegins), endsAt: timeText.parse(settings.diltEnds) };
}

export interface DateShown {
  readonly date: Dilt;
  /** The next day on which it could be. */
  readonly next: Day | undefined;
}

const calledOff = [
  { value: 'keep', label: 'Leave it called off' },
  { value: 'restore', label: 'Restore it', more: 'With whoever had it, unless they had their turn elsewhere since.' },
] as const;
const takesPlace = [
  { value: 'move', label: 'Move it, or change its time or place', more: 'A snow day moves the meeting.' },
  { value: 'next', label: 'Move it to the next possible day' },
  { value: 'cancel', label: 'Call it off', more: 'Everybody else keeps their date.' },
] as const;
export type DateAct = (typeof calledOff | typeof takesPlace)[number]['value'];

/** Another day, time or place for a date; called off, or restored. Everybody is told once. */
export const dateForm = defineForm({
  name: 'dilt/date-change',
  title: 'Change a DILT',
  submit: 'Change it',
  ability: 'dilt.lead',
  opened: z.object({ diltId: z.string() }),
  about: ({ diltId }) => refTo('dilt', diltId),
  look: (c, { diltId }): DateShown => {
    const date = diltById(c.db, diltId);
    if (!date) throw notFound();
    if (date.day < c.today) throw new Refusal('That DILT is over.');
    return { date, next: nextPossible(c, date.day) };
  },
  intro: ({ date, next }: DateShown): Words => [
    paragraph(
      say`${bold(sayWhen(date))}${date.cancelledOn === null ? '' : ', called off'}. Everybody is told once what it comes to.`,
    ),
    ...(next && date.cancelledOn === null ? [paragraph(`The next possible day is ${sayDay(next)}.`)] : []),
  ],
  fields: ({ date }: DateShown) => ({
    act: few<DateAct>('What shall happen?', date.cancelledOn === null ? takesPlace : calledOff, {
      chosen: date.cancelledOn === null ? 'move' : 'restore',
    }),
    day: maybeDayField('Day', { day: date.day }),
    begins: timeField('Begins', { time: date.beginsAt }),
    ends: timeField('Ends', { time: date.endsAt }),
    place: lineField('Place', { max: placeMost, typed: date.place }),
    why: lineField('Why, for everybody', { max: 200, optional: true }),
  }),
});

/** Opens the window for a date more. */
export const openAdd: ButtonPress = {
  name: names.add,
  ability: 'dilt.lead',
  press: () => done({ open: opening(addForm, {}) }),
};

/** Opens the window to change one. */
export const openDate: ButtonPress = {
  name: names.change,
  ability: 'dilt.lead',
  about: (value) => refTo('dilt', value),
  press: (_c, value) => done({ open: opening(dateForm, { diltId: value }) }),
};

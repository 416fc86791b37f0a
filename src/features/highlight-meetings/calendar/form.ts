import { z } from 'zod';
import { type Day, type TimeOfDay, timeText } from '../../../district/days.ts';
import { type HighlightMeeting, highlightById } from '../../../district/highlight-meetings/store.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { dayField, few, lineField, maybeDayField, timeField } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { names, sayWhen } from '../messages.ts';
import { proposedDay } from './rules.ts';
import { latestDate } from './store.ts';

const placeMost = 120;
const wantedMost = 300;

export interface AddShown {
  readonly day: Day;
  readonly beginsAt: TimeOfDay;
  readonly endsAt: TimeOfDay;
  readonly place: string;
}

/** One date more: four weeks after the last one, with the hours of the settings and its place. */
export const addForm = defineForm({
  name: 'highlights/add-date',
  title: 'Add a highlight meeting',
  submit: 'Add it',
  ability: 'highlights.lead',
  opened: z.object({}),
  look: (c): AddShown => {
    const last = latestDate(c);
    return { day: proposedDay(last?.day, c.today), ...hours(c), place: last?.place ?? '' };
  },
  intro: (): Words => [paragraph('The plan monitor, the plan manager and the district’s leaders are told.')],
  fields: ({ day, beginsAt, endsAt, place }: AddShown) => ({
    day: dayField('Day', { day }),
    begins: timeField('Begins', { time: beginsAt }),
    ends: timeField('Ends', { time: endsAt }),
    place: lineField('Place', { max: placeMost, ...(place === '' ? {} : { typed: place }) }),
    wanted: lineField('What is wanted of it', { max: wantedMost, optional: true }),
  }),
});

/** The hours of a highlight meeting in this district. */
export function hours({ settings }: Pick<Asked, 'settings'>): { beginsAt: TimeOfDay; endsAt: TimeOfDay } {
  return { beginsAt: timeText.parse(settings.highlightBegins), endsAt: timeText.parse(settings.highlightEnds) };
}

const calledOff = [
  { value: 'keep', label: 'Leave it called off' },
  { value: 'restore', label: 'Restore it' },
] as const;
const takesPlace = [
  { value: 'move', label: 'Move it, or change its time, place or purpose' },
  { value: 'cancel', label: 'Call it off', more: 'What was asked for is kept.' },
] as const;
export type DateAct = (typeof calledOff | typeof takesPlace)[number]['value'];

/** Another day, time, place or purpose for a meeting; called off, or restored. Everybody concerned is told once. */
export const dateForm = defineForm({
  name: 'highlights/date-change',
  title: 'Change a meeting',
  submit: 'Change it',
  ability: 'highlights.lead',
  opened: z.object({ meetingId: z.string() }),
  about: ({ meetingId }) => refTo('highlightMeeting', meetingId),
  look: (c, { meetingId }): { readonly date: HighlightMeeting } => ({ date: toCome(c, meetingId) }),
  intro: ({ date }: { readonly date: HighlightMeeting }): Words => [
    paragraph(
      say`${bold(sayWhen(date))}${date.cancelledOn === null ? '' : ', called off'}. Everybody who is expected there is told once.`,
    ),
  ],
  fields: ({ date }: { readonly date: HighlightMeeting }) => ({
    act: few<DateAct>('What shall happen?', date.cancelledOn === null ? takesPlace : calledOff, {
      chosen: date.cancelledOn === null ? 'move' : 'restore',
    }),
    day: maybeDayField('Day', { day: date.day }),
    begins: timeField('Begins', { time: date.beginsAt }),
    ends: timeField('Ends', { time: date.endsAt }),
    place: lineField('Place', { max: placeMost, typed: date.place }),
    wanted: lineField('What is wanted of it', { max: wantedMost, optional: true, typed: date.wanted }),
    why: lineField('Why, for everybody', { max: 200, optional: true }),
  }),
});

/** A meeting that is not over yet. Refuses any other. */
export function toCome(c: Reading, meetingId: string): HighlightMeeting {
  const found = highlightById(c.db, meetingId);
  if (!found) throw notFound();
  if (found.day < c.today) throw new Refusal('That highlight meeting is over.');
  return found;
}

/** Opens the window for a date more. */
export const openAdd: ButtonPress = {
  name: names.add,
  ability: 'highlights.lead',
  press: () => done({ open: opening(addForm, {}), inPlace: true }),
};

/** Opens the window to change one. */
export const openDate: ButtonPress = {
  name: names.change,
  ability: 'highlights.lead',
  about: (value) => refTo('highlightMeeting', value),
  press: (_c, value) => done({ open: opening(dateForm, { meetingId: value }), inPlace: true }),
};

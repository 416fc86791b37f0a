import { z } from 'zod';
import { type Dilt, diltById } from '../../../district/dilt/store.ts';
import { refTo } from '../../../district/ref.ts';
import { opens } from '../../../kit/feature.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { nextPossible, proposed, toCome } from '../../../kit/meetings/dates.ts';
import {
  type ActWords,
  addFields,
  changeFields,
  changeIntro,
  type DateShown,
  pickFields,
  whyField,
} from '../../../kit/meetings/form.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { diltCalendarNames } from './messages.ts';
import { dilts, diltsToCome } from './store.ts';

/** One date more, with the hours of the settings and the place of the last one. */
export const addDiltForm = defineForm({
  name: 'dilt/add-date',
  title: 'Add a DILT date',
  submit: 'Add',
  ability: 'dilt.lead',
  params: z.object({}),
  load: (c) => proposed(c, dilts),
  intro: (): Words => [paragraph('The next person in the rotation will facilitate it.')],
  fields: addFields,
});

const acts: ActWords = {
  changes: 'time or place',
  cancel: 'Everybody else keeps their date.',
  restore: 'Whoever had it gets it back, unless they’ve since had a turn.',
};

/** Another day, time or place for a date; called off, or restored. Everybody is told once. */
export const diltDateForm = defineForm({
  name: 'dilt/date-change',
  title: 'Change a DILT date',
  submit: 'Save',
  ability: 'dilt.lead',
  params: z.object({ diltId: z.string() }),
  about: ({ diltId }) => refTo('dilt', diltId),
  load(c, { diltId }): DateShown<Dilt> {
    const date = toCome(c, dilts, diltById(c.db, diltId));
    return { date, next: nextPossible(c, dilts, date.day) };
  },
  intro: changeIntro,
  fields: ({ date }: DateShown) => ({ ...changeFields(date, acts), why: whyField() }),
});

/** Which date is to be changed, where there are many. */
export const pickDiltForm = defineForm({
  name: 'dilt/pick-date',
  title: 'Change a DILT date',
  submit: 'Next',
  ability: 'dilt.lead',
  params: z.object({}),
  load: (c) => ({ dates: diltsToCome(c) }),
  fields: pickFields,
  idempotent: true,
});

/** Opens the window for a date more. */
export const openAddDilt = opens(diltCalendarNames.add, addDiltForm, () => ({}));

/** Opens the window to change one. */
export const openDiltDate = opens(diltCalendarNames.change, diltDateForm, (_, diltId) => ({ diltId }));

/** Opens the window that asks which. */
export const openPickDilt = opens(diltCalendarNames.pick, pickDiltForm, () => ({}));

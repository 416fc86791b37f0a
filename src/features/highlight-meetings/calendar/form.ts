import { z } from 'zod';
import { type HighlightMeeting, highlightById } from '../../../district/highlight-meetings/store.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { lineField } from '../../../kit/forms/field.ts';
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
import type { Held } from '../../../kit/meetings/rules.ts';
import { paragraph, type Words } from '../../../kit/words/pieces.ts';
import { highlightNames } from '../messages.ts';
import { highlights, meetingsAhead } from './store.ts';

const wantedField = (typed: string) =>
  lineField('Focus', { max: 300, optional: true, ...(typed === '' ? {} : { typed }) });

/** One date more: four weeks after the last one, with the hours of the settings and its place. */
export const addMeetingForm = defineForm({
  name: 'highlights/add-date',
  title: 'Add a highlight meeting',
  submit: 'Add',
  ability: 'highlights.lead',
  params: z.object({}),
  load: (c) => proposed(c, highlights),
  intro: (): Words => [paragraph('We’ll notify the plan monitor, the plan manager and the district’s leaders.')],
  fields: (held: Held) => ({ ...addFields(held), wanted: wantedField('') }),
});

const acts: ActWords = { changes: 'time, place or focus', cancel: 'We’ll keep what people were asked to bring.' };

/** Another day, time, place or purpose for a meeting; called off, or restored. Everybody concerned is told once. */
export const meetingDateForm = defineForm({
  name: 'highlights/date-change',
  title: 'Change a meeting date',
  submit: 'Save',
  ability: 'highlights.lead',
  params: z.object({ meetingId: z.string() }),
  about: ({ meetingId }) => refTo('highlightMeeting', meetingId),
  load(c, { meetingId }): DateShown<HighlightMeeting> {
    const date = meetingToCome(c, meetingId);
    return { date, next: nextPossible(c, highlights, date.day) };
  },
  intro: changeIntro,
  fields: ({ date }: DateShown<HighlightMeeting>) => ({
    ...changeFields(date, acts),
    wanted: wantedField(date.wanted),
    why: whyField(),
  }),
});

/** A meeting that is not over yet. Refuses any other. */
export const meetingToCome = (c: Reading, meetingId: string): HighlightMeeting =>
  toCome(c, highlights, highlightById(c.db, meetingId));

/** Opens the window for a date more. */
export const openAddMeeting = opens(highlightNames.add, addMeetingForm, () => ({}));

/** Opens the window to change one. */
export const openMeetingDate = opens(highlightNames.change, meetingDateForm, (_, meetingId) => ({ meetingId }));

/** Which meeting is to be changed, where there are many. */
export const pickMeetingForm = defineForm({
  name: 'highlights/pick-date',
  title: 'Change a meeting date',
  submit: 'Next',
  ability: 'highlights.lead',
  params: z.object({}),
  load: (c) => ({ dates: meetingsAhead(c) }),
  fields: pickFields,
  idempotent: true,
});

/** Opens the window that asks which. */
export const openPickMeeting = opens(highlightNames.pick, pickMeetingForm, () => ({}));

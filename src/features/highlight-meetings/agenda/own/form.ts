import { z } from 'zod';
import { type Day, sayDay } from '../../../../district/days.ts';
import { highlightById } from '../../../../district/highlight-meetings/store.ts';
import type { Asked } from '../../../../kit/context.ts';
import { opens } from '../../../../kit/feature.ts';
import { lineField } from '../../../../kit/forms/field.ts';
import { defineForm } from '../../../../kit/forms/form.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { done } from '../../../../kit/outcome.ts';
import { notFound } from '../../../../kit/refusal.ts';
import { paragraph } from '../../../../kit/words/pieces.ts';
import { refuseClosed } from '../discuss.ts';
import { highlightAgendaNames } from '../names.ts';
import { addOwn, itemById, meetingRef } from '../store.ts';
import { highlightThreadNow } from '../thread.ts';

/** Something else to talk about, put on the agenda by whoever leads. */
export const addItemForm = defineForm({
  name: 'highlights/add-item',
  title: 'Add to the agenda',
  submit: 'Add',
  ability: 'highlights.lead',
  params: z.object({ meeting: z.string() }),
  about: ({ meeting }) => meetingRef(meeting),
  load: (c: Asked, { meeting: id }): { readonly day: Day } => {
    const meeting = highlightById(c.db, id);
    if (!meeting || meeting.cancelledOn !== null) throw notFound();
    return { day: meeting.day };
  },
  intro: ({ day }: { readonly day: Day }) => [paragraph(`For the highlight meeting of ${sayDay(day)}.`)],
  fields: () => ({ words: lineField('What should we talk about?', { max: 300 }) }),
});

/** Puts it there; a thread that is posted says it. */
export const saveAddedItem = saving(addItemForm, (c, { answers, params, shown }) => {
  refuseClosed(c, params.meeting);
  const meeting = { id: params.meeting, day: shown.day };
  const item = itemById(c.db, addOwn(c, meeting, answers.words, c.viewer.person.id));
  return done({
    messages: item ? highlightThreadNow(c, meeting.id, [item]) : [],
  });
});

/** Opens the window. */
export const openAddItem = opens(highlightAgendaNames.add, addItemForm, (_, meeting) => ({ meeting }));

import { z } from 'zod';
import { parseRef, type Ref } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { evidenceFields, kindOfEvidence } from '../../../kit/evidence/ask.ts';
import { paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound } from '../../../kit/refusal.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { type SchoolItemAt, schoolItemAt } from '../items/at.ts';
import { itemStanding } from '../messages.ts';
import { type ItemDetail, itemDetailOf, itemDetailWords } from './details.ts';

const maxNote = 1000;

/** What windows about an item are opened with: which, and the row its list began at. */
export const aboutItem = z.object({
  item: z.string(),
  from: z.number().int().nonnegative().nullable(),
});
export type AboutItem = z.infer<typeof aboutItem>;

/** The item that a window is about. */
export function itemRefIn({ item }: AboutItem): Ref {
  const { noun, id } = parseRef(item) ?? {};
  if ((noun !== 'schoolPlanItem' && noun !== 'actionPart') || id === undefined) throw notFound();
  return `${noun}/${id}`;
}

export interface ItemWindow {
  readonly at: SchoolItemAt;
  readonly today: Asked['today'];
}

/** What windows in which something is said of an item have in common. */
const ofItem = {
  ability: 'schoolPlanItems.update',
  params: aboutItem,
  about: itemRefIn,
} as const;

const intro = ({ at, today }: ItemWindow): Words => [
  paragraph(say`${bold(at.item.code)} ${at.item.words}`),
  aside(itemStanding(at.item, today)),
];

/** It is complete: what was done, and what shows it. For a part of a district action a note is asked, as the action’s own window does. */
export const itemDoneForm = defineForm({
  name: 'school-plans/done',
  title: 'Mark complete',
  submit: 'Complete',
  ...ofItem,
  load: (c: Asked, params: AboutItem): ItemWindow => ({ at: schoolItemAt(c, itemRefIn(params)), today: c.today }),
  intro,
  fields: ({ at }: ItemWindow) => ({
    note: paragraphField('What was done?', { max: maxNote, optional: at.item.kind === 'own' }),
    ...evidenceFields(),
    kind: kindOfEvidence(),
  }),
});

export interface NoteWindow extends ItemWindow {
  readonly detail: ItemDetail;
}

/** A note on an item, below what was said of it before. It stands as it did. */
export const itemNoteForm = defineForm({
  name: 'school-plans/note',
  title: 'Add a note',
  submit: 'Add',
  ...ofItem,
  load: (c: Asked, params: AboutItem): NoteWindow => {
    const at = schoolItemAt(c, itemRefIn(params));
    return { at, today: c.today, detail: itemDetailOf(c, at) };
  },
  intro: ({ detail }: NoteWindow): Words => [
    ...itemDetailWords(detail),
    aside('Its status stays the same. Everyone who may read the plan can read your note.'),
  ],
  fields: () => ({
    note: paragraphField('Your note', { max: maxNote }),
    ...evidenceFields(),
    kind: kindOfEvidence(),
  }),
});

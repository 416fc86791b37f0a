import { z } from 'zod';
import type { Day } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { evidenceFields, kindOfEvidence } from '../../../kit/evidence/ask.ts';
import { committeeField } from '../../../kit/forms/committee.ts';
import { dayField, lineField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { personField } from '../../../kit/forms/person.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { standingWords } from '../messages.ts';
import { suggestedDate } from '../rules.ts';
import { type Part, partAt } from '../store.ts';

/** Longest note on an action. */
export const noteMost = 1000;

/** What is opened about a part, with what was typed already. */
export const aboutPart = z.object({
  part: z.string(),
  typed: z.string().optional(),
  /** The view it was opened from, which shows what was saved. */
  back: z.string().optional(),
});
export type AboutPart = z.infer<typeof aboutPart>;

/** What a window about a part shows. */
export interface PartShown {
  readonly part: Part;
  readonly today: Day;
  readonly typed: string;
}

/** What windows about a part have in common. */
export const ofPart = {
  params: aboutPart,
  about: ({ part }: AboutPart) => refTo('actionPart', part),
  load: (c: Asked, { part, typed }: AboutPart): PartShown => ({
    part: partAt(c, part),
    today: c.today,
    typed: typed ?? '',
  }),
  intro: ({ part, today }: PartShown): Words => [
    paragraph(say`${bold(part.code)} ${part.words}`),
    aside(standingWords(part, today)),
  ],
};

const prefilled = (typed: string) => (typed === '' ? {} : { typed });

/** It is complete: in a few words what was done, and what shows it. */
export const doneForm = defineForm({
  name: 'actions/done',
  title: 'Mark complete',
  submit: 'Complete',
  ability: 'actions.update',
  ...ofPart,
  fields: ({ typed }: PartShown) => ({
    note: paragraphField('What was done?', { max: noteMost, ...prefilled(typed) }),
    ...evidenceFields(),
    kind: kindOfEvidence(),
  }),
});

/** It is in progress, past the date it was due: until when. Somebody may say so for the first time. */
export const stillForm = defineForm({
  name: 'actions/still',
  title: 'In progress',
  submit: 'Save',
  ability: 'actions.update',
  ...ofPart,
  fields: ({ today, typed }: PartShown) => ({
    dueOn: dayField('New date', { day: suggestedDate(today), hint: 'The old date has passed. Pick one you can keep.' }),
    note: lineField('Note', { max: 300, optional: true, ...prefilled(typed) }),
  }),
});

/** It cannot go on: what is in the way, what would help, and whose help. */
export const blockedForm = defineForm({
  name: 'actions/blocked',
  title: 'What’s blocking it?',
  submit: 'Mark blocked',
  ability: 'actions.update',
  ...ofPart,
  fields: ({ typed }: PartShown) => ({
    note: paragraphField('What’s in the way?', { max: noteMost, ...prefilled(typed) }),
    unblock: lineField('What would unblock it?', { max: 500, optional: true }),
    from: personField('Whose help do you need?', 'obstacles.raise', {
      optional: true,
      hint: 'We’ll notify them. Leave empty to let the plan manager assign someone.',
    }),
    committee: committeeField(false),
  }),
});

/** A note on an action, from whoever helps with it. It stands as before. */
export const commentForm = defineForm({
  name: 'actions/comment',
  title: 'Add a note',
  submit: 'Add',
  ability: 'actions.comment',
  ...ofPart,
  intro: (shown: PartShown): Words => [
    ...ofPart.intro(shown),
    aside('Its status stays the same. Everyone who works on the plan can read your note.'),
  ],
  fields: ({ typed }: PartShown) => ({
    note: paragraphField('Your note', { max: noteMost, ...prefilled(typed) }),
    ...evidenceFields(),
    kind: kindOfEvidence(),
  }),
});

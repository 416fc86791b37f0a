import { z } from 'zod';
import type { Day } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { evidenceFields, kindOfEvidence } from '../../../kit/evidence/ask.ts';
import { lineField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { personField } from '../../../kit/forms/person.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, clip, say } from '../../../kit/words/text.ts';
import { standingWords } from '../messages.ts';
import { type Part, partAt } from '../store.ts';

/** Longest note on an action. */
export const noteMost = 1000;

/** What is opened about a part, with what was typed already. */
export const aboutPart = z.object({ part: z.string(), typed: z.string().optional() });
type AboutPart = z.infer<typeof aboutPart>;

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
    paragraph(say`${bold(part.code)} ${clip(part.words, 500)}`),
    aside(standingWords(part, today)),
  ],
};

const prefilled = (typed: string) => (typed === '' ? {} : { typed });

/** It is done: in a few words what was done, and what shows it. */
export const doneForm = defineForm({
  name: 'actions/done',
  title: 'Done',
  submit: 'Save',
  ability: 'actions.update',
  ...ofPart,
  fields: ({ typed }: PartShown) => ({
    note: paragraphField('What was done?', { max: noteMost, ...prefilled(typed) }),
    ...evidenceFields(),
    kind: kindOfEvidence(),
  }),
});

/** It cannot go on: what is in the way, what would help, and whose help. */
export const blockedForm = defineForm({
  name: 'actions/blocked',
  title: 'Blocked',
  submit: 'Save',
  ability: 'actions.update',
  ...ofPart,
  fields: ({ typed }: PartShown) => ({
    note: paragraphField('What is in the way?', { max: noteMost, ...prefilled(typed) }),
    unblock: lineField('What would unblock it?', { max: 500, optional: true }),
    from: personField('Whose help do you need?', 'obstacles.raise', {
      optional: true,
      hint: 'They are told, and see to it. Leave it empty and the plan manager finds somebody.',
    }),
  }),
});

/** A word on an action, from whoever helps with it. It stands as before. */
export const commentForm = defineForm({
  name: 'actions/comment',
  title: 'A word on an action',
  submit: 'Save',
  ability: 'actions.comment',
  ...ofPart,
  intro: (shown: PartShown): Words => [
    ...ofPart.intro(shown),
    aside('This changes nothing about how it stands. Everybody who works by the plan can read it.'),
  ],
  fields: ({ typed }: PartShown) => ({
    note: paragraphField('What would you like to say?', { max: noteMost, ...prefilled(typed) }),
    ...evidenceFields(),
    kind: kindOfEvidence(),
  }),
});

import { z } from 'zod';
import { type Found, findInPlan } from '../../../district/plan/find.ts';
import type { Asked } from '../../../kit/context.ts';
import type { MessagePress } from '../../../kit/feature.ts';
import { type Choice, lineField, paragraphField, search } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { personField } from '../../../kit/forms/person.ts';
import { done } from '../../../kit/outcome.ts';
import { aside } from '../../../kit/words/pieces.ts';
import { clip } from '../../../kit/words/text.ts';

/** Longest text of an obstacle that is taken from a message. */
const taken = 500;
/** Slack shows a hundred. */
const offered = 100;

const message = z.object({ channel: z.string().max(40), ts: z.string().max(40), text: z.string() });

/** Writes down what stands in the way. */
export const recordForm = defineForm({
  name: 'obstacles/record',
  title: 'Record as obstacle',
  submit: 'Record',
  ability: 'obstacles.raise',
  opened: message,
  look: (_c: Asked, { text }: z.infer<typeof message>): { readonly text: string } => ({ text }),
  intro: () => [aside('Only you, whoever sees to it, and those who lead the district and the plan can read this.')],
  fields: ({ text }: { readonly text: string }) => ({
    words: paragraphField('What stands in the way?', { max: 1000, ...(text === '' ? {} : { typed: text }) }),
    about: search('In the way of what?', {
      optional: true,
      hint: 'Type a code or a word of it. Empty: the plan as a whole.',
      choices: choicesFor,
    }),
    owner: personField('Who sees to it?', 'obstacles.raise', { optional: true, hint: 'They are told.' }),
    mitigation: lineField('The way round it, if you know one', { max: 500, optional: true }),
  }),
});

function choicesFor(c: Asked, typed: string): Choice[] {
  return findInPlan(c.db, ['initiative', 'actionPart', 'benchmark'], typed, offered).slice(0, offered).map(asChoice);
}

const asChoice = ({ ref, code, words, school }: Found): Choice => ({
  value: ref,
  label: clip(`${code} ${words}`, 75),
  ...(school === null ? {} : { more: school }),
});

/** In the menu of a message. */
export const record: MessagePress = {
  name: 'obstacles/record',
  ability: 'obstacles.raise',
  press: (_c, { channel, ts, text }) => done({ open: opening(recordForm, { channel, ts, text: clip(text, taken) }) }),
};

import { lineField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { personField } from '../../../kit/forms/person.ts';
import { aside, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { ofPart, type PartShown } from '../change/form.ts';
import { actionOwnerWords } from '../messages.ts';
import { type LikelyOwner, likelyOwner } from './likely.ts';

/** A leader decides that it is not to be done any more. */
export const dropForm = defineForm({
  name: 'actions/drop',
  title: 'Drop this action',
  submit: 'Drop',
  ability: 'actions.drop',
  ...ofPart,
  fields: () => ({
    reason: paragraphField('Why?', { max: 500, hint: 'We’ll tell the owner. The reason stays in the history.' }),
  }),
});

/** A part with who most likely takes it. */
export interface ReassignShown extends PartShown {
  readonly likely: LikelyOwner | undefined;
}

/** Puts an action, or its part at a school, into somebody's hands. */
export const reassignForm = defineForm({
  name: 'actions/give',
  title: 'Assign an owner',
  submit: 'Assign',
  ability: 'actions.give',
  ...ofPart,
  load: (c, params): ReassignShown => ({ ...ofPart.load(c, params), likely: likelyOwner(c, params.part) }),
  intro: (shown: ReassignShown): Words => [
    ...ofPart.intro(shown),
    aside(say`Owner today: ${actionOwnerWords(shown.part)}`),
  ],
  fields: ({ likely }: ReassignShown) => ({
    person: personField('New owner', 'plan.read', {
      ...(likely ? { chosen: { value: likely.id, label: likely.name } } : {}),
      hint: 'We’ll notify them. This overrides the plan’s text while they hold a role.',
    }),
    note: lineField('Note', {
      max: 300,
      optional: true,
      hint: 'It stays in the history. Everyone who works on the plan can read it.',
    }),
  }),
});

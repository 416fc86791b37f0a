import { z } from 'zod';
import type { Day } from '../../../district/days.ts';
import { opens } from '../../../kit/feature.ts';
import { dayField, lineField, maybeDayField, one, search } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { whyPastWords } from '../messages.ts';
import { personChoices, roleChoices, schoolField } from './choices.ts';
import { knownOf, type PersonInWindow } from './known.ts';
import { openAddButton } from './names.ts';

const about = z.object({ person: z.string() });

/** Asked ahead, since a window does not know yet which days are chosen. */
const pastField = () =>
  lineField(whyPastWords, {
    max: 200,
    optional: true,
    hint: 'Only if this changes days before today. We keep the reason.',
  });
const lastDay = { hint: 'For an interim role. Leave empty if it has no end date.' } as const;

export const addPersonForm = defineForm({
  name: 'roster/add-person',
  title: 'Add a person',
  submit: 'Add',
  ability: 'roster.import',
  params: z.object({}),
  load: (c): { today: Day } => ({ today: c.today }),
  fields: ({ today }: { today: Day }) => ({
    name: lineField('Name', { max: 100 }),
    email: lineField('Email', {
      max: 254,
      optional: true,
      hint: 'The one they use in Slack. Optional for teachers, school committee members and invited guests.',
    }),
    role: one('Role', roleChoices),
    school: schoolField(),
    from: dayField('First day', { day: today }),
    to: maybeDayField('Last day', lastDay),
  }),
});

/** What can be changed about a person. */
const changes = [
  { value: 'role', label: 'Add a role, temporary or permanent' },
  { value: 'end', label: 'End a role' },
  { value: 'names', label: 'Name or email' },
  { value: 'account', label: 'The Slack account isn’t theirs' },
  { value: 'split', label: 'Two people share one entry' },
] as const;

export const findForm = defineForm({
  name: 'roster/find-person',
  title: 'Change a person',
  submit: 'Next',
  ability: 'roster.import',
  params: z.object({}),
  load: () => ({}),
  fields: () => ({
    person: search('Person', { choices: personChoices }),
    what: one('What’s changing?', changes),
  }),
});

export const giveRoleForm = defineForm({
  name: 'roster/give-role',
  title: 'Add a role',
  submit: 'Save',
  ability: 'roster.import',
  params: about,
  load: (c, { person }): PersonInWindow => knownOf(c, person),
  intro: knownWords,
  fields: ({ today }: PersonInWindow) => ({
    role: one('Role', roleChoices),
    school: schoolField(),
    from: dayField('First day', { day: today }),
    to: maybeDayField('Last day', lastDay),
    past: pastField(),
  }),
});

export const endForm = defineForm({
  name: 'roster/end-role',
  title: 'End a role',
  submit: 'Save',
  ability: 'roster.import',
  params: about,
  load: (c, { person }): PersonInWindow => knownOf(c, person),
  intro: knownWords,
  fields: ({ active, today }: PersonInWindow) => ({
    role: one(
      'Role',
      active.map(({ id, words }) => ({ value: id, label: words })),
    ),
    last: dayField('Last day', {
      day: today,
      hint: 'The last day the role counts. Choose yesterday to end it right away.',
    }),
    past: pastField(),
  }),
});

export const namesForm = defineForm({
  name: 'roster/names',
  title: 'Name and email',
  submit: 'Save',
  ability: 'roster.import',
  params: about,
  load: (c, { person }): PersonInWindow => knownOf(c, person),
  intro: knownWords,
  fields: ({ was }: PersonInWindow) => ({
    name: lineField('Name', { max: 100, typed: was.name }),
    email: lineField('Email', {
      max: 254,
      optional: true,
      hint: 'We’ll look for the Slack account with this address.',
      ...(was.email ? { typed: was.email } : {}),
    }),
    same: one('Only for a very different name: who is this?', [{ value: 'same', label: 'The same person' }], {
      optional: true,
      hint: 'To bring in someone else, use “Add a person”. They won’t see this person’s records.',
    }),
  }),
});

function knownWords({ was, active }: PersonInWindow) {
  const held = active.map((one) => one.words).join('; ');
  return [paragraph(say`${was.name}`), aside(held || 'No role today or in the future.')];
}

export const openAddPerson = opens(openAddButton.name, addPersonForm, () => ({}));

export const openChangePerson = opens('roster/open-find-person', findForm, () => ({}));

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
    hint: 'Only where a role changes on days before today. The reason is kept.',
  });
const lastDay = { hint: 'For an interim post. Leave it open while the role goes on.' } as const;

export const addPersonForm = defineForm({
  name: 'roster/add-person',
  title: 'Add a person',
  submit: 'Add',
  ability: 'roster.import',
  params: z.object({}),
  load: (c): { today: Day } => ({ today: c.today }),
  fields: ({ today }: { today: Day }) => ({
    name: lineField('Name', { max: 100 }),
    email: lineField('E-mail', {
      max: 254,
      optional: true,
      hint: 'The one used in Slack. Teachers, school committee members and invited guests may have none.',
    }),
    role: one('Role', roleChoices),
    school: schoolField(),
    from: dayField('First day', { day: today }),
    to: maybeDayField('Last day', lastDay),
  }),
});

/** What can be changed about a person. */
const changes = [
  { value: 'role', label: 'A new role, for a time or for good' },
  { value: 'end', label: 'A role ends' },
  { value: 'names', label: 'Name or e-mail' },
  { value: 'account', label: 'The Slack account is not theirs' },
  { value: 'split', label: 'Two people were taken for one' },
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
    what: one('What changes', changes),
  }),
});

export const giveRoleForm = defineForm({
  name: 'roster/give-role',
  title: 'A new role',
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
  title: 'A role ends',
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
      hint: 'The last day it counts. What it allows ends with that day; choose yesterday, and it has ended.',
    }),
    past: pastField(),
  }),
});

export const namesForm = defineForm({
  name: 'roster/names',
  title: 'Name and e-mail',
  submit: 'Save',
  ability: 'roster.import',
  params: about,
  load: (c, { person }): PersonInWindow => knownOf(c, person),
  intro: knownWords,
  fields: ({ was }: PersonInWindow) => ({
    name: lineField('Name', { max: 100, typed: was.name }),
    email: lineField('E-mail', {
      max: 254,
      optional: true,
      hint: 'Slack is asked for the account with this address.',
      ...(was.email ? { typed: was.email } : {}),
    }),
    same: one('Only for quite another name: who is it?', [{ value: 'same', label: 'The same person' }], {
      optional: true,
      hint: 'Somebody else comes in with “Add a person”, and sees nothing of this one.',
    }),
  }),
});

function knownWords({ was, active }: PersonInWindow) {
  const held = active.map((one) => one.words).join('; ');
  return [paragraph(say`${was.name}`), aside(held || 'No role today or later.')];
}

export const openAddPerson = opens(openAddButton.name, addPersonForm, () => ({}));

export const openChangePerson = opens('roster/open-find-person', findForm, () => ({}));

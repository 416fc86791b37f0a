import { z } from 'zod';
import { type Month, monthOf, monthText, sayMonth } from '../../../district/days.ts';
import { fold, type Role, roleNames } from '../../../district/people.ts';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { type Choice, type Field, lineField, search } from '../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { aside, bullets, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { capital, say } from '../../../kit/words/text.ts';
import { type Administrator, administratorsIn, roleTargets } from './store.ts';

export interface TargetsShown {
  readonly month: Month;
  readonly roles: ReadonlyMap<Role, number>;
  /** Who has a number of their own. */
  readonly own: readonly { readonly name: string; readonly number: number }[];
}

type AdministratorRole = 'superintendent' | 'assistantSuperintendent' | 'principal' | 'assistantPrincipal' | 'director';
type TargetFields = Readonly<Record<AdministratorRole | 'person' | 'own', Field<string>>>;

/** How many walkthroughs a month are meant: for everybody in a role, and for one person. */
export const targetsForm = defineForm({
  name: 'walkthroughs/targets',
  title: 'Walkthrough targets',
  submit: 'Save',
  ability: 'walkthroughs.lead',
  params: z.object({ month: monthText }),
  load: (c, { month }): TargetsShown => ({
    month,
    roles: roleTargets(c.db, month),
    own: todaysAdministrators(c).flatMap(({ name, own }) => (own === null ? [] : [{ name, number: own }])),
  }),
  intro: introWords,
  fields: fieldsOf,
});

function introWords({ month, own }: TargetsShown): Words {
  return [
    paragraph(say`Walkthroughs a month for each, from ${sayMonth(month)} on. Empty: no number for that role.`),
    ...(own.length === 0 ? [] : [bullets(own.map(({ name, number }) => say`${name}: ${number} of their own`))]),
    aside('A person’s own number replaces their role’s. With two roles, the higher number counts.'),
  ];
}

function fieldsOf({ roles }: TargetsShown): TargetFields {
  const ofRole = (role: AdministratorRole): Field<string> =>
    lineField(capital(roleNames[role]), { max: 3, optional: true, typed: roles.get(role)?.toString() ?? '' });
  return {
    superintendent: ofRole('superintendent'),
    assistantSuperintendent: ofRole('assistantSuperintendent'),
    principal: ofRole('principal'),
    assistantPrincipal: ofRole('assistantPrincipal'),
    director: ofRole('director'),
    person: search('One person’s own number', { optional: true, choices: personChoices }),
    own: lineField('Their number', {
      max: 3,
      optional: true,
      hint: 'For the person above. Enter 0 for none. Leave empty to use their role’s number.',
    }),
  };
}

/** Administrators of today, with what they are. */
function personChoices(c: Asked, typed: string): Choice[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const begins = (name: string) => words.every((word) => ` ${fold(name)}`.includes(` ${word}`));
  return todaysAdministrators(c)
    .filter((one) => begins(one.name))
    .map((one) => ({ value: one.id, label: `${one.name} · ${heldWords(one)}` }));
}

const heldWords = ({ held }: Administrator): string =>
  held.map(({ role, school }) => (school === null ? roleNames[role] : `${roleNames[role]} of ${school}`)).join(', ');

/** Today's administrators. */
export function todaysAdministrators(c: Asked): Administrator[] {
  return administratorsIn(c.db, { first: c.today, last: c.today });
}

/** Opens the window with this month's numbers. */
export const openTargetsWindow = (c: Asked): Done => done({ open: opening(targetsForm, { month: monthOf(c.today) }) });

export const openTargets = opens('walkthroughs/open-targets', targetsForm, ({ today }) => ({ month: monthOf(today) }));

/** The roles that have a number, in the order of the window. */
export const targetRoles: readonly AdministratorRole[] = [
  'superintendent',
  'assistantSuperintendent',
  'principal',
  'assistantPrincipal',
  'director',
];

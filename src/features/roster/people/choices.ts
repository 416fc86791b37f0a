import { roleNames, roles } from '../../../district/people.ts';
import { heldNames, personById, viewerOn } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import { type Choice, type Field, search } from '../../../kit/forms/field.ts';
import { peopleNamed, schoolsNamed } from './store.ts';

/** Everybody, those who left too, by name, with what they are today. */
export function personChoices(c: Asked, typed: string): Choice[] {
  return peopleNamed(c.db, typed, 100).map(({ id, name }) => ({ value: id, label: `${name} · ${heldToday(c, id)}` }));
}

function heldToday(c: Asked, id: string): string {
  const person = personById(c.db, id);
  const held = person ? heldNames(c.db, viewerOn(c.db, person, c.today, c.settings)) : [];
  return held.join(', ') || 'no role today';
}

/** Every role, in the order lists name them. */
export const roleChoices: readonly Choice[] = roles.map((role) => ({ value: role, label: roleNames[role] }));

/** The question for a school: asked of everybody, since a window does not know yet which role was chosen. */
export const schoolField = (): Field<string> =>
  search('School', {
    optional: true,
    hint: 'For principals, assistant principals and teachers. Leave empty for every other role.',
    choices: (c, typed) =>
      schoolsNamed(c.db, typed, 100).map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` })),
  });

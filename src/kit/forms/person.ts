import { and, asc, eq } from 'drizzle-orm';
import type { Reader } from '../../db/open.ts';
import { fold, type Role } from '../../district/people.ts';
import { begins, heldNames, onDay, personById, typedWords, viewerOn } from '../../district/roster.ts';
import { person, roleHolding } from '../../district/schema.ts';
import type { Asked, Moment } from '../context.ts';
import { type Choice, type Field, search } from './field.ts';

/** The question for a person who holds a role today, found by typing. The answer is their id: ask `rolesToday` before it is believed. */
export function personField(
  label: string,
  rest: Omit<Extract<Field, { field: 'search' }>, 'field' | 'label' | 'choices' | 'reads'> = {},
): Field<string> {
  return search(label, { ...rest, choices: whoIsHere });
}

/** Everybody who holds a role today, by name, with what they are. */
function whoIsHere(c: Asked, typed: string): Choice[] {
  const named = c.db
    .selectDistinct({ id: person.id, name: person.name })
    .from(person)
    .innerJoin(roleHolding, eq(roleHolding.personId, person.id))
    .where(and(onDay(c.today), ...typedWords(typed).map((word) => begins(person.searchWords, fold(word)))))
    .orderBy(asc(person.name), asc(person.id))
    .limit(100)
    .all();
  return named.map(({ id, name }) => ({ value: id, label: `${name} · ${heldToday(c, id).join(', ')}` }));
}

function heldToday(c: Asked, id: string): string[] {
  const one = personById(c.db, id);
  return one ? heldNames(c.db, viewerOn(c.db, one, c.today, c.settings)) : [];
}

/** The roles somebody holds today. Nobody who is not on the roster holds any. */
export function rolesToday({ db, today }: Pick<Moment, 'today'> & { readonly db: Reader }, id: string): Role[] {
  const held = db
    .select({ role: roleHolding.role })
    .from(roleHolding)
    .where(and(eq(roleHolding.personId, id), onDay(today)))
    .all();
  return held.map(({ role }) => role);
}

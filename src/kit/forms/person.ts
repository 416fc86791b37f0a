import { and, asc, eq } from 'drizzle-orm';
import { fold, type Person } from '../../district/people.ts';
import { type Ability, can } from '../../district/policy.ts';
import { begins, heldNames, onDay, personById, typedWords, viewerOn } from '../../district/roster.ts';
import { standsFor } from '../../district/same-person.ts';
import { person, roleHolding } from '../../district/schema.ts';
import type { Asked, Moment } from '../context.ts';
import { type Choice, type Field, search } from './field.ts';

/** The question for a person who may do something today, found by typing. The answer is their id: ask `mayToday` before it is believed. */
export function personField(
  label: string,
  who: Ability,
  rest: Pick<Extract<Field, { field: 'search' }>, 'optional' | 'hint' | 'chosen'> = {},
): Field<string> {
  return search(label, { ...rest, choices: (c, typed) => whoMay(c, who, typed) });
}

/** Slack shows a hundred. Among several hundred who hold a role, whoever is not offered at once is found by typing. */
const offered = 100;
const lookedAt = 300;

/** Everybody who may do that today, by name, with what they are. */
function whoMay(c: Asked, who: Ability, typed: string): Choice[] {
  return namedToday(c, typed)
    .flatMap((one) => {
      const viewer = viewerOn(c.db, one, c.today, c.settings);
      return can(viewer, who) ? [{ value: one.id, label: `${one.name} · ${heldNames(c.db, viewer).join(', ')}` }] : [];
    })
    .slice(0, offered);
}

function namedToday(c: Asked, typed: string): Person[] {
  const { id, name, email, slackId, slackState } = person;
  return c.db
    .selectDistinct({ id, name, email, slackId, slackState })
    .from(person)
    .innerJoin(roleHolding, eq(standsFor(roleHolding.personId), person.id))
    .where(and(onDay(c.today), ...typedWords(typed).map((word) => begins(person.searchWords, fold(word)))))
    .orderBy(asc(person.name), asc(person.id))
    .limit(lookedAt)
    .all();
}

/** Whether somebody may do something today, in any role they hold. Asked without a record: a right that is asked of one is never had. */
export function mayToday(c: Moment, personId: string, what: Ability): boolean {
  const one = personById(c.db, personId);
  return one !== undefined && can(viewerOn(c.db, one, c.today, c.settings), what);
}

/** Said beside the question when the person who was chosen may not. */
export const roleForbids = 'Their current role doesn’t allow it. Choose somebody else.';

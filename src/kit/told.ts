import { reachable } from '../district/people.ts';
import type { Ability } from '../district/policy.ts';
import { personById } from '../district/roster.ts';
import type { Moment } from './context.ts';
import { mayToday } from './forms/person.ts';
import type { Message } from './outcome.ts';

/** Whether somebody can be told in Slack, and still has to do with it. */
export function canBeMessaged(c: Moment, personId: string, what: Ability): boolean {
  const one = personById(c.db, personId);
  return one !== undefined && reachable(one) && mayToday(c, personId, what);
}

/** The same to each of these by direct message. Its name for life is the one given, with who it is to. */
export const toEach = (people: Iterable<string>, { name, ...rest }: Omit<Message, 'to' | 'under'>): Message[] =>
  [...new Set(people)].map((person) => ({ ...rest, name: `${name}/${person}`, to: { person } }));

import { reachable } from '../../../district/people.ts';
import { can } from '../../../district/policy.ts';
import { holdersOf, personById } from '../../../district/roster.ts';
import { type Asked, askedBy, type Reading } from '../../../kit/context.ts';
import { subscribers } from '../store.ts';

const leaders = ['superintendent', 'assistantSuperintendent'] as const;

/** Whether the digest comes with a role somebody holds today. */
export const comesAnyway = ({ viewer }: Asked): boolean =>
  viewer.holdings.some(({ role }) => leaders.some((one) => one === role));

/** Everybody whom the digest goes to today, as someone who asks: those who lead, and those who asked for it. */
export function readersOf<C extends Reading>(c: C): Asked<C>[] {
  const ids = new Set([...leaders.flatMap((role) => holdersOf(c.db, role, c.today)), ...subscribers(c.db)]);
  return [...ids].flatMap((id) => {
    const person = personById(c.db, id);
    if (!person || !reachable(person)) return [];
    const reader = askedBy(c, person);
    return can(reader.viewer, 'digest.read') ? [reader] : [];
  });
}

import { reachable, type Viewer } from '../../district/people.ts';
import { type Ability, can, type Facets } from '../../district/policy.ts';
import { rolesThatMay } from '../../district/roles-that-may.ts';
import { holdersOf, personById, viewerOn } from '../../district/roster.ts';
import type { Moment } from '../context.ts';

/** Of these people, each once, those who may read it today. */
export function readersAmong(c: Moment, ids: Iterable<string>, ability: Ability, record: Facets = {}): Viewer[] {
  return [...new Set(ids)].flatMap((id) => {
    const person = personById(c.db, id);
    const viewer = person && viewerOn(c.db, person, c.today, c.settings);
    return viewer && can(viewer, ability, record) ? [viewer] : [];
  });
}

/** Everybody whose role today gives them an ability. The policy alone says which roles do. */
export const readersOf = (c: Moment, ability: Ability): Viewer[] =>
  readersAmong(
    c,
    rolesThatMay(c.settings, ability).flatMap((role) => holdersOf(c.db, role, c.today)),
    ability,
  );

/** Whether a reader can be brought something in Slack. */
export const isInSlack = ({ person }: Viewer): boolean => reachable(person);

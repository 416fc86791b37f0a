import { reachable, type Viewer } from '../../district/people.ts';
import { type Ability, can, type Facets } from '../../district/policy.ts';
import { personById, viewerOn } from '../../district/roster.ts';
import type { Moment } from '../context.ts';

/** Of these people, each once, those who may read it today. */
export function readersAmong(c: Moment, ids: Iterable<string>, ability: Ability, record: Facets = {}): Viewer[] {
  return [...new Set(ids)].flatMap((id) => {
    const person = personById(c.db, id);
    const viewer = person && viewerOn(c.db, person, c.today, c.settings);
    return viewer && can(viewer, ability, record) ? [viewer] : [];
  });
}

/** Whether a reader can be brought something in Slack. */
export const isInSlack = ({ person }: Viewer): boolean => reachable(person);

import type { Obj } from '../json.ts';
import type { World } from '../world/world.ts';

/** The person of a payload, as interactions name them. */
export function userField(world: World, id: string): Obj {
  const handle = world.people.get(id)?.handle ?? 'unknown';
  return { id, username: handle, name: handle, team_id: world.app.teamId };
}

/** The workspace of a payload: null now and then, as it is where the app is installed for an organisation. */
export function teamFields(world: World): Obj {
  const team = { id: world.app.teamId, domain: 'pretend' };
  return { team: world.random.chance(0.15) ? null : team, enterprise: null, is_enterprise_install: false };
}

/** What every payload has, and now and then a field nobody has heard of. */
export function commonFields(world: World): Obj {
  const strange = world.random.chance(0.3) ? { [`x_new_field_${world.random.below(9)}`]: { since: 'lately' } } : {};
  return { token: 'deprecated', api_app_id: world.app.id, ...strange };
}

import type { Obj } from '../json.ts';
import { userObject } from '../payloads/user-object.ts';
import type { World } from '../world/world.ts';
import { ApiError } from './api-error.ts';
import type { Args } from './args.ts';
import { page } from './paging.ts';

/** users.info */
export function info(world: World, args: Args): Obj {
  const account = world.people.get(args.required('user'));
  if (!account) throw new ApiError('user_not_found');
  const locale = args.flag('include_locale') ? { locale: 'en-US' } : {};
  return { user: { ...userObject(world, account), ...locale } };
}

/** users.list */
export function listUsers(world: World, args: Args): Obj {
  const { items, cursor } = page(world.people.all(), args, { standard: 200, max: 1000 });
  const members = items.map((one) => userObject(world, one));
  return { members, cache_ts: Math.floor(world.clock.now() / 1000), response_metadata: { next_cursor: cursor } };
}

/** users.lookupByEmail: deactivated people are not found. */
export function lookupByEmail(world: World, args: Args): Obj {
  const account = world.people.byEmail(args.required('email'));
  if (!account || account.deactivated) throw new ApiError('users_not_found');
  return { user: userObject(world, account) };
}

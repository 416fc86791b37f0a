import { type Obj, present } from '../json.ts';
import type { Account } from '../world/people.ts';
import type { World } from '../world/world.ts';

/** A user as users.info and user events show one. The address comes only with its own scope. */
export function userObject(world: World, account: Account): Obj {
  const scopes = world.manifest.oauth_config?.scopes?.bot ?? [];
  const email = scopes.includes('users:read.email') && !account.bot ? account.email : undefined;
  const [first = '', ...rest] = account.name.split(' ');
  return {
    id: account.id,
    team_id: world.app.teamId,
    name: account.handle,
    deleted: account.deactivated,
    real_name: account.name,
    ...(account.deactivated ? {} : zoneOf(account.tz, world.clock.now())),
    profile: present({
      real_name: account.name,
      // Many people never set one; which of them is drawn with their id.
      display_name: account.id.charCodeAt(2) % 2 === 0 ? '' : account.name,
      first_name: first,
      last_name: rest.join(' '),
      email,
      team: world.app.teamId,
    }),
    is_bot: account.bot && account.id !== 'USLACKBOT',
    is_app_user: false,
    is_admin: account.admin,
    is_owner: false,
    is_restricted: account.guest,
    is_ultra_restricted: false,
    is_email_confirmed: true,
    updated: Math.floor(world.clock.now() / 1000),
  };
}

function zoneOf(tz: string, now: number): Obj {
  const name = (timeZoneName: 'longOffset' | 'long') =>
    new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName })
      .formatToParts(now)
      .find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name('longOffset')) ?? [];
  const offset = (Number(hours) * 3600 + Number(minutes) * 60) * (sign === '-' ? -1 : 1);
  return { tz, tz_label: name('long'), tz_offset: offset };
}

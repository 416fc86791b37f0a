import type { Obj } from '../json.ts';
import type { World } from '../world/world.ts';
import { ApiError } from './api-error.ts';
import type { Args } from './args.ts';

/** auth.test */
export function authTest(world: World): Obj {
  const { teamId, botId, botUserId, name } = world.app;
  const url = 'https://pretend.slack.com/';
  return {
    url,
    team: 'Pretend',
    user: name,
    team_id: teamId,
    user_id: botUserId,
    bot_id: botId,
    is_enterprise_install: false,
  };
}

/** team.info */
export function teamInfo(world: World): Obj {
  return { team: { id: world.app.teamId, name: 'Pretend', domain: 'pretend', email_domain: '' } };
}

/** bots.info */
export function botInfo(world: World, args: Args): Obj {
  const bot = args.text('bot') ?? world.app.botId;
  if (bot !== world.app.botId) throw new ApiError('bot_not_found');
  const { botId, id, botUserId, name } = world.app;
  return { bot: { id: botId, deleted: false, name, app_id: id, user_id: botUserId } };
}

/** apps.connections.open: the address of one Socket Mode connection. */
export function openConnection(world: World): Obj {
  if (!world.socketAddress) throw new ApiError('internal_error');
  return { url: world.socketAddress() };
}

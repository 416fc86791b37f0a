import { type Channel, partner } from '../world/channels.ts';
import type { World } from '../world/world.ts';
import { ApiError } from './api-error.ts';

/** The conversation the bot can see under this id; a private channel it is not in does not exist for it. */
export function seenChannel(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel || (channel.private && !channel.members.has(world.app.botUserId)))
    throw new ApiError('channel_not_found');
  return channel;
}

/** Where a post goes: a channel, a DM, or a person, whose DM is opened. */
export function postPlace(world: World, id: string): Channel {
  const channel = world.people.get(id) ? openDm(world, id) : seenChannel(world, id);
  if (channel.archived) throw new ApiError('is_archived');
  if (channel.kind === 'im') checkDm(world, partner(channel, world.app.botUserId) ?? '');
  return channel;
}

/** The bot's DM with somebody. */
export function openDm(world: World, user: string): Channel {
  checkDm(world, user);
  return world.channels.direct([world.app.botUserId, user], world.clock.now());
}

/** Whether the bot may see what is said there. */
export function requireMember(world: World, channel: Channel): void {
  if (!channel.members.has(world.app.botUserId)) throw new ApiError('not_in_channel');
}

function checkDm(world: World, user: string): void {
  const account = world.people.get(user);
  if (!account) throw new ApiError('user_not_found');
  if (account.bot) throw new ApiError('cannot_dm_bot');
  if (account.deactivated) throw new ApiError('user_disabled');
  if (world.manifest.features?.app_home?.messages_tab_enabled === false) throw new ApiError('messages_tab_disabled');
}

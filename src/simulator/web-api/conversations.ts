import { type Obj, present } from '../json.ts';
import { announce } from '../payloads/announce.ts';
import { type Channel, partner } from '../world/channels.ts';
import type { World } from '../world/world.ts';
import { ApiError } from './api-error.ts';
import type { Args } from './args.ts';
import { page } from './paging.ts';
import { openDm, seenChannel } from './places.ts';

/** conversations.open */
export function open(world: World, args: Args): Obj {
  const known = args.text('channel');
  if (known !== undefined) return { channel: { id: seenChannel(world, known).id } };
  const users = args
    .required('users')
    .split(',')
    .map((id) => id.trim());
  if (users.length > 8) throw new ApiError('too_many_users');
  for (const id of users) openDm(world, id);
  const members = [world.app.botUserId, ...users];
  const channel = world.channels.direct(members, world.clock.now());
  return { channel: args.flag('return_im') ? channelObject(world, channel) : { id: channel.id } };
}

/** conversations.info */
export function info(world: World, args: Args): Obj {
  const channel = seenChannel(world, args.required('channel'));
  const count = args.flag('include_num_members') ? { num_members: channel.members.size } : {};
  return { channel: { ...channelObject(world, channel), ...count } };
}

/** conversations.list; filters act after paging, so a short page is not the end. */
export function listChannels(world: World, args: Args): Obj {
  const types = (args.text('types') ?? 'public_channel').split(',').map((type) => type.trim());
  const { items, cursor } = page(world.channels.all(), args, { standard: 100, max: 1000 });
  const seen = items.filter((one) => !one.private || one.members.has(world.app.botUserId));
  const wanted = seen.filter((one) => types.includes(typeOf(one)) && !(one.archived && args.flag('exclude_archived')));
  const channels = wanted.map((one) => ({ ...channelObject(world, one), num_members: one.members.size }));
  return { channels, response_metadata: { next_cursor: cursor } };
}

/** conversations.members */
export function members(world: World, args: Args): Obj {
  const channel = seenChannel(world, args.required('channel'));
  const { items, cursor } = page([...channel.members], args, { standard: 100, max: 1000 });
  return { members: items, response_metadata: { next_cursor: cursor } };
}

/** conversations.join */
export function join(world: World, args: Args): Obj {
  const channel = seenChannel(world, args.required('channel'));
  if (channel.kind !== 'channel' || channel.private) throw new ApiError('method_not_supported_for_channel_type');
  if (channel.archived) throw new ApiError('is_archived');
  const already = channel.members.has(world.app.botUserId);
  channel.members.add(world.app.botUserId);
  if (!already) {
    const event = { type: 'member_joined_channel', user: world.app.botUserId, channel: channel.id, channel_type: 'C' };
    announce(world, 'member_joined_channel', { ...event, team: world.app.teamId });
  }
  return { channel: channelObject(world, channel), ...(already ? { warning: 'already_in_channel' } : {}) };
}

/** Slack's name for the kind of conversation, as in the `types` argument. */
export function typeOf(channel: Channel): string {
  if (channel.kind !== 'channel') return channel.kind;
  return channel.private ? 'private_channel' : 'public_channel';
}

function channelObject(world: World, channel: Channel): Obj {
  const isChannel = channel.kind === 'channel';
  return present({
    id: channel.id,
    name: channel.kind === 'im' ? undefined : channel.name,
    name_normalized: channel.kind === 'im' ? undefined : channel.name,
    user: channel.kind === 'im' ? partner(channel, world.app.botUserId) : undefined,
    is_channel: isChannel && !channel.private,
    is_group: isChannel && channel.private,
    is_im: channel.kind === 'im',
    is_mpim: channel.kind === 'mpim',
    is_private: channel.private,
    is_archived: channel.archived,
    is_general: channel.name === 'general',
    is_shared: channel.extShared,
    is_ext_shared: channel.extShared,
    is_org_shared: false,
    is_member: channel.members.has(world.app.botUserId),
    created: Math.floor(channel.created / 1000),
    context_team_id: world.app.teamId,
  });
}

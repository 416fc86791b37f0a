import type { Channel } from '../world/channels.ts';
import type { World } from '../world/world.ts';
import type { Args } from './args.ts';
import { typeOf } from './conversations.ts';

const FAMILY: Record<string, string> = {
  public_channel: 'channels',
  private_channel: 'groups',
  im: 'im',
  mpim: 'mpim',
};

/** The scopes a conversations method needs, which depend on the kind of conversation. */
export function scopeFor(what: 'read' | 'history' | 'list' | 'open'): (world: World, args: Args) => string[] {
  return (world, args) => {
    if (what === 'list') return typesOf(args).map((type) => `${FAMILY[type] ?? 'channels'}:read`);
    if (what === 'open') return [(args.text('users') ?? '').includes(',') ? 'mpim:write' : 'im:write'];
    const channel = world.channels.get(args.text('channel') ?? '');
    return channel ? [`${familyOf(channel)}:${what}`] : [];
  };
}

function typesOf(args: Args): string[] {
  return (args.text('types') ?? 'public_channel').split(',').map((type) => type.trim());
}

function familyOf(channel: Channel): string {
  return FAMILY[typeOf(channel)] ?? 'channels';
}

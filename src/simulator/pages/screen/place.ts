import type { Actor } from '../../person/actor.ts';
import { dmWithApp } from '../../person/reading.ts';
import type { Channel } from '../../world/channels.ts';

/** What somebody looks at: `home`, `app` or a conversation's id; a thread's ts where one is open beside it. */
export interface Place {
  readonly channel: string;
  readonly thread: string;
}

/** The conversation looked at; undefined on Home, where there is none, or for somebody who is not in it. */
export function channelAt(actor: Actor, place: Place): Channel | undefined {
  if (place.channel === 'app' || place.channel === 'home') return dmWithApp(actor);
  const channel = actor.world.channels.get(place.channel);
  return channel?.members.has(actor.id) ? channel : undefined;
}

/** How the page's address names a conversation. */
export function placeOf(actor: Actor, channel: Channel): string {
  return channel.id === dmWithApp(actor).id ? 'app' : channel.id;
}

/** What a conversation is called by this person: a channel's name, or the other people in it. */
export function titleOf(actor: Actor, channel: Channel): string {
  const { people } = actor.world;
  if (channel.kind === 'channel') return channel.name;
  const others = [...channel.members].filter((id) => id !== actor.id);
  if (others.length === 0) return `${people.get(actor.id)?.name} (you)`;
  return others.map((id) => people.get(id)?.name ?? id).join(', ');
}

/** The app's own name, as its page and its place in the list show it. */
export function appName(actor: Actor): string {
  return actor.world.manifest.display_information?.name ?? actor.world.app.name;
}

import { escapedText } from '../payloads/slash.ts';
import type { Channel } from '../world/channels.ts';
import { type Message, type SimMessage, shown } from '../world/messages.ts';
import { post } from '../world/posting.ts';
import { type Actor, nameOf, requireActive } from './actor.ts';
import { sees } from './watch.ts';

/** The person's own conversation with the app. */
export function dmWithApp(actor: Actor): Channel {
  return actor.world.channels.direct([actor.world.app.botUserId, actor.id], actor.world.clock.now());
}

/** A channel the person is in; throws when they are not. */
export function requireIn(actor: Actor, nameOrId: string): Channel {
  const channel = actor.world.channels.find(nameOrId);
  if (!channel.members.has(actor.id)) throw new Error(`${nameOf(actor, actor.id)} is not in ${nameOrId}`);
  return channel;
}

/** What was said to this person in DMs, threads included. */
export function dms(actor: Actor): SimMessage[] {
  return seen(actor, (message) => {
    const direct = actor.world.channels.get(message.channel)?.kind !== 'channel';
    return direct && message.ephemeralTo === undefined && message.user !== actor.id;
  });
}

/** What only this person sees, until they reload. */
export function ephemerals(actor: Actor): SimMessage[] {
  return seen(actor, (message) => message.ephemeralTo !== undefined);
}

/** What stands in a channel; replies only where they were sent to the channel too. */
export function inChannel(actor: Actor, nameOrId: string): SimMessage[] {
  const { id } = requireIn(actor, nameOrId);
  const top = (message: Message) => message.threadTs === undefined || message.broadcast;
  return seen(actor, (message) => message.channel === id && message.ephemeralTo === undefined && top(message));
}

/** A message and its replies. */
export function thread(actor: Actor, nameOrId: string, ts: string): SimMessage[] {
  const { id } = requireIn(actor, nameOrId);
  const mine = (message: Message) => message.ts === ts || message.threadTs === ts;
  return seen(actor, (message) => message.channel === id && message.ephemeralTo === undefined && mine(message));
}

/** Says something in a channel, or in the DM with the app when that is meant. */
export async function say(
  actor: Actor,
  where: string,
  said: { text: string; threadTs?: string | undefined },
): Promise<SimMessage> {
  requireActive(actor);
  const { world } = actor;
  const channel = where === 'app' ? dmWithApp(actor) : requireIn(actor, where);
  if (channel.archived) throw new Error(`${channel.name} is archived`);
  actor.budget.type(said.text);
  actor.budget.tap();
  const text = escapedText(world, said.text);
  const message = post(world, { channel: channel.id, user: actor.id, text, threadTs: said.threadTs });
  await world.activity.still();
  return shown(message);
}

function seen(actor: Actor, wanted: (message: Message) => boolean): SimMessage[] {
  return actor.world.messages
    .all()
    .filter((message) => sees(actor, message) && wanted(message))
    .map(shown);
}

import type { Message } from '../world/messages.ts';
import type { Actor } from './actor.ts';
import { sees } from './watch.ts';

/** What others wrote in a conversation since this person last looked. */
export function unread(actor: Actor, channel: string): Message[] {
  const from = actor.desk.newFrom(channel);
  const later = actor.world.messages.in(channel).filter((message) => message.order >= from);
  return later.filter((message) => message.user !== actor.id && sees(actor, message) && concerns(actor, message));
}

/** Everything in a conversation counts as read; says whether anything was not. */
export function markRead(actor: Actor, channel: string): boolean {
  const news = unread(actor, channel).length > 0;
  actor.desk.readUpTo(channel, actor.world.messages.count());
  return news;
}

/** A reply concerns those who are in its thread. */
function concerns(actor: Actor, message: Message): boolean {
  if (message.threadTs === undefined || message.broadcast) return true;
  if (actor.world.channels.get(message.channel)?.kind !== 'channel') return true;
  const parent = actor.world.messages.get(message.channel, message.threadTs);
  const thread = actor.world.messages.replies(message.channel, message.threadTs);
  return parent?.user === actor.id || thread.some((one) => one.user === actor.id);
}

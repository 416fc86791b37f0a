import type { Actor } from '../../person/actor.ts';
import { sees } from '../../person/watch.ts';
import type { Channel } from '../../world/channels.ts';
import type { Message } from '../../world/messages.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { avatar } from './avatar.ts';
import { composer } from './composer.ts';
import { messageLine } from './message.ts';
import { appName, titleOf } from './place.ts';
import type { Times } from './times.ts';

const TOGETHER_MS = 5 * 60_000;

/** A conversation: what was said, the oldest first, and the place to say more. */
export function talk(actor: Actor, channel: Channel, times: Times): Html {
  const all = actor.world.messages.in(channel.id).filter((message) => sees(actor, message));
  const top = all.filter((one) => one.threadTs === undefined || one.broadcast || one.ephemeralTo !== undefined);
  const written = lines(
    actor,
    top.sort((a, b) => a.order - b.order),
    { times, inThread: false },
  );
  return html`<div class="scroll" id="messages" tabindex="0" role="region" aria-label="Messages">${beginning(actor, channel)}<ol class="messages">${written}</ol></div>${composer(actor, channel, '')}`;
}

/** A thread beside its conversation. */
export function thread(actor: Actor, channel: Channel, open: { ts: string; times: Times }): Html {
  const all = actor.world.messages.in(channel.id).filter((message) => sees(actor, message));
  const inside = all.filter((one) => one.ts === open.ts || one.threadTs === open.ts).sort((a, b) => a.order - b.order);
  const [parent, ...rest] = inside;
  const count =
    rest.length === 0
      ? undefined
      : html`<p class="count"><span>${rest.length === 1 ? '1 reply' : `${rest.length} replies`}</span></p>`;
  const draw = (some: Message[]) => lines(actor, some, { times: open.times, inThread: true });
  return html`<header class="head"><h2>Thread <small>${channel.kind === 'channel' ? `#${channel.name}` : titleOf(actor, channel)}</small></h2><button type="button" class="plain square" data-unthread aria-label="Close thread">${icon('close')}</button></header>
<div class="scroll" id="replies" tabindex="0" role="region" aria-label="Replies"><ol class="messages">${parent ? draw([parent]) : html``}</ol>${count}<ol class="messages">${draw(rest)}</ol></div>${parent ? composer(actor, channel, open.ts) : html``}`;
}

function lines(actor: Actor, all: Message[], how: { times: Times; inThread: boolean }): Html[] {
  return all.map((message, at) => {
    const before = all[at - 1];
    const day = how.inThread ? undefined : dayBreak(message, before, how.times);
    const fresh = how.inThread ? undefined : newLine(actor, message, before);
    const follows = !day && !fresh && followsOn(message, before);
    return html`${day}${fresh}${messageLine({ actor, message, times: how.times, follows, inThread: how.inThread })}`;
  });
}

function dayBreak(message: Message, before: Message | undefined, times: Times): Html | undefined {
  const [day, last] = [message, before].map((one) => one && times.dayKey(Number(one.ts) * 1000));
  if (day === last) return undefined;
  return html`<li class="day" data-key="day-${day}"><span>${times.day(Number(message.ts) * 1000)}</span></li>`;
}

/** The line above what was new when the person came. */
function newLine(actor: Actor, message: Message, before: Message | undefined): Html | undefined {
  const { fresh } = actor.desk;
  if (!fresh || fresh.channel !== message.channel || message.order < fresh.from) return undefined;
  if (before && before.order >= fresh.from) return undefined;
  return html`<li class="fresh" data-key="fresh"><span>New</span></li>`;
}

function followsOn(message: Message, before: Message | undefined): boolean {
  if (!before || before.user !== message.user || before.bot !== message.bot) return false;
  if (before.ephemeralTo !== undefined || message.ephemeralTo !== undefined) return false;
  return (Number(message.ts) - Number(before.ts)) * 1000 < TOGETHER_MS;
}

/** What stands above the first message. */
function beginning(actor: Actor, channel: Channel): Html {
  const { world } = actor;
  const other = [...channel.members].find((id) => id !== actor.id) ?? actor.id;
  if (other === world.app.botUserId) {
    return html`<div class="beginning">${avatar(world, other, 'large')}<h2>${appName(actor)}</h2><p>This is the very beginning of your messages with <b>${appName(actor)}</b>. Type <kbd>/</kbd> below to see what it can do.</p></div>`;
  }
  if (channel.kind !== 'channel')
    return html`<div class="beginning">${avatar(world, other, 'large')}<h2>${titleOf(actor, channel)}</h2><p>This conversation is just between the two of you.</p></div>`;
  return html`<div class="beginning"><h2>${icon(channel.private ? 'lock' : 'hash')}${channel.name}</h2><p>This is the very beginning of the <b>${channel.name}</b> channel. ${channel.members.size} people are in it.</p></div>`;
}

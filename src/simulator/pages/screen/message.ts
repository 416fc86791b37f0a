import type { Actor } from '../../person/actor.ts';
import type { Message } from '../../world/messages.ts';
import { initialValues } from '../../world/values.ts';
import { drawBlocks } from '../blocks/blocks.ts';
import { size } from '../elements/file-input.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { mrkdwn } from '../mrkdwn.ts';
import { nameIn } from '../surface.ts';
import { avatar } from './avatar.ts';
import { placeOf } from './place.ts';
import type { Times } from './times.ts';

/** A message where it is drawn. `follows`: by the same hand as the one above, so its head is left out. */
export interface Line {
  readonly actor: Actor;
  readonly message: Message;
  readonly times: Times;
  readonly follows: boolean;
  readonly inThread: boolean;
}

/** A message as it stands in a conversation. */
export function messageLine(line: Line): Html {
  const { actor, message, times, follows } = line;
  const { world } = actor;
  const name = nameIn(world)(message.user);
  const at = Number(message.ts) * 1000;
  const time = html`<time datetime="${new Date(at).toISOString()}" title="${times.full(at)}">${times.time(at)}</time>`;
  const own = message.ephemeralTo !== undefined;
  const head = html`<p class="by${follows && ' sr'}"><b>${name}</b>${message.bot !== undefined && html` <span class="tag">App</span>`} ${time}</p>`;
  return html`<li class="message${own && ' own'}${follows && ' follows'}" id="${line.inThread ? 't' : 'm'}-${message.ts}" data-ts="${message.ts}" data-by="${message.user === actor.id ? 'me' : name}">
${own && html`<p class="only">${icon('eye')} Only visible to you</p>`}
<div class="gutter">${follows ? html`<span class="at" aria-hidden="true">${times.time(at).replace(/ [AP]M/, '')}</span>` : avatar(world, message.user, 'middle')}</div>
<div class="said">${head}${body(line)}${message.edits > 0 && html`<small class="edited">(edited)</small>`}${files(message)}${own && html`<p class="away"><button type="button" class="plain" data-dismiss="${message.ts}">Dismiss message</button></p>`}${!line.inThread && replies(line)}</div>
${!own && tools(line)}</li>`;
}

function body({ actor, message, inThread }: Line): Html {
  const { world, id } = actor;
  if (message.blocks.length === 0) return html`<div class="text">${mrkdwn(message.text, nameIn(world))}</div>`;
  const where = JSON.stringify({ channel: message.channel, ts: message.ts });
  const values = message.values.get(id) ?? initialValues(message.blocks);
  const key = `${inThread ? 't' : 'm'}-${message.ts}`;
  return html`<div class="blocks">${drawBlocks(message.blocks, { world, viewer: id, where, key, values, errors: {} })}</div>`;
}

function files({ files: all }: Message): Html | undefined {
  if (all.length === 0) return undefined;
  const each = all.map(
    (file) =>
      html`<li><a class="file" href="/page/file/${String(file.id)}" download="${String(file.name)}">${icon('file')}<span>${String(file.title ?? file.name)}<small>${size(Number(file.size ?? 0))}</small></span>${icon('download')}<span class="sr">Download</span></a></li>`,
  );
  return html`<ul class="shared">${each}</ul>`;
}

/** The line below a parent that leads to its thread. */
function replies({ actor, message, times }: Line): Html | undefined {
  const all = actor.world.messages.replies(message.channel, message.ts);
  const last = all.at(-1);
  if (!last) return undefined;
  const who = [...new Set(all.map((one) => one.user))].slice(0, 4).map((id) => avatar(actor.world, id, 'small'));
  const at = Number(last.ts) * 1000;
  return html`<p class="replies"><button type="button" ${opens(actor, message)}>${who}<span class="link">${all.length === 1 ? '1 reply' : `${all.length} replies`}</span><small>Last reply ${inSentence(times.day(at))} at ${times.time(at)}</small></button></p>`;
}

/** `today`, or `on Monday, November 16`. */
function inSentence(day: string): string {
  return day.includes(',') ? `on ${day}` : day.toLowerCase();
}

/** What can be done with a message: shown when it is pointed at or focused, and always on a phone. */
function tools(line: Line): Html {
  const { actor, message, inThread } = line;
  const shortcuts = actor.world.manifest.features?.shortcuts?.filter((one) => one.type === 'message') ?? [];
  const where = JSON.stringify({ channel: message.channel, ts: message.ts });
  const id = `${inThread ? 't' : 'm'}-${message.ts}-menu`;
  const entries = shortcuts.map(
    (one) =>
      html`<li role="none"><button type="button" role="menuitem" data-shortcut="${one.name}" data-where="${where}">${icon('bolt')}${one.name}</button></li>`,
  );
  const menu =
    entries.length > 0
      ? html`<span class="menu-of"><button type="button" data-menu="${id}" aria-haspopup="menu" aria-expanded="false" aria-label="Message shortcuts" title="Message shortcuts">${icon('more')}</button><ul class="menu" role="menu" id="${id}" aria-label="Message shortcuts" hidden>${entries}</ul></span>`
      : undefined;
  const reply = inThread
    ? undefined
    : html`<button type="button" ${opens(actor, message)} aria-label="Reply in thread" title="Reply in thread">${icon('thread')}</button>`;
  return reply || menu ? html`<div class="tools">${reply}${menu}</div>` : html``;
}

function opens(actor: Actor, message: Message): Html {
  const channel = actor.world.channels.get(message.channel);
  return html`data-go="${channel ? placeOf(actor, channel) : message.channel}" data-thread="${message.threadTs ?? message.ts}"`;
}

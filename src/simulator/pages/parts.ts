import { type Actor, topWindow } from '../person/actor.ts';
import { dmWithApp } from '../person/reading.ts';
import { sees } from '../person/watch.ts';
import { words } from '../visible-text.ts';
import type { Message } from '../world/messages.ts';
import { initialValues } from '../world/values.ts';
import { drawBlocks } from './blocks.ts';
import { type Html, html } from './html.ts';
import { mrkdwn, textObject } from './mrkdwn.ts';
import { nameIn } from './surface.ts';

/** What somebody looks at: `home`, a conversation's id, or a conversation's id and a thread's ts. */
export interface Place {
  channel: string;
  thread: string;
}

/** The parts of a person's screen, ready to be put into the page. */
export function screenParts(actor: Actor, place: Place): Record<'main' | 'dialog', string> {
  const main = place.channel === 'home' ? home(actor) : conversation(actor, place);
  return { main: main.text, dialog: dialog(actor).text };
}

function home(actor: Actor): Html {
  const { world, id } = actor;
  const shown = world.windows.homes.get(id);
  if (!shown) return html`<p class="empty">The app has published nothing here.</p>`;
  const surface = { world, viewer: id, where: 'home', values: shown.values, errors: {} };
  return html`<section class="home" aria-label="Home">${drawBlocks(shown.view.blocks, surface)}</section>`;
}

function conversation(actor: Actor, place: Place): Html {
  const { world } = actor;
  const channel = place.channel === 'app' ? dmWithApp(actor) : world.channels.get(place.channel);
  if (!channel?.members.has(actor.id)) return html`<p class="empty">You are not in this conversation.</p>`;
  const all = world.messages.in(channel.id).filter((message) => sees(actor, message));
  const inThread = (one: Message) => one.ts === place.thread || one.threadTs === place.thread;
  const top = (one: Message) => one.threadTs === undefined || one.broadcast;
  const messages = all.filter(place.thread === '' ? top : inThread).sort((a, b) => a.order - b.order);
  const back =
    place.thread !== '' && html`<p><button type="button" data-go="${channel.id}">Back to the conversation</button></p>`;
  return html`${back}<ol class="messages" aria-label="Messages">${messages.map((one) => message(actor, one))}</ol>`;
}

function message(actor: Actor, one: Message): Html {
  const { world, id } = actor;
  const nameOf = nameIn(world);
  const replies = world.messages.replies(one.channel, one.ts).length;
  const where = JSON.stringify({ channel: one.channel, ts: one.ts });
  const values = one.values.get(id) ?? initialValues(one.blocks);
  const blocks = drawBlocks(one.blocks, { world, viewer: id, where, values, errors: {} });
  const files = one.files.map((file) => html`<p class="file">${String(file.name)}</p>`);
  const time = new Date(Number(one.ts) * 1000).toISOString();
  const actions =
    one.ephemeralTo === undefined ? messageActions(actor, one, replies) : html`<small>Only visible to you</small>`;
  return html`<li class="message ${one.ephemeralTo !== undefined && 'ephemeral'}">
    <p class="by"><b>${nameOf(one.user)}</b> ${one.bot !== undefined && html`<small>APP</small>`} <time datetime="${time}">${time.slice(0, 16).replace('T', ' ')}</time>
    ${one.edits > 0 && one.blocks.length === 0 && html`<small>(edited)</small>`}</p>
    ${one.blocks.length === 0 ? html`<p>${mrkdwn(one.text, nameOf)}</p>` : blocks}${files}${actions}
  </li>`;
}

function messageActions(actor: Actor, one: Message, replies: number): Html {
  const shortcuts = actor.world.manifest.features?.shortcuts?.filter((each) => each.type === 'message') ?? [];
  const buttons = shortcuts.map(
    (each) =>
      html`<button type="button" data-shortcut="${each.name}" data-where="${JSON.stringify({ channel: one.channel, ts: one.ts })}">${each.name}</button>`,
  );
  const shown = replies === 1 ? '1 reply' : replies > 0 ? `${replies} replies` : 'Reply';
  const thread = one.threadTs ?? one.ts;
  return html`<p class="more"><button type="button" data-go="${one.channel}" data-thread="${thread}">${shown}</button>${buttons}</p>`;
}

function dialog(actor: Actor): Html {
  const { world, id } = actor;
  const shown = world.windows.top(id);
  const window = topWindow(actor);
  if (!shown || !window) return html``;
  const { view, values, errors } = shown;
  const nameOf = nameIn(world);
  const submit =
    view.submit !== null && html`<button type="submit" class="primary">${textObject(view.submit, nameOf)}</button>`;
  return html`<form method="dialog" data-window="${view.id}">
    <header><h2>${textObject(view.title, nameOf)}</h2>${window.depth > 1 && html`<small>${window.depth} of 3</small>`}</header>
    ${drawBlocks(view.blocks, { world, viewer: id, where: 'window', values, errors })}
    <footer><button type="button" data-close>${view.close ? words(view.close) : 'Cancel'}</button>${submit}</footer>
  </form>`;
}

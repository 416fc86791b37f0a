import type { Actor } from '../../person/actor.ts';
import type { Channel } from '../../world/channels.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { appName, placeOf, titleOf } from './place.ts';

/** The place to write: messages, and commands where one may use them. */
export function composer(actor: Actor, channel: Channel, thread: string): Html {
  const { world } = actor;
  const place = placeOf(actor, channel);
  const closed = closedBecause(actor, channel);
  if (closed !== undefined) return html`<p class="closed">${closed}</p>`;
  const name =
    place === 'app' ? appName(actor) : channel.kind === 'channel' ? `#${channel.name}` : titleOf(actor, channel);
  const label = thread === '' ? `Message ${name}` : 'Reply';
  const id = thread === '' ? 'say' : 'answer';
  const shortcuts = world.manifest.features?.shortcuts?.filter((one) => one.type === 'global') ?? [];
  const entries = shortcuts.map(
    (one) =>
      html`<li role="none"><button type="button" role="menuitem" data-shortcut="${one.name}">${icon('bolt')}${one.name}</button></li>`,
  );
  const menu =
    thread === '' && entries.length > 0
      ? html`<span class="menu-of up"><button type="button" class="plain square" data-menu="shortcuts" aria-haspopup="menu" aria-expanded="false" aria-label="Shortcuts" title="Shortcuts">${icon('bolt')}</button><ul class="menu" role="menu" id="shortcuts" aria-label="Shortcuts" hidden>${entries}</ul></span>`
      : undefined;
  const slash =
    thread === ''
      ? html`<button type="button" class="plain square" data-slash aria-label="Commands" title="Commands">${icon('slash')}</button>`
      : undefined;
  return html`<form class="composer" data-composer data-place="${place}" data-thread="${thread}" data-key="composer-${place}-${thread}" autocomplete="off">
<ul class="commands" role="listbox" id="${id}-commands" aria-label="Commands" data-own hidden>${thread === '' && commands(actor, id)}</ul>
<textarea id="${id}" rows="1" aria-label="${label}" placeholder="${label}" aria-autocomplete="list" aria-controls="${id}-commands" data-draft data-key="${id}-${place}-${thread}">\n${actor.desk.draft(place, thread)}</textarea>
<div class="composer-tools">${slash}${menu}<span class="hint-keys" aria-hidden="true"><b>Enter</b> to send · <b>Shift + Enter</b> for a new line</span><button type="submit" class="send" aria-label="Send">${icon('send')}</button></div></form>`;
}

/** What a slash lists. */
function commands({ world }: Actor, id: string): Html[] {
  const all = world.manifest.features?.slash_commands ?? [];
  return all.map(
    (one, at) =>
      html`<li role="option" aria-selected="false" id="${id}-command-${at}" data-command="${one.command}"><span><b>${one.command}</b> <i>${one.usage_hint}</i><small>${one.description}</small></span><small class="from">${world.app.name}</small></li>`,
  );
}

function closedBecause(actor: Actor, channel: Channel): string | undefined {
  const home = actor.world.manifest.features?.app_home;
  if (actor.world.people.get(actor.id)?.deactivated) return 'This account is deactivated: it can read, and do nothing.';
  if (channel.archived) return 'This channel is archived.';
  const withApp = channel.kind === 'im' && channel.members.has(actor.world.app.botUserId);
  if (!withApp) return undefined;
  if (home?.messages_tab_enabled === false) return 'Sending messages to this app has been turned off.';
  return home?.messages_tab_read_only_enabled ? 'This app only writes; it takes no messages.' : undefined;
}

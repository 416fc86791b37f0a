import type { Actor } from '../../person/actor.ts';
import { dmWithApp } from '../../person/reading.ts';
import { unread } from '../../person/unread.ts';
import type { Channel } from '../../world/channels.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { avatar } from './avatar.ts';
import { appName, type Place, titleOf } from './place.ts';

/** Who one is, and everywhere one can go. */
export function side(actor: Actor, place: Place): Html {
  const { world, id } = actor;
  const who = world.people.get(id);
  const mine = world.channels.all().filter((one) => one.members.has(id));
  const app = dmWithApp(actor);
  const channels = mine.filter((one) => one.kind === 'channel').sort((a, b) => a.name.localeCompare(b.name));
  const direct = mine.filter((one) => one.kind !== 'channel' && one.id !== app.id);
  const entry = (channel: Channel) => row(actor, channel, { name: channel.id, current: place.channel === channel.id });
  return html`<h2 class="workspace">${world.page.welcome?.workspace ?? 'Pretend workspace'}</h2>
<button type="button" class="you" data-people="act" aria-haspopup="dialog">${avatar(world, id, 'middle')}<span><small>You are</small><b>${who?.name}</b><small>${roleOf(who)}</small></span>${icon('down')}</button>
<nav aria-label="Conversations">
<h3>Apps</h3><ul>${row(actor, app, { name: appHomeFirst(actor), current: ['home', 'app'].includes(place.channel) })}</ul>
${channels.length > 0 && html`<h3>Channels</h3><ul>${channels.map(entry)}</ul>`}
<h3>Direct messages</h3><ul>${direct.map(entry)}<li><button type="button" class="entry faint" data-people="direct" aria-haspopup="dialog"><span class="plus">${icon('plus')}</span>New message</button></li></ul>
</nav>`;
}

function roleOf(who: { title: string; guest: boolean; deactivated: boolean } | undefined): string {
  const title = who?.title === '' ? 'Member' : (who?.title ?? '');
  return `${title}${who?.guest ? ' · guest' : ''}${who?.deactivated ? ' · deactivated' : ''}`;
}

function appHomeFirst(actor: Actor): string {
  return actor.world.manifest.features?.app_home?.home_tab_enabled === false ? 'app' : 'home';
}

function row(actor: Actor, channel: Channel, at: { name: string; current: boolean }): Html {
  const { world } = actor;
  const withApp = channel.id === dmWithApp(actor).id;
  const news = at.current ? 0 : unread(actor, channel.id).length;
  const drafted = actor.desk.draft(withApp ? 'app' : channel.id) !== '' && !at.current;
  // With news the app opens on its messages, as somebody would want it to.
  const to = withApp && news > 0 ? 'app' : at.name;
  const other = [...channel.members].find((id) => id !== actor.id) ?? actor.id;
  const mark = channel.kind === 'channel' ? icon(channel.private ? 'lock' : 'hash') : avatar(world, other, 'small');
  const name = withApp ? appName(actor) : titleOf(actor, channel);
  const count = channel.kind !== 'channel' && news > 0 && html`<span class="badge">${news}</span>`;
  return html`<li data-key="row-${channel.id}"><button type="button" class="entry${news > 0 && ' news'}" data-go="${to}" ${at.current && html`aria-current="page"`}>${mark}<span class="name">${name}</span>${news > 0 && html`<span class="sr">, ${news} unread</span>`}${drafted && html`<span class="pencil" title="Draft">${icon('pencil')}<span class="sr">, draft</span></span>`}${count}</button></li>`;
}

import type { Actor } from '../../person/actor.ts';
import { unread } from '../../person/unread.ts';
import type { Channel } from '../../world/channels.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { avatar } from './avatar.ts';
import { appName, type Place, titleOf } from './place.ts';

/** The head of what is looked at: its name, and for the app its two tabs. */
export function head(actor: Actor, channel: Channel, place: Place): Html {
  const back = html`<button type="button" class="plain square back" data-go="" aria-label="Back to the list">${icon('back')}</button>`;
  if (place.channel === 'home' || place.channel === 'app') {
    return html`<header class="head">${back}${avatar(actor.world, actor.world.app.botUserId, 'small')}<h1>${appName(actor)}</h1></header>${tabs(actor, channel, place)}`;
  }
  const { world } = actor;
  const mark =
    channel.kind === 'channel'
      ? icon(channel.private ? 'lock' : 'hash')
      : avatar(world, [...channel.members].find((id) => id !== actor.id) ?? actor.id, 'small');
  const count =
    channel.kind === 'channel' &&
    html`<span class="members" title="${channel.members.size} people">${icon('people')}${channel.members.size}<span class="sr"> people</span></span>`;
  return html`<header class="head">${back}${mark}<h1>${titleOf(actor, channel)}</h1>${count}</header>`;
}

function tabs(actor: Actor, channel: Channel, place: Place): Html {
  const app = actor.world.manifest.features?.app_home;
  const tab = (name: string, label: string, news: number) =>
    html`<li><button type="button" data-go="${name}" ${place.channel === name && html`aria-current="page"`}>${label}${news > 0 && html`<span class="badge">${news}<span class="sr"> new</span></span>`}</button></li>`;
  const news = place.channel === 'app' ? 0 : unread(actor, channel.id).length;
  return html`<nav class="tabs" aria-label="${appName(actor)}"><ul>${app?.home_tab_enabled === false ? undefined : tab('home', 'Home', 0)}${tab('app', 'Messages', news)}</ul></nav>`;
}

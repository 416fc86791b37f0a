import type { Actor } from '../../person/actor.ts';
import { unread } from '../../person/unread.ts';
import type { Account } from '../../world/people.ts';
import type { World } from '../../world/world.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { plainId } from '../surface.ts';
import { avatar } from './avatar.ts';

/** The list of everybody in its dialog, to be one of them or to write to one. */
export function peopleDialog(world: World, purpose: string, actorOf: (id: string) => Actor): Html {
  const title = purpose === 'act' ? 'Who would you like to be?' : 'Who would you like to write to?';
  return html`<header><h2>${title}</h2><button type="button" class="plain square" data-shut aria-label="Close">${icon('close')}</button></header>
<input type="text" class="writable" role="combobox" aria-label="Name, role or school" placeholder="Name, role or school" autocomplete="off" spellcheck="false" aria-expanded="true" aria-autocomplete="list" aria-controls="people-list">
<div role="listbox" id="people-list" aria-label="People">${peopleList(world, actorOf)}</div><p class="none" role="status" hidden>Nobody is called so.</p>`;
}

/** Everybody one can be or write to, under headings; those with news and those worth being come first. */
function peopleList(world: World, actorOf: (id: string) => Actor): Html {
  const all = world.people.all().filter((one) => !one.bot);
  const { first, suggested = [] } = world.page.welcome ?? { first: '' };
  const start = [first, ...suggested].flatMap((called) => all.filter((one) => goesBy(one, called)));
  const news = newsOf(world, all, actorOf);
  const groups = new Map<string, Account[]>();
  for (const one of all) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return html`${group(
    world,
    'Have something new to read',
    all.filter((one) => news.has(one.id)),
    news,
  )}${group(world, 'Worth being', start, news)}${[...groups].map(([name, some]) => group(world, name || 'People', some, news))}`;
}

function group(world: World, name: string, some: readonly Account[], news: ReadonlyMap<string, number>): Html {
  if (some.length === 0) return html``;
  const id = plainId(`group-${name}`);
  const entries = some.map((one) => entry(world, one, { id: `${id}-${one.id}`, news: news.get(one.id) ?? 0 }));
  return html`<ul role="group" aria-labelledby="${id}"><li role="presentation" class="group" id="${id}">${name}</li>${entries}</ul>`;
}

function entry(world: World, one: Account, more: { id: string; news: number }): Html {
  const notes = [one.title, one.guest && 'guest', one.deactivated && 'deactivated'].filter(Boolean).join(' · ');
  const find = `${one.name} ${one.title} ${one.group} ${one.email ?? ''}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  return html`<li role="option" aria-selected="false" id="${more.id}" data-person="${one.id}" data-find="${find}">${avatar(world, one.id, 'middle')}<span><b>${one.name}</b><small>${notes}</small></span>${more.news > 0 && html`<span class="badge">${more.news}<span class="sr"> new</span></span>`}</li>`;
}

/** Direct messages somebody has not read. Only conversations that have any are looked at. */
function newsOf(world: World, all: readonly Account[], actorOf: (id: string) => Actor): Map<string, number> {
  const news = new Map<string, number>();
  const written = new Set(world.messages.all().map((one) => one.channel));
  const direct = world.channels.all().filter((one) => one.kind !== 'channel' && written.has(one.id));
  for (const channel of direct) {
    for (const { id } of all.filter((one) => channel.members.has(one.id))) {
      const count = unread(actorOf(id), channel.id).length;
      if (count > 0) news.set(id, (news.get(id) ?? 0) + count);
    }
  }
  return news;
}

function goesBy(one: Account, called: string): boolean {
  return [one.id, one.name, one.email].includes(called);
}

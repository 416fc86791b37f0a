import type { Card } from '../../options.ts';
import type { Account } from '../../world/people.ts';
import type { World } from '../../world/world.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { avatar, initials } from './avatar.ts';

/** What somebody sees who has never been here: where they are, and the paths they can take. */
export function welcome(world: World): Html {
  const said = world.page.welcome;
  if (!said) return html``;
  const cards = world.page.cards?.() ?? [];
  const way =
    cards.length > 0 ? html`<ul class="paths">${cards.map((one) => path(world, one))}</ul>` : start(world, said.first);
  return html`<form method="dialog"><button class="plain square" aria-label="Close">${icon('close')}</button></form>
<header><p class="square-name" aria-hidden="true">${initials(said.workspace)}</p><h2 id="welcome-title" tabindex="-1">Welcome to ${said.workspace}</h2>${said.text.split('\n').map((line) => html`<p>${line}</p>`)}</header>
${way}
<footer><form method="dialog"><button class="plain">Look around on your own</button></form><button type="button" class="plain" data-people="act">Choose somebody else</button></footer>`;
}

function path(world: World, { title, steps, as, at, message }: Card): Html {
  const who = account(world, as);
  if (!who) return html``;
  const place = ['home', 'app'].includes(at) ? at : world.channels.find(at).id;
  return html`<li class="path"><h3>${title}</h3><p class="who">${avatar(world, who.id, 'middle')}<span><b>${who.name}</b><small>${who.title}</small></span></p><ol>${steps.map((step) => html`<li>${step}</li>`)}</ol><button type="button" class="btn primary" data-start="${who.id}" data-at="${place}"${message !== undefined && html` data-message="${message}"`}>Start as ${who.name}</button></li>`;
}

function start(world: World, first: string): Html | undefined {
  const who = account(world, first);
  return (
    who &&
    html`<button type="button" class="btn primary big" data-start="${who.id}" data-at="home">Start as ${who.name}</button>`
  );
}

function account(world: World, called: string): Account | undefined {
  return world.people.all().find((one) => [one.id, one.name, one.email].includes(called));
}

import type { Actor } from '../../person/actor.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import type { Times } from './times.ts';

/** The quiet line on top: what this is, and what time it is here. */
export function bar(actor: Actor, times: Times): Html {
  const { world } = actor;
  const notice = world.page.welcome?.notice ?? 'Nothing here leaves this machine.';
  return html`<p class="about"><b>A pretend Slack.</b> <span>${notice}</span></p>${clock(actor, times)}`;
}

function clock({ world }: Actor, times: Times): Html {
  const now = world.clock.now();
  const stops = [
    ...(world.page.clockStops?.() ?? []),
    { label: 'An hour later', at: now + 3_600_000 },
    { label: 'A day later', at: now + 86_400_000 },
    { label: 'A week later', at: now + 7 * 86_400_000 },
  ];
  const entries = stops.map(
    (stop, at) =>
      html`<li role="none"><button type="button" role="menuitem" data-clock="${at < stops.length - 3 ? `at:${stop.at}` : `by:${stop.at - now}`}">${stop.label}<small>${times.moment(stop.at)}</small></button></li>`,
  );
  const says = world.busy.now
    ? html`<span class="turning" aria-hidden="true"></span><span>Catching up…</span>`
    : html`${icon('clock')}<span class="sr">It is </span><span class="now">${times.moment(now)}</span>`;
  return html`<span class="menu-of right"><button type="button" class="chip" data-menu="clock" aria-haspopup="menu" aria-expanded="false" title="Move the clock">${says}${icon('down')}</button><ul class="menu" role="menu" id="clock" aria-label="Move the clock to" hidden><li role="none" class="menu-title">Move the clock to</li>${entries}</ul></span>`;
}

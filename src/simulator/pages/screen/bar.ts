import type { Actor } from '../../person/actor.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import type { Times } from './times.ts';

/** The quiet line on top: what this is, what time it is here, and what the task has cost so far. */
export function bar(actor: Actor, times: Times): Html {
  const { world } = actor;
  const notice = world.page.welcome?.notice ?? 'Nothing here leaves this machine.';
  return html`<p class="about"><b>A pretend Slack.</b> <span>${notice}</span></p><div class="bar-tools">${clock(actor, times)}${counter(actor)}</div>`;
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

function counter(actor: Actor): Html {
  const { taps, screens, typed } = actor.budget.spent();
  const said = `${many(taps, 'tap')}, ${many(screens, 'screen')}, ${many(typed, 'letter')} typed`;
  return html`<span class="menu-of right"><button type="button" class="chip" data-menu="spent" aria-haspopup="menu" aria-expanded="false" title="What this task has cost, counted as on a phone">${icon('tap')}<span class="sr">${said}</span><span class="spent" aria-hidden="true">${figure(taps, 'tap')}${figure(screens, 'screen')}${figure(typed, 'letter')}</span></button><ul class="menu" role="menu" id="spent" aria-label="Counter" hidden><li role="none" class="menu-title">${said}, counted as on a phone.</li><li role="none"><button type="button" role="menuitem" data-reset>Start a new task at zero</button></li></ul></span>`;
}

function figure(count: number, noun: string): Html {
  return html`<span><b>${count}</b> <i>${count === 1 ? noun : `${noun}s`}</i></span>`;
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

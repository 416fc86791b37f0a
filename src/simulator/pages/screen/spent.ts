import type { Actor } from '../../person/actor.ts';
import { type Html, html } from '../html.ts';

/** What the task at hand has cost so far, for those who build the app. */
export function spent(actor: Actor): Html {
  const { taps, screens, typed } = actor.budget.spent();
  const said = `${many(taps, 'tap')}, ${many(screens, 'screen')} and ${many(typed, 'letter')} typed so far, counted as on a phone.`;
  return html`<h2>This task</h2><p>${said}</p><button type="button" class="btn" data-reset>Start a new task at zero</button>`;
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

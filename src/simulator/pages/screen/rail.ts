import type { World } from '../../world/world.ts';
import { type Html, html } from '../html.ts';
import { type Icon, icon } from '../icons.ts';
import { initials } from './avatar.ts';

/** What is open: the pretend Slack itself, or a page for those who build the app. */
export type Here = 'slack' | 'gallery' | 'traffic' | 'coverage';

const FOR_DEVELOPERS: readonly { at: Here; address: string; mark: Icon; label: string; about: string }[] = [
  { at: 'gallery', address: '/gallery', mark: 'gallery', label: 'Gallery', about: 'All the app can show' },
  { at: 'traffic', address: '/traffic', mark: 'traffic', label: 'Traffic', about: 'Each request, both ways' },
  {
    at: 'coverage',
    address: '/page/coverage',
    mark: 'check',
    label: 'Coverage',
    about: 'What of Slack is spoken here',
  },
];

/** The narrow column on the left, the same on every page: the way back to Slack, the first steps, and what is for developers in a fold. */
export function rail(world: World, here: Here): Html {
  const { welcome } = world.page;
  const steps =
    welcome &&
    here === 'slack' &&
    html`<li><button type="button" data-welcome aria-haspopup="dialog"><span class="rail-mark">${icon('flag')}</span>First steps</button></li>`;
  return html`<nav class="rail" aria-label="Pages"><p class="square-name" aria-hidden="true">${initials(welcome?.workspace ?? 'Pretend')}</p><ul><li><a href="/" ${here === 'slack' && html`aria-current="page"`}><span class="rail-mark">${icon('home')}</span>Slack</a></li>${steps}<li class="last">${fold(here)}</li></ul></nav>`;
}

function fold(here: Here): Html {
  const links = FOR_DEVELOPERS.map(
    ({ at, address, mark, label, about }) =>
      html`<li><a href="${address}" ${at === here && html`aria-current="page"`}>${icon(mark)}<span><b>${label}</b><small>${about}</small></span></a></li>`,
  );
  return html`<details class="fold"><summary><span class="rail-mark">${icon('wrench')}</span>For developers</summary><div class="folded"><ul>${links}</ul>${here === 'slack' && html`<div class="spent" id="spent" role="group" aria-label="Counter"></div>`}</div></details>`;
}

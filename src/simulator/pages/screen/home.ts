import type { Actor } from '../../person/actor.ts';
import { drawBlocks } from '../blocks/blocks.ts';
import { type Html, html } from '../html.ts';
import { avatar } from './avatar.ts';
import { appName } from './place.ts';

/** The app's Home, as the app has published it for this person. */
export function home(actor: Actor): Html {
  const { world, id } = actor;
  const shown = world.windows.homes.get(id);
  if (!shown) {
    return html`<div class="scroll" id="home" tabindex="0" role="region" aria-label="Home"><div class="beginning">${avatar(world, world.app.botUserId, 'large')}<h2>${appName(actor)}</h2><p>The app has published nothing here yet.</p></div></div>`;
  }
  const surface = { world, viewer: id, where: 'home', key: 'home', values: shown.values, errors: {} };
  return html`<div class="scroll" id="home" tabindex="0" role="region" aria-label="Home"><div class="home blocks">${drawBlocks(shown.view.blocks, surface)}</div></div>`;
}

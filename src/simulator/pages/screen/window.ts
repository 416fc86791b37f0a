import type { Actor } from '../../person/actor.ts';
import { words } from '../../visible-text.ts';
import { drawBlocks } from '../blocks/blocks.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { textObject } from '../mrkdwn.ts';
import { nameIn } from '../surface.ts';
import { avatar } from './avatar.ts';

/** The window on top of the person's pile; nothing when none is open. */
export function windowOnTop(actor: Actor): Html {
  const { world, id } = actor;
  const stack = world.windows.stack(id);
  const shown = stack.at(-1);
  if (!shown) return html``;
  const { view, values, errors } = shown;
  const surface = { world, viewer: id, where: 'window', key: view.id, values, errors };
  const deep = stack.length > 1;
  const back =
    deep && html`<button type="button" class="plain square" data-close aria-label="Back">${icon('back')}</button>`;
  const close = view.close ? words(view.close) : deep ? 'Back' : 'Close';
  const send =
    view.submit !== null &&
    html`<button type="submit" class="btn primary" data-key="submit">${textObject(view.submit, nameIn(world))}</button>`;
  const step = [view.id, view.callback_id, words(view.title)].join(' ');
  return html`<form method="dialog" novalidate data-window="${view.id}" data-step="${step}" data-key="${view.id}">
<header>${back || avatar(world, world.app.botUserId, 'small')}<h2 id="window-title" tabindex="-1">${words(view.title)}</h2><button type="button" class="plain square" data-close="all" aria-label="Close">${icon('close')}</button></header>
<p class="trouble" role="alert" data-own></p>
<div class="window-body blocks">${drawBlocks(view.blocks, surface)}</div>
<footer><button type="button" class="btn" data-close>${close}</button>${send}</footer></form>`;
}

import { type Obj, obj, objs, str } from '../../json.ts';
import { words } from '../../visible-text.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { type Drawn, idOf, named } from './drawn.ts';

/** A button; one with an address is a link as well, which the app hears of too. */
export function button(drawn: Drawn): Html {
  const { element } = drawn;
  const spoken = str(element.accessibility_label);
  const label = spoken === undefined ? undefined : html` aria-label="${spoken}"`;
  const url = str(element.url);
  return html`<button type="button" class="btn ${str(element.style) ?? ''}" data-press ${named(drawn)}${label}${url !== undefined && html` data-url="${url}"`}>${words(element.text)}</button>`;
}

/** Good or bad, in two buttons. */
export function feedback(drawn: Drawn): Html {
  const each = [drawn.element.positive_button, drawn.element.negative_button].map((one) => pressed(drawn, obj(one)));
  return html`${each}`;
}

/** A menu behind three dots. */
export function overflow(drawn: Drawn): Html {
  const id = idOf(drawn);
  const entries = objs(drawn.element.options).map((option) => {
    const url = str(option.url);
    const about = option.description === undefined ? undefined : html`<small>${words(option.description)}</small>`;
    return html`<li role="none"><button type="button" role="menuitem" data-press ${named(drawn)} data-option="${str(option.value)}"${url !== undefined && html` data-url="${url}"`}>${words(option.text)}${about}</button></li>`;
  });
  return html`<span class="menu-of"><button type="button" class="btn square" data-menu="${id}-menu" aria-haspopup="menu" aria-expanded="false" aria-label="More actions">${icon('more')}</button><ul class="menu" role="menu" id="${id}-menu" aria-label="More actions" hidden>${entries}</ul></span>`;
}

/** A small picture to press. */
export function iconButton(drawn: Drawn): Html {
  const label = str(drawn.element.accessibility_label) ?? words(drawn.element.text);
  return html`<button type="button" class="btn square" data-press ${named(drawn)} aria-label="${label}">${icon('trash')}</button>`;
}

function pressed(drawn: Drawn, shown: Obj): Html {
  return html`<button type="button" class="btn" data-press ${named(drawn)} data-option="${str(shown.value)}">${words(shown.text)}</button>`;
}

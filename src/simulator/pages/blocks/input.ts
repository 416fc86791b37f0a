import { type Obj, obj, str } from '../../json.ts';
import { idOf } from '../elements/drawn.ts';
import { element } from '../elements/element.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { textObject } from '../mrkdwn.ts';
import { nameIn, type Surface } from '../surface.ts';

/** Drawn as several things at once, which one label cannot be the label of. */
const GROUPS = ['checkboxes', 'radio_buttons'];

/** A question: its label, the field, a hint, and what is wrong with the answer. */
export function input(block: Obj, surface: Surface): Html {
  const nameOf = nameIn(surface.world);
  const inner = obj(block.element);
  const id = idOf({ block, element: inner, surface });
  const error = surface.errors[str(block.block_id) ?? ''];
  const words = html`${textObject(block.label, nameOf)}${block.optional === true && html` <small>(optional)</small>`}`;
  const label = GROUPS.includes(str(inner.type) ?? '')
    ? html`<p class="label" id="${id}-label">${words}</p>`
    : html`<label class="label" id="${id}-label" for="${id}">${words}</label>`;
  return html`<div class="field${error !== undefined && ' wrong'}">${label}
${element({ block, element: inner, surface })}
${error !== undefined && html`<p class="error" id="${id}-error" role="alert">${icon('warning')}${error}</p>`}
${block.hint !== undefined && html`<p class="hint" id="${id}-hint">${textObject(block.hint, nameOf)}</p>`}</div>`;
}

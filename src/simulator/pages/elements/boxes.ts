import { type Obj, obj, objs, str } from '../../json.ts';
import { type Html, html } from '../html.ts';
import { textObject } from '../mrkdwn.ts';
import { nameIn } from '../surface.ts';
import { contentOf, type Drawn, described, idOf, named } from './drawn.ts';

/** Boxes to tick, or radio buttons. */
export function boxes(drawn: Drawn): Html {
  const { element } = drawn;
  const one = element.type === 'radio_buttons';
  const value = contentOf(drawn);
  const chosen = (Array.isArray(value) ? objs(value) : [obj(value)]).map((option) => option.value);
  const each = objs(element.options).map((option) => box(drawn, option, chosen.includes(option.value)));
  return html`<div role="${one ? 'radiogroup' : 'group'}" class="boxes" data-boxes ${named(drawn)} ${described(drawn)}>${each}</div>`;
}

function box(drawn: Drawn, option: Obj, checked: boolean): Html {
  const { element, surface } = drawn;
  const kind = element.type === 'radio_buttons' ? 'radio' : 'checkbox';
  const nameOf = nameIn(surface.world);
  const about =
    option.description === undefined ? undefined : html`<small>${textObject(option.description, nameOf)}</small>`;
  return html`<label class="box"><input type="${kind}" name="${idOf(drawn)}" value="${str(option.value)}" ${checked && html`checked`}><span>${textObject(option.text, nameOf)}${about}</span></label>`;
}

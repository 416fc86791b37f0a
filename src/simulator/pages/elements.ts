import { list, type Obj, obj, objs, str, strs } from '../json.ts';
import { words } from '../visible-text.ts';
import { fieldOf } from '../world/values.ts';
import { type Html, html } from './html.ts';
import { textObject } from './mrkdwn.ts';
import { nameIn, type Surface } from './surface.ts';

/** An element where it is drawn. */
export interface Drawn {
  readonly block: Obj;
  readonly element: Obj;
  readonly surface: Surface;
}

const TYPED: Record<string, string> = {
  plain_text_input: 'text',
  rich_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'number',
  file_input: 'file',
};

/** One element: words, a picture, a button, or something to fill in. */
export function element(drawn: Drawn): Html {
  const { element: one, surface } = drawn;
  const type = str(one.type) ?? '';
  if (type === 'mrkdwn' || type === 'plain_text') return html`<span>${textObject(one, nameIn(surface.world))}</span>`;
  if (type === 'image') return html`<img alt="${str(one.alt_text) ?? ''}" src="${str(one.image_url) ?? ''}">`;
  if (type.endsWith('button')) return button(drawn, one, '');
  if (type === 'feedback_buttons')
    return html`${[one.positive_button, one.negative_button].map((each) => button(drawn, obj(each), str(obj(each).value) ?? ''))}`;
  if (type === 'overflow')
    return html`${objs(one.options).map((option) => button(drawn, option, str(option.value) ?? ''))}`;
  if (type === 'checkboxes' || type === 'radio_buttons')
    return boxes(drawn, type === 'checkboxes' ? 'checkbox' : 'radio');
  if (type.includes('external_select')) return search(drawn);
  if (type.endsWith('_select')) return menu(drawn);
  return field(drawn, TYPED[type] ?? 'text');
}

/** How the script names an element when it acts on it. */
function names({ block, element: one, surface }: Drawn): Html {
  const key = `${surface.where}/${str(block.block_id)}/${str(one.action_id)}`;
  const verb = block.type === 'input' ? 'fill' : 'choose';
  return html`data-key="${key}" data-verb="${verb}" data-block="${str(block.block_id)}" data-action="${str(one.action_id)}" data-where="${surface.where}" aria-label="${words(block.label ?? one.placeholder ?? '')}"`;
}

function button(drawn: Drawn, shown: Obj, option: string): Html {
  const { block, element: one, surface } = drawn;
  const style = str(one.style) ?? '';
  const ask = one.confirm === undefined ? '' : words(obj(one.confirm).text);
  return html`<button type="button" class="${style}" data-press data-block="${str(block.block_id)}" data-action="${str(one.action_id)}" data-option="${option}" data-where="${surface.where}" data-confirm="${ask}">${words(shown.text)}</button>`;
}

function valueIn({ block, element: one, surface }: Drawn): unknown {
  const value = surface.values[str(block.block_id) ?? '']?.[str(one.action_id) ?? ''];
  return value?.[fieldOf(str(one.type) ?? '')];
}

function field(drawn: Drawn, type: string): Html {
  const { element: one } = drawn;
  const value = valueIn(drawn);
  const text =
    typeof value === 'object' ? words(list(obj(list(obj(value).elements)[0]).elements)[0]) : String(value ?? '');
  const placeholder = one.placeholder === undefined ? '' : words(one.placeholder);
  if (type === 'file') {
    const files = objs(value).map((file) => html`<li>${str(file.name)}</li>`);
    return html`<input type="file" ${names(drawn)}><ul>${files}</ul>`;
  }
  if (one.multiline === true)
    return html`<textarea rows="4" placeholder="${placeholder}" ${names(drawn)}>${text}</textarea>`;
  return html`<input type="${type}" step="any" value="${text}" placeholder="${placeholder}" ${names(drawn)}>`;
}

function boxes(drawn: Drawn, type: 'checkbox' | 'radio'): Html {
  const { block, element: one, surface } = drawn;
  const value = valueIn(drawn);
  const chosen = [...objs(value), obj(value)].map((option) => option.value);
  const name = `${str(block.block_id)}/${str(one.action_id)}`;
  const each = objs(one.options).map(
    (
      option,
    ) => html`<label><input type="${type}" name="${name}" value="${words(option.text)}" ${chosen.includes(option.value) && html`checked`}>
      ${textObject(option.text, nameIn(surface.world))} ${option.description !== undefined && html`<small>${words(option.description)}</small>`}</label>`,
  );
  return html`<fieldset data-boxes ${names(drawn)}>${each}</fieldset>`;
}

function menu(drawn: Drawn): Html {
  const { element: one } = drawn;
  const value = valueIn(drawn);
  if (String(one.type).startsWith('multi_'))
    return tickList(drawn, [...strs(value), ...objs(value).map((each) => each.value)]);
  const options = choicesOf(drawn).map(
    ({ text, value: id }) =>
      html`<option value="${text}" ${[value, obj(value).value].includes(id) && html`selected`}>${text}</option>`,
  );
  return html`<select ${names(drawn)}><option value="">${words(one.placeholder ?? '') || 'Choose'}</option>${options}</select>`;
}

/** A menu of several as boxes to tick: a browser's own list forgets the others at the next click. */
function tickList(drawn: Drawn, chosen: unknown[]): Html {
  const each = choicesOf(drawn).map(
    ({ text, value: id }) =>
      html`<label><input type="checkbox" value="${text}" ${chosen.includes(id) && html`checked`}> ${text}</label>`,
  );
  return html`<fieldset class="list" data-boxes ${names(drawn)}>${each}</fieldset>`;
}

function choicesOf({ element: one, surface }: Drawn): { text: string; value: string }[] {
  const { world, viewer } = surface;
  const type = str(one.type) ?? '';
  if (type.includes('users_'))
    return world.people
      .all()
      .filter((who) => !who.deactivated)
      .map((who) => ({ text: who.name, value: who.id }));
  if (type.includes('channels_') || type.includes('conversations_')) {
    const seen = world.channels
      .all()
      .filter((channel) => channel.kind === 'channel' && (!channel.private || channel.members.has(viewer)));
    return seen.map((channel) => ({ text: channel.name, value: channel.id }));
  }
  const options = [...objs(one.options), ...objs(one.option_groups).flatMap((group) => objs(group.options))];
  return options.map((option) => ({ text: words(option.text), value: str(option.value) ?? '' }));
}

/** A menu that asks the app while one types. */
function search(drawn: Drawn): Html {
  const { block, element: one } = drawn;
  const value = valueIn(drawn);
  const many = String(one.type).startsWith('multi_');
  const chosen = many ? objs(value).map((option) => words(option.text)) : [];
  const shown = many ? '' : words(obj(value).text);
  const id = `list-${str(block.block_id)}-${str(one.action_id)}`;
  const chips = chosen.map(
    (text) => html`<li>${text} <button type="button" data-drop="${text}" aria-label="Remove ${text}">×</button></li>`,
  );
  return html`<div class="search" data-chosen="${JSON.stringify(chosen)}" data-many="${many ? 'yes' : ''}">
    <ul>${chips}</ul><input type="text" data-search list="${id}" value="${shown}" placeholder="${words(one.placeholder ?? '') || 'Type to search'}" ${names(drawn)}><datalist id="${id}"></datalist>
  </div>`;
}

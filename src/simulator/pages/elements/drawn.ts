import { type Obj, obj, str } from '../../json.ts';
import { visibleText, words } from '../../visible-text.ts';
import { fieldOf } from '../../world/values.ts';
import { type Html, html } from '../html.ts';
import { plainId, type Surface } from '../surface.ts';

/** An element where it is drawn. */
export interface Drawn {
  readonly block: Obj;
  readonly element: Obj;
  readonly surface: Surface;
}

/** The element's id on the page; of its block when no element is given. */
export function idOf({ block, element, surface }: Drawn): string {
  return plainId(`${surface.key}-${str(block.block_id) ?? ''}-${str(element.action_id) ?? ''}`);
}

/** How the script names an element when something is done to it. */
export function named({ block, element, surface }: Drawn): Html {
  const key = `${surface.key}/${str(block.block_id)}/${str(element.action_id)}`;
  const ask = element.confirm === undefined ? undefined : confirmation(obj(element.confirm));
  return html`data-key="${key}" data-block="${str(block.block_id)}" data-action="${str(element.action_id)}" data-where="${surface.where}"${ask !== undefined && html` data-confirm="${ask}"`}`;
}

/** What a screen reader says of a field: its label, hint and error, or the words beside it. */
export function described(drawn: Drawn): Html {
  const { block, element, surface } = drawn;
  if (block.type !== 'input') return html`aria-label="${nameBeside(block, element)}"`;
  const id = idOf(drawn);
  const wrong = surface.errors[str(block.block_id) ?? ''] !== undefined;
  const by = [block.hint !== undefined && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ');
  return html`aria-labelledby="${id}-label"${by !== '' && html` aria-describedby="${by}"`}${wrong && html` aria-invalid="true"`}${focused(element)}`;
}

/** What stands in the element now. */
export function contentOf({ block, element, surface }: Drawn): unknown {
  const value = surface.values[str(block.block_id) ?? '']?.[str(element.action_id) ?? ''];
  return value?.[fieldOf(str(element.type) ?? '')];
}

/** The words that stand in an empty field. */
export function placeholderOf(element: Obj, otherwise = ''): string {
  return element.placeholder === undefined ? otherwise : words(element.placeholder);
}

function focused(element: Obj): Html | undefined {
  return element.focus_on_load === true ? html` data-focus` : undefined;
}

function nameBeside(block: Obj, element: Obj): string {
  const beside = block.text === undefined ? '' : visibleText([{ type: 'section', text: block.text }]);
  return [placeholderOf(element), beside].find((text) => text !== '')?.slice(0, 150) ?? 'Choose';
}

function confirmation(ask: Obj): string {
  const said = (text: unknown) => words(text);
  return JSON.stringify({
    title: said(ask.title),
    text: said(ask.text),
    confirm: said(ask.confirm),
    deny: said(ask.deny),
    style: str(ask.style) ?? '',
  });
}

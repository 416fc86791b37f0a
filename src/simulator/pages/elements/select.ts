import { obj, str } from '../../json.ts';
import { words } from '../../visible-text.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { nameIn } from '../surface.ts';
import { contentOf, type Drawn, described, idOf, named, placeholderOf } from './drawn.ts';

/** Nothing is asked of the app before this many letters, unless it says otherwise. */
const ASK_FROM = 3;

interface Chosen {
  text: string;
  value: string;
}

/** A menu to search in: of one, or of several shown as chips. The script asks for its entries when it is opened. */
export function select(drawn: Drawn): Html {
  const { element } = drawn;
  const many = String(element.type).startsWith('multi_');
  const chosen = chosenIn(drawn);
  const [only] = chosen;
  const id = idOf(drawn);
  const shown = many ? '' : (only?.text ?? '');
  const placeholder =
    many && chosen.length > 0 ? '' : placeholderOf(element, many ? 'Select options' : 'Select an option');
  const least = String(element.type).endsWith('external_select') ? Number(element.min_query_length ?? ASK_FROM) : 0;
  const most = Number(element.max_selected_items ?? 0);
  return html`<div class="select${many && ' many'}" data-select data-least="${least}" data-most="${most}" data-many="${many ? 'yes' : ''}" data-chosen="${JSON.stringify(chosen.map((one) => one.value))}" ${named(drawn)}>
<div class="select-box">${many && chips(chosen)}<input type="text" class="writable" id="${id}" role="combobox" autocomplete="off" spellcheck="false" aria-expanded="false" aria-autocomplete="list" aria-controls="${id}-list" value="${shown}" placeholder="${placeholder}" ${described(drawn)}>${clearer(drawn, chosen)}<span class="select-mark">${icon('down')}</span></div>
<ul class="listbox" role="listbox" id="${id}-list" aria-label="Entries" ${many && html`aria-multiselectable="true"`} popover="manual" data-own hidden></ul></div>`;
}

function chosenIn(drawn: Drawn): Chosen[] {
  const value = contentOf(drawn);
  const all: unknown[] = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  const nameOf = nameIn(drawn.surface.world);
  return all.map((one) =>
    typeof one === 'string'
      ? { text: nameOf(one), value: one }
      : { text: words(obj(one).text), value: str(obj(one).value) ?? '' },
  );
}

function chips(chosen: Chosen[]): Html {
  const each = chosen.map(
    ({ text, value }) =>
      html`<li><span>${text}</span><button type="button" data-drop="${value}" aria-label="Remove ${text}">${icon('close')}</button></li>`,
  );
  return html`<ul class="chips">${each}</ul>`;
}

/** An optional choice of one can be taken back. */
function clearer({ block, element }: Drawn, chosen: Chosen[]): Html | undefined {
  const clears = block.type === 'input' && block.optional === true && !String(element.type).startsWith('multi_');
  if (!clears || chosen.length === 0) return undefined;
  return html`<button type="button" class="select-clear" data-drop="${chosen[0]?.value}" aria-label="Clear ${chosen[0]?.text}">${icon('close')}</button>`;
}

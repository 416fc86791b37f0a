import { list, type Obj, obj, objs, str } from '../../json.ts';
import { element } from '../elements/element.ts';
import { type Html, html } from '../html.ts';
import { richText } from '../rich-text.ts';
import { nameIn, plainId, type Surface } from '../surface.ts';

/** The plain table; the first row is its head. */
export function plainTable(block: Obj, surface: Surface): Html {
  const settings = list(block.column_settings).map((one) => obj(one));
  const look = (at: number) =>
    `${str(settings[at]?.align) ?? 'left'}${settings[at]?.is_wrapped === true ? ' wrapped' : ''}`;
  const [head, ...rows] = cellsOf(block, surface);
  const row = (cells: Html[]) => html`<tr>${cells.map((one, at) => html`<td class="${look(at)}">${one}</td>`)}</tr>`;
  return scrolling(
    'Table',
    html`<table><thead><tr>${head?.map((one, at) => html`<th scope="col" class="${look(at)}">${one}</th>`)}</tr></thead><tbody>${rows.map(row)}</tbody></table>`,
  );
}

/** The table one can page through and sort; the script hides the rows of other pages. */
export function dataTable(block: Obj, surface: Surface): Html {
  const caption = str(block.caption) ?? '';
  const headAt = Number(block.row_header_column_index ?? -1);
  const [head, ...rows] = cellsOf(block, surface);
  const size = Number(block.page_size ?? 0);
  const row = (cells: Html[], at: number) =>
    html`<tr ${size > 0 && at >= size && html`hidden`}>${cells.map((one, column) => (column === headAt ? html`<th scope="row">${one}</th>` : html`<td>${one}</td>`))}</tr>`;
  const table = html`<table><caption>${caption}</caption><thead><tr>${head?.map((one, at) => html`<th scope="col" aria-sort="none"><button type="button" data-sort="${at}">${one}</button></th>`)}</tr></thead><tbody>${rows.map(row)}</tbody></table>`;
  const pager =
    size > 0 && rows.length > size
      ? html`<p class="pager"><button type="button" class="btn" data-page="-1" disabled>Previous</button><span data-page-of>1–${size} of ${rows.length}</span><button type="button" class="btn" data-page="1">Next</button></p>`
      : undefined;
  return html`<div data-table data-size="${size}" data-key="${plainId(surface.key)}-table-${str(block.block_id)}">${scrolling(caption, table)}${pager}</div>`;
}

function cellsOf(block: Obj, surface: Surface): Html[][] {
  return list(block.rows).map((row) => objs(row).map((cell) => drawn(cell, block, surface)));
}

function drawn(cell: Obj, block: Obj, surface: Surface): Html {
  if (cell.type === 'action_cell') return element({ block, element: obj(cell.element), surface });
  if (cell.type === 'rich_text')
    return html`${list(cell.elements).map((part) => richText(part, nameIn(surface.world)))}`;
  return html`${str(cell.text)}`;
}

/** Wide tables scroll inside their frame, by keyboard too. */
function scrolling(name: string, table: Html): Html {
  return html`<div class="table-frame" role="group" aria-label="${name}" tabindex="0">${table}</div>`;
}

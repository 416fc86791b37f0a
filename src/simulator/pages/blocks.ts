import { list, type Obj, obj, objs, str } from '../json.ts';
import { visibleText } from '../visible-text.ts';
import { chart } from './chart.ts';
import { element } from './elements.ts';
import { type Html, html } from './html.ts';
import { mrkdwn, textObject } from './mrkdwn.ts';
import { richText } from './rich-text.ts';
import { nameIn, type Surface } from './surface.ts';

/** Blocks as Slack draws them, plainly. */
export function drawBlocks(blocks: Obj[], surface: Surface): Html[] {
  return blocks.map((block) => html`<div class="block ${str(block.type) ?? ''}">${draw(block, surface)}</div>`);
}

function draw(block: Obj, surface: Surface): Html {
  const nameOf = nameIn(surface.world);
  switch (block.type) {
    case 'header':
      return html`<h3>${textObject(block.text, nameOf)}</h3>`;
    case 'divider':
      return html`<hr>`;
    case 'section':
      return section(block, surface);
    case 'context':
    case 'actions':
    case 'context_actions':
      return html`<div class="row">${objs(block.elements).map((one) => element({ block, element: one, surface }))}</div>`;
    case 'input':
      return input(block, surface);
    case 'image':
      return picture(block, surface);
    case 'rich_text':
      return html`${list(block.elements).map((one) => richText(one, nameOf))}`;
    case 'markdown':
      return html`<div class="markdown">${mrkdwn(str(block.text) ?? '', nameOf)}</div>`;
    case 'table':
    case 'data_table':
      return table(block, surface);
    case 'data_visualization':
      return chart(block);
    default:
      return other(block, surface);
  }
}

function picture(block: Obj, surface: Surface): Html {
  const title = block.title === undefined ? undefined : textObject(block.title, nameIn(surface.world));
  return html`<figure>${title}<img alt="${str(block.alt_text) ?? ''}" src="${str(block.image_url) ?? ''}"></figure>`;
}

function section(block: Obj, surface: Surface): Html {
  const nameOf = nameIn(surface.world);
  const fields = objs(block.fields).map((one) => html`<div>${textObject(one, nameOf)}</div>`);
  const side = block.accessory === undefined ? undefined : element({ block, element: obj(block.accessory), surface });
  return html`<div class="body">
    ${block.text === undefined ? undefined : html`<p>${textObject(block.text, nameOf)}</p>`}
    ${fields.length > 0 && html`<div class="fields">${fields}</div>`}
  </div>${side}`;
}

function input(block: Obj, surface: Surface): Html {
  const nameOf = nameIn(surface.world);
  const id = str(block.block_id) ?? '';
  const error = surface.errors[id];
  return html`<div class="field" role="group" aria-label="${visibleText([{ type: 'section', text: block.label }])}">
    <span class="label">${textObject(block.label, nameOf)}${block.optional === true && html` <small>(optional)</small>`}</span>
    ${element({ block, element: obj(block.element), surface })}
    ${error !== undefined && html`<p class="error" role="alert">${error}</p>`}
    ${block.hint !== undefined && html`<small>${textObject(block.hint, nameOf)}</small>`}
  </div>`;
}

function table(block: Obj, surface: Surface): Html {
  const nameOf = nameIn(surface.world);
  const cell = (one: Obj): Html => {
    if (one.type === 'action_cell') return element({ block, element: obj(one.element), surface });
    return one.type === 'rich_text'
      ? html`${list(one.elements).map((part) => richText(part, nameOf))}`
      : html`${str(one.text)}`;
  };
  const [head, ...rows] = list(block.rows).map((row) => objs(row).map(cell));
  return html`<table>
    ${block.caption !== undefined && html`<caption>${str(block.caption)}</caption>`}
    <thead><tr>${head?.map((one) => html`<th>${one}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((one) => html`<td>${one}</td>`)}</tr>`)}</tbody>
  </table>`;
}

function other(block: Obj, surface: Surface): Html {
  const nameOf = nameIn(surface.world);
  const parts = [block.title, block.subtitle, block.text, block.body, block.subtext].filter(
    (part) => part !== undefined,
  );
  const nested = [...objs(block.child_blocks), ...(block.type === 'carousel' ? objs(block.elements) : [])];
  const buttons = objs(block.actions).map((one) => element({ block, element: one, surface }));
  const tasks = objs(block.tasks).map((one) => html`<li>${str(one.title)} (${str(one.status) ?? 'pending'})</li>`);
  return html`<div class="card">
    ${parts.map((part) => html`<p>${textObject(part, nameOf)}</p>`)}
    ${drawBlocks(nested, surface)}
    ${tasks.length > 0 && html`<ul>${tasks}</ul>`}
    ${buttons.length > 0 && html`<div class="row">${buttons}</div>`}
  </div>`;
}

import { list, type Obj, obj, objs, str } from '../../json.ts';
import { chart } from '../charts/chart.ts';
import { element } from '../elements/element.ts';
import { type Html, html } from '../html.ts';
import { mrkdwn, textObject } from '../mrkdwn.ts';
import { picture } from '../picture.ts';
import { richText } from '../rich-text.ts';
import { nameIn, type Surface } from '../surface.ts';
import { alert, card, carousel, container, plan, taskCard, video } from './composed.ts';
import { input } from './input.ts';
import { markdown } from './markdown.ts';
import { dataTable, plainTable } from './tables.ts';

type Draw = (block: Obj, surface: Surface) => Html;

const DRAW: Record<string, Draw> = {
  header,
  section,
  input,
  image,
  context,
  alert,
  card,
  carousel,
  container: (block, surface) => container(block, drawBlocks(objs(block.child_blocks), surface), surface),
  plan,
  task_card: taskCard,
  video,
  actions,
  context_actions: actions,
  divider: () => html`<hr>`,
  rich_text: (block, surface) => html`${list(block.elements).map((one) => richText(one, nameIn(surface.world)))}`,
  markdown: (block) => markdown(str(block.text) ?? ''),
  table: plainTable,
  data_table: dataTable,
  data_visualization: (block) => chart(block),
};

/** Blocks as Slack draws them. */
export function drawBlocks(blocks: Obj[], surface: Surface): Html[] {
  return blocks.map((block) => {
    const type = str(block.type) ?? '';
    return html`<div class="block ${type}" data-key="${surface.key}/${str(block.block_id)}">${DRAW[type]?.(block, surface)}</div>`;
  });
}

/** Its level is the one that comes next where it stands, so that the page's headings are an outline. */
function header(block: Obj, { world, where }: Surface): Html {
  const words = textObject(block.text, nameIn(world));
  if (where === 'home') return html`<h2>${words}</h2>`;
  return where === 'gallery' ? html`<h4>${words}</h4>` : html`<h3>${words}</h3>`;
}

function section(block: Obj, surface: Surface): Html {
  const nameOf = nameIn(surface.world);
  const fields = objs(block.fields).map((one) => html`<div>${textObject(one, nameOf)}</div>`);
  const side = block.accessory === undefined ? undefined : obj(block.accessory);
  return html`<div class="body">${block.text !== undefined && html`<div class="text">${textObject(block.text, nameOf)}</div>`}${fields.length > 0 && html`<div class="fields">${fields}</div>`}</div>${side && html`<div class="accessory ${str(side.type)}">${element({ block, element: side, surface })}</div>`}`;
}

function actions(block: Obj, surface: Surface): Html {
  return html`<div class="row">${objs(block.elements).map((one) => element({ block, element: one, surface }))}</div>`;
}

function context(block: Obj, surface: Surface): Html {
  const nameOf = nameIn(surface.world);
  const parts = objs(block.elements).map((one) =>
    one.type === 'image' ? picture(one, 'tiny') : html`<span>${said(one, nameOf)}</span>`,
  );
  return html`<div class="row">${parts}</div>`;
}

function said(one: Obj, nameOf: (id: string) => string): Html {
  return one.type === 'mrkdwn' ? mrkdwn(str(one.text) ?? '', nameOf) : textObject(one, nameOf);
}

function image(block: Obj, { world }: Surface): Html {
  const title = block.title === undefined ? undefined : textObject(block.title, nameIn(world));
  return html`<figure>${title && html`<figcaption>${title}</figcaption>`}${picture(block, 'whole')}</figure>`;
}

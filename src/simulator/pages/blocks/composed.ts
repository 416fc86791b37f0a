import { list, type Obj, objs, str } from '../../json.ts';
import { element } from '../elements/element.ts';
import { type Html, html } from '../html.ts';
import { icon } from '../icons.ts';
import { link, textObject } from '../mrkdwn.ts';
import { picture } from '../picture.ts';
import { richText } from '../rich-text.ts';
import { nameIn, type Surface } from '../surface.ts';

const STATES: Record<string, string> = {
  pending: 'To do',
  in_progress: 'In progress',
  complete: 'Done',
  error: 'Failed',
};

/** A notice that stands out. */
export function alert(block: Obj, surface: Surface): Html {
  return html`<p class="notice ${str(block.level) ?? 'default'}">${icon('warning')}<span>${textObject(block.text, nameIn(surface.world))}</span></p>`;
}

/** A card: picture, title, a few words, buttons. */
export function card(block: Obj, surface: Surface): Html {
  const say = (text: unknown, look: string) =>
    text === undefined ? undefined : html`<p class="${look}">${textObject(text, nameIn(surface.world))}</p>`;
  const buttons = objs(block.actions).map((one) => element({ block, element: one, surface }));
  const hero = objs([block.hero_image]).map((one) => picture(one, 'hero'));
  return html`<div class="card-box">${hero}${say(block.title, 'card-title')}${say(block.subtitle, 'card-sub')}${say(block.body, '')}${say(block.subtext, 'card-sub')}${buttons.length > 0 && html`<div class="row">${buttons}</div>`}</div>`;
}

/** Cards beside each other. */
export function carousel(block: Obj, surface: Surface): Html {
  const cards = objs(block.elements).map((one) => html`<li>${card(one, surface)}</li>`);
  return html`<ul class="cards" tabindex="0" aria-label="Cards">${cards}</ul>`;
}

/** A box with a title around other blocks. */
export function container(block: Obj, inner: Html[], surface: Surface): Html {
  const nameOf = nameIn(surface.world);
  const title = block.title === undefined ? richText(block.rich_text_title, nameOf) : textObject(block.title, nameOf);
  const sub =
    block.subtitle === undefined ? undefined : html`<p class="card-sub">${textObject(block.subtitle, nameOf)}</p>`;
  if (block.is_collapsible !== true)
    return html`<div class="card-box"><p class="card-title">${title}</p>${sub}${inner}</div>`;
  return html`<details class="card-box" ${block.default_collapsed !== true && html`open`}><summary class="card-title">${title}</summary>${sub}${inner}</details>`;
}

/** A plan with its tasks. */
export function plan(block: Obj, surface: Surface): Html {
  const tasks = objs(block.tasks).map((one) => html`<li>${taskCard(one, surface)}</li>`);
  return html`<div class="card-box"><p class="card-title">${str(block.title)}</p><ul class="tasks">${tasks}</ul></div>`;
}

/** A task and how it stands, in a word. */
export function taskCard(task: Obj, surface: Surface): Html {
  const nameOf = nameIn(surface.world);
  const state = str(task.status) ?? 'pending';
  const parts = [task.details, task.output].filter((part) => part !== undefined).map((part) => richText(part, nameOf));
  const sources =
    list(task.sources).length > 0 &&
    html`<p class="card-sub">${objs(task.sources).map((one) => html`${link(str(one.url) ?? '', str(one.text) ?? '')} `)}</p>`;
  return html`<div class="task ${state}"><p><b>${str(task.title)}</b> <small>${STATES[state] ?? state}</small></p>${parts}${sources}</div>`;
}

/** A video stands as a link: nothing is played here. */
export function video(block: Obj, surface: Surface): Html {
  const title = textObject(block.title, nameIn(surface.world));
  return html`<div class="card-box"><p class="card-title">${title}</p><p>${link(str(block.video_url) ?? '', 'Open the video')}</p></div>`;
}

import { type Obj, obj, objs, str } from '../json.ts';
import type { GallerySample } from '../options.ts';
import { Random } from '../random.ts';
import { words } from '../visible-text.ts';
import { namedBlocks } from '../world/named-blocks.ts';
import { initialValues } from '../world/values.ts';
import type { World } from '../world/world.ts';
import { drawBlocks } from './blocks/blocks.ts';
import { type Html, html } from './html.ts';
import { avatar } from './screen/avatar.ts';
import { rail } from './screen/rail.ts';
import { top } from './screen/shell.ts';

/** A narrow phone, an ordinary one, a screen; a window is never wider than Slack makes it. */
const WIDTHS = { modal: [320, 390, 520], message: [320, 390, 720], home: [320, 390, 720] } as const;
const KINDS = { modal: 'Windows', message: 'Messages', home: 'Home' } as const;

/** Everything the app shows, each at three widths. Nothing here does anything. */
export function galleryPage(world: World): Html {
  const samples = world.page.gallery?.() ?? [];
  const kinds = (['modal', 'message', 'home'] as const).filter((kind) => samples.some((one) => one.kind === kind));
  const links = kinds.map(
    (kind) =>
      html`<li><a href="#${kind}">${KINDS[kind]} <small>${samples.filter((one) => one.kind === kind).length}</small></a></li>`,
  );
  const sections = kinds.map((kind) => {
    const some = samples.map((one, at) => ({ one, at })).filter(({ one }) => one.kind === kind);
    return html`<section id="${kind}" aria-label="${KINDS[kind]}"><h2>${KINDS[kind]}</h2>${some.map(({ one, at }) => shown(world, one, at))}</section>`;
  });
  const none = samples.length === 0 && html`<p>The app has handed in no samples.</p>`;
  return html`${top('Gallery · pretend Slack')}<body class="page">${rail(world, 'gallery')}<main class="sheet" tabindex="-1"><h1>Gallery</h1><p>Everything the app shows, with example data, each at three widths: a narrow phone, an ordinary one, a screen. Nothing here does anything.</p>${none}<nav aria-label="Kinds"><ul class="jump">${links}</ul></nav>${sections}</main></body></html>`;
}

function shown(world: World, sample: GallerySample, at: number): Html {
  const frames = WIDTHS[sample.kind].map(
    (width) =>
      html`<div class="frame" style="--width:${width}px"><p class="frame-width">${width}</p>${drawn(world, sample, `g${at}-${width}`)}</div>`,
  );
  return html`<article aria-label="${sample.name}"><h3>${sample.name}</h3><div class="frames" role="group" aria-label="${sample.name}, three widths" tabindex="0">${frames}</div></article>`;
}

function drawn(world: World, { kind, payload }: GallerySample, key: string): Html {
  const view = obj(payload);
  const blocks = namedBlocks(objs(view.blocks), new Random(1));
  const surface = { world, viewer: '', where: 'gallery', key, values: initialValues(blocks), errors: {} };
  const inner = drawBlocks(blocks, surface);
  if (kind === 'home') return html`<div class="home blocks sample">${inner}</div>`;
  if (kind === 'modal') return asWindow(world, view, inner);
  const by = html`<p class="by"><b>${world.app.name}</b> <span class="tag">App</span></p>`;
  return html`<div class="message sample"><div class="gutter">${avatar(world, world.app.botUserId, 'middle')}</div><div class="said">${by}<div class="blocks">${inner}</div></div></div>`;
}

function asWindow(world: World, view: Obj, inner: Html[]): Html {
  const close = view.close === undefined ? 'Close' : words(view.close);
  const send =
    view.submit !== undefined && html`<button type="button" class="btn primary">${words(view.submit)}</button>`;
  return html`<div class="window sample"><header>${avatar(world, world.app.botUserId, 'small')}<h4>${str(obj(view.title).text)}</h4></header><div class="window-body blocks" tabindex="0">${inner}</div><footer><button type="button" class="btn">${close}</button>${send}</footer></div>`;
}

import { readdirSync, readFileSync } from 'node:fs';
import type { Actor } from '../person/actor.ts';
import { type Incoming, json, type Outcome, plain } from '../wire/exchange.ts';
import type { Account } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { coveragePage } from './coverage-page.ts';
import { galleryPage } from './gallery.ts';
import type { Html } from './html.ts';
import { partsOf } from './screen/parts.ts';
import { peopleDialog } from './screen/people.ts';
import { shell } from './screen/shell.ts';
import { welcome } from './screen/welcome.ts';
import { trafficBody, trafficPage } from './traffic.ts';

const STYLES = [
  'ground',
  'words',
  'frame',
  'rail',
  'head',
  'side',
  'talk',
  'message',
  'composer',
  'blocks',
  'tables',
  'buttons',
  'fields',
  'select',
  'charts',
  'window',
  'people',
  'welcome',
  'pages',
  'phone',
  'phone-windows',
];

/** What the pages are drawn from; `actorOf` finds the person whose screen is shown. */
interface Parts {
  readonly world: World;
  readonly incoming: Incoming;
  readonly actorOf: (id: string) => Actor;
}

const PAGES: Record<string, (parts: Parts) => Outcome> = {
  '/': ({ world, incoming }) => page(shell(world, viewer(world, incoming))),
  '/gallery': ({ world }) => page(galleryPage(world)),
  '/traffic': ({ world }) => page(trafficPage(world)),
  '/page/traffic-body': ({ world, incoming }) => page(trafficBody(world, Number(incoming.url.searchParams.get('n')))),
  '/page/coverage': ({ world }) => page(coveragePage(world)),
  '/page/people': ({ world, incoming, actorOf }) =>
    page(peopleDialog(world, incoming.url.searchParams.get('purpose') ?? 'act', actorOf)),
  '/page/welcome': ({ world }) => page(welcome(world)),
  '/page/parts': parts,
  '/page/style.css': () =>
    plain(200, STYLES.map((name) => file(`style/${name}.css`)).join('\n'), 'text/css; charset=utf-8'),
};

/** The pages for the browser; on this machine only, whatever name somebody gave it. */
export function pageDoor(world: World, incoming: Incoming, actorOf: (id: string) => Actor): Outcome {
  const { pathname, hostname } = incoming.url;
  if (!['127.0.0.1', 'localhost'].includes(hostname)) return plain(403, 'only this machine may look here');
  const draw = PAGES[pathname];
  if (draw) return draw({ world, incoming, actorOf });
  return script(pathname) ?? download(world, pathname) ?? plain(404, `there is nothing at ${pathname}`);
}

function parts({ world, incoming, actorOf }: Parts): Outcome {
  const { searchParams } = incoming.url;
  const who = viewer(world, incoming);
  if (!who) return plain(404, 'there is nobody in this workspace');
  const place = { channel: searchParams.get('at') ?? 'home', thread: searchParams.get('thread') ?? '' };
  return json(200, { ...partsOf(actorOf(who.id), place) });
}

/** Whoever the address names, or the one to begin with. */
function viewer(world: World, incoming: Incoming): Account | undefined {
  const all = world.people.all().filter((one) => !one.bot);
  const named = world.people.get(incoming.url.searchParams.get('as') ?? '');
  const first = world.page.welcome?.first ?? '';
  return (
    named ?? all.find((one) => [one.id, one.name, one.email].includes(first)) ?? all.find((one) => !one.deactivated)
  );
}

function script(pathname: string): Outcome | undefined {
  const name = /^\/page\/script\/([a-z-]+\.js)$/.exec(pathname)?.[1];
  if (name === undefined || !readdirSync(new URL('./browser/', import.meta.url)).includes(name)) return undefined;
  return plain(200, file(`browser/${name}`), 'text/javascript; charset=utf-8');
}

/** A file that was shared or handed in, for the people here; apps need their token and another door. */
function download(world: World, pathname: string): Outcome | undefined {
  const stored = world.files.get(/^\/page\/file\/(F\w+)$/.exec(pathname)?.[1] ?? '');
  if (!stored) return undefined;
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(stored.name)}`,
    'x-content-type-options': 'nosniff',
  };
  return { kind: 'answer', status: 200, headers, body: new Uint8Array(stored.bytes) };
}

function page(drawn: Html): Outcome {
  return plain(200, drawn.text, 'text/html; charset=utf-8');
}

function file(name: string): string {
  return readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
}

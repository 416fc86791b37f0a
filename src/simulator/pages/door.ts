import { readFileSync } from 'node:fs';
import type { Actor } from '../person/actor.ts';
import { type Incoming, json, type Outcome, plain } from '../wire/exchange.ts';
import type { World } from '../world/world.ts';
import { coveragePage } from './coverage-page.ts';
import { screenParts } from './parts.ts';
import { shell, sidebar } from './shell.ts';
import { trafficPage } from './traffic.ts';

const HTML = 'text/html; charset=utf-8';

/** The pages for the browser. `actorOf` finds the person whose screen is shown. */
export function pageDoor(world: World, incoming: Incoming, actorOf: (id: string) => Actor): Outcome {
  const { pathname, searchParams } = incoming.url;
  const viewer = searchParams.get('person') ?? firstPerson(world);
  switch (pathname) {
    case '/':
      return plain(200, shell(world, viewer).text, HTML);
    case '/page/style.css':
      return plain(200, file('page.css') + file('blocks.css'), 'text/css; charset=utf-8');
    case '/page/script.js':
      return plain(200, file('browser.js'), 'text/javascript; charset=utf-8');
    case '/page/coverage':
      return plain(200, coveragePage().text, HTML);
    case '/page/traffic':
      return plain(200, trafficPage(world).text, HTML);
    case '/page/parts': {
      const place = { channel: searchParams.get('place') ?? 'home', thread: searchParams.get('thread') ?? '' };
      const parts = screenParts(actorOf(viewer), place);
      return json(200, { ...parts, sidebar: sidebar(world, viewer).text, now: world.clock.now() });
    }
    default:
      return plain(404, `there is nothing at ${pathname}`);
  }
}

function firstPerson(world: World): string {
  return world.people.all().find((one) => !one.bot && !one.deactivated)?.id ?? '';
}

function file(name: string): string {
  return readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
}

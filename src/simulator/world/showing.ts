import { type Obj, objs, str } from '../json.ts';
import { namedBlocks, namedText } from './named-blocks.ts';
import { carriedOver, initialValues } from './values.ts';
import type { Shown, View } from './windows.ts';
import type { World } from './world.ts';

/** Where a new view stands among others. */
interface Place {
  id?: string;
  previous?: string | null;
  root?: string | undefined;
}

/** Makes a view out of what the app sent, with an id and a fresh hash. */
export function newView(world: World, raw: Obj, place: Place = {}): View {
  const id = place.id ?? world.random.id('V');
  return {
    id,
    team_id: world.app.teamId,
    type: str(raw.type) ?? 'modal',
    title: namedText(raw.title),
    submit: namedText(raw.submit),
    close: namedText(raw.close),
    blocks: namedBlocks(objs(raw.blocks), world.random),
    private_metadata: str(raw.private_metadata) ?? '',
    callback_id: str(raw.callback_id) ?? '',
    external_id: str(raw.external_id) ?? '',
    hash: `${Math.floor(world.clock.now() / 1000)}.${world.random.hex(8)}`,
    clear_on_close: raw.clear_on_close === true,
    notify_on_close: raw.notify_on_close === true,
    root_view_id: place.root ?? id,
    previous_view_id: place.previous ?? null,
  };
}

/** A view as it first appears. */
export function firstShown(view: View): Shown {
  const values = initialValues(view.blocks);
  return { view, values, served: structuredClone(values), errors: {} };
}

/** Opens a window: alone, or on top of what is open. */
export function openWindow(world: World, user: string, window: { raw: Obj; onTop: boolean }): Shown {
  if (!window.onTop) world.windows.clear(user);
  const below = world.windows.top(user)?.view;
  const place = below ? { previous: below.id, root: below.root_view_id } : {};
  const shown = firstShown(newView(world, window.raw, place));
  world.windows.stack(user).push(shown);
  world.changes.tell({ kind: 'window', user, how: window.onTop ? 'pushed' : 'opened' });
  return shown;
}

/** Puts a new version in place of what is shown; what was typed stays where the ids stay. */
export function replaceView(world: World, user: string, change: { shown: Shown; raw: Obj }): Shown {
  const { shown, raw } = change;
  const { id, previous_view_id: previous, root_view_id: root } = shown.view;
  shown.view = newView(world, raw, { id, previous, root });
  shown.values = carriedOver(shown.values, shown.view.blocks);
  shown.served = structuredClone(shown.values);
  shown.errors = {};
  const isHome = shown.view.type === 'home';
  world.changes.tell(isHome ? { kind: 'home', user } : { kind: 'window', user, how: 'updated' });
  return shown;
}

/** Publishes a Home. */
export function publishHome(world: World, user: string, raw: Obj): Shown {
  const before = world.windows.homes.get(user);
  if (before) return replaceView(world, user, { shown: before, raw });
  const shown = firstShown(newView(world, raw));
  world.windows.homes.set(user, shown);
  world.changes.tell({ kind: 'home', user });
  return shown;
}

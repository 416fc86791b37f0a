import type { Obj } from '../json.ts';
import { viewPayload } from '../payloads/view-payload.ts';
import { viewProblems, viewTooLarge } from '../validate/views.ts';
import { openWindow, publishHome, replaceView } from '../world/showing.ts';
import type { Trigger } from '../world/triggers.ts';
import { type Shown, STACK_LIMIT } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { ApiError, refused } from './api-error.ts';
import type { Args } from './args.ts';

/** views.open: from inside a window the new one goes on top. */
export function open(world: World, args: Args): Obj {
  const raw = readView(world, args, 'modal');
  const trigger = exchange(world, args);
  return answer(world, openWindow(world, trigger.user, { raw, onTop: trigger.inWindow && roomOnTop(world, trigger) }));
}

/** views.push: only on top of an open window. */
export function push(world: World, args: Args): Obj {
  const raw = readView(world, args, 'modal');
  const trigger = exchange(world, args);
  if (!roomOnTop(world, trigger)) throw new ApiError('not_found');
  return answer(world, openWindow(world, trigger.user, { raw, onTop: true }));
}

/** views.update: a stale hash is refused. */
export function update(world: World, args: Args): Obj {
  const [id, externalId] = [args.text('view_id'), args.text('external_id')];
  if (id === undefined && externalId === undefined) throw refused('invalid_arguments', ['view_id or external_id']);
  const found = world.windows.find({ id, externalId });
  const raw = readView(world, args, 'modal', found?.shown);
  if (found?.shown.view.type !== 'modal') throw new ApiError('not_found');
  checkHash(args, found.shown);
  return answer(world, replaceView(world, found.user, { shown: found.shown, raw }));
}

/** views.publish: replaces the whole Home; a stale hash is refused. */
export function publish(world: World, args: Args): Obj {
  if (world.manifest.features?.app_home?.home_tab_enabled === false) throw new ApiError('not_enabled');
  const user = args.required('user_id');
  const account = world.people.get(user);
  if (!account || account.bot) throw new ApiError('user_not_found');
  const before = world.windows.homes.get(user);
  const raw = readView(world, args, 'home', before);
  if (before) checkHash(args, before);
  return answer(world, publishHome(world, user, raw));
}

function readView(world: World, args: Args, kind: 'modal' | 'home', replaced?: Shown): Obj {
  const view = args.object('view');
  if (view === undefined) throw refused('invalid_arguments', ['[ERROR] missing required field: view']);
  if (viewTooLarge(view)) throw new ApiError('view_too_large');
  const problems = viewProblems(view, kind);
  if (problems.length > 0) throw refused('invalid_arguments', problems);
  const externalId = typeof view.external_id === 'string' ? view.external_id : '';
  const holder = externalId === '' ? undefined : world.windows.find({ externalId });
  if (holder && holder.shown !== replaced) throw new ApiError('duplicate_external_id');
  return view;
}

function exchange(world: World, args: Args): Trigger {
  const trigger = world.triggers.exchange(args.required('trigger_id'));
  if (typeof trigger === 'string') throw new ApiError(trigger);
  return trigger;
}

function roomOnTop(world: World, trigger: Trigger): boolean {
  const open = world.windows.stack(trigger.user).length;
  if (open >= STACK_LIMIT) throw new ApiError('push_limit_reached');
  return open > 0;
}

function checkHash(args: Args, shown: Shown): void {
  const hash = args.text('hash');
  if (hash !== undefined && hash !== shown.view.hash) throw new ApiError('hash_conflict');
}

function answer(world: World, shown: Shown): Obj {
  return { view: viewPayload(world, shown) };
}

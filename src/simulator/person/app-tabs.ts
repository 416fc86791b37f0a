import { present } from '../json.ts';
import { announce } from '../payloads/announce.ts';
import { viewPayload } from '../payloads/view-payload.ts';
import { type Actor, requireActive } from './actor.ts';
import { dmWithApp } from './reading.ts';
import { Watch } from './watch.ts';

/** Opens one of the app's tabs and waits for what the app does about it. */
export async function openTab(actor: Actor, tab: 'home' | 'messages'): Promise<void> {
  const watch = new Watch(actor);
  turnTo(actor, tab);
  actor.budget.tap();
  actor.budget.screen();
  await watch.settle();
}

/** Turns to one of the app's tabs; the app hears of both. */
export function turnTo(actor: Actor, tab: 'home' | 'messages'): void {
  requireActive(actor);
  const { world } = actor;
  actor.tab = tab;
  const home = world.windows.homes.get(actor.id);
  const view = tab === 'home' && home ? viewPayload(world, home) : undefined;
  const event = { type: 'app_home_opened', user: actor.id, channel: dmWithApp(actor).id, tab, view };
  announce(world, 'app_home_opened', present(event));
}

import { type Actor, requireActive } from './actor.ts';
import { turnTo } from './app-tabs.ts';
import { dmWithApp, requireIn } from './reading.ts';
import { markRead, unread } from './unread.ts';

/**
 * Goes to a conversation, or to the app's `home` or `app` tab: what stands there counts as read, below a line that says
 * what was new. `back` is a page that was reloaded, which costs nobody a tap.
 */
export function look(actor: Actor, where: string, how: { back: boolean }): void {
  if (where !== 'home') enter(actor, where);
  if (where === 'home' || where === 'app') turn(actor, where === 'home' ? 'home' : 'messages');
  if (how.back) return;
  actor.budget.tap();
  actor.budget.screen();
}

function enter(actor: Actor, where: string): void {
  const channel = where === 'app' ? dmWithApp(actor) : requireIn(actor, where);
  const [first] = unread(actor, channel.id);
  actor.desk.fresh = first && { channel: channel.id, from: first.order };
  read(actor, channel.id);
}

/** Whoever is deactivated can still look. */
function turn(actor: Actor, tab: 'home' | 'messages'): void {
  if (!actor.world.people.get(actor.id)?.deactivated) turnTo(actor, tab);
}

/** What came while one was looking counts as read. */
export function read(actor: Actor, where: string): void {
  if (where === 'home') return;
  const channel = where === 'app' ? dmWithApp(actor) : requireIn(actor, where);
  if (markRead(actor, channel.id)) actor.world.changes.tell({ kind: 'workspace' });
}

/** Opens the direct conversation with somebody; the answer is its id. */
export function openDirect(actor: Actor, who: string): string {
  requireActive(actor);
  const { world, id } = actor;
  const { id: channel } = world.channels.direct([id, world.people.find(who).id], world.clock.now());
  world.changes.tell({ kind: 'workspace' });
  return channel;
}

/** Puts a private message away before a reload does. */
export function dismiss(actor: Actor, ts: string): void {
  actor.desk.dismissed.add(ts);
  actor.budget.tap();
  actor.world.changes.tell({ kind: 'workspace' });
}

import type { Shown } from '../world/windows.ts';
import type { World } from '../world/world.ts';
import { type Window, windowOf } from './answers.ts';
import type { Budget } from './budget.ts';
import type { Desk } from './desk.ts';

/** Somebody acting: who they are, what they look at and what it has cost them. */
export interface Actor {
  readonly world: World;
  readonly id: string;
  readonly budget: Budget;
  /** Which tab of the app they look at. */
  tab: 'home' | 'messages';
  /** Ephemeral messages from before this one are gone: the person has reloaded. */
  reloadedAt: number;
  readonly desk: Desk;
}

/** The window on top of the person's pile. */
export function topWindow(actor: Actor): Window | undefined {
  const stack = actor.world.windows.stack(actor.id);
  const top = stack.at(-1);
  return top && windowOf(top, stack.length);
}

/** The window on top; throws when none is open. */
export function requireTop(actor: Actor): Shown {
  const top = actor.world.windows.top(actor.id);
  if (!top) throw new Error(`${nameOf(actor, actor.id)} has no window open`);
  return top;
}

/** The name behind an id. */
export function nameOf(actor: Actor, id: string): string {
  return actor.world.people.get(id)?.name ?? actor.world.channels.get(id)?.name ?? id;
}

/** Whoever is deactivated can do nothing. */
export function requireActive(actor: Actor): void {
  if (actor.world.people.get(actor.id)?.deactivated) throw new Error(`${nameOf(actor, actor.id)} is deactivated`);
}

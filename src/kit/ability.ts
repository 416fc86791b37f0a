import { type Ability, can } from '../district/policy.ts';
import type { Asked } from './context.ts';
import { Refusal } from './refusal.ts';

/** Stops whoever may not, before anything is read or written. The refusal does not say what is behind it. */
export function requireAbility(c: Asked, ability: Ability): void {
  if (can(c.viewer, ability)) return;
  throw new Refusal('That’s not part of your role here. If it should be, ask your plan manager.');
}

import type { NameOf } from '../visible-text.ts';
import type { Values } from '../world/messages.ts';
import type { World } from '../world/world.ts';

/** Where blocks are drawn: whose screen it is, what is filled in, and how the script names the place. */
export interface Surface {
  readonly world: World;
  readonly viewer: string;
  /** For the script: `window`, `home`, or channel and ts as JSON. */
  readonly where: string;
  /** Begins every id on this surface: no other on the page begins with it. */
  readonly key: string;
  readonly values: Values;
  readonly errors: Record<string, string>;
}

/** The name behind an id, for mentions. */
export function nameIn(world: World): NameOf {
  return (id) => world.people.get(id)?.name ?? world.channels.get(id)?.name ?? id;
}

/** Letters that may stand in an id, the same for the same name. */
export function plainId(name: string): string {
  return name.replace(/[^\w-]/g, (letter) => `_${letter.charCodeAt(0).toString(36)}`);
}

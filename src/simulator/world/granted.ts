import type { World } from './world.ts';

/** What the app was granted. */
export function grantedScopes(world: World): string[] {
  const scopes = world.manifest.oauth_config?.scopes;
  return [...(scopes?.bot ?? []), ...(scopes?.bot_optional ?? [])];
}

import type { Obj } from '../json.ts';
import type { Values } from '../world/messages.ts';
import type { Shown } from '../world/windows.ts';
import type { World } from '../world/world.ts';

/** A view as payloads and answers show it, with the values it is said to hold. */
export function viewPayload(world: World, shown: Shown, values: Values = shown.values): Obj {
  return {
    ...structuredClone(shown.view),
    state: { values: structuredClone(values) },
    app_id: world.app.id,
    app_installed_team_id: world.app.teamId,
    bot_id: world.app.botId,
  };
}

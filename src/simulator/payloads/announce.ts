import type { Obj } from '../json.ts';
import type { World } from '../world/world.ts';

/** Sends the app an event, when its manifest asked for it. `subscription` is the manifest's name for it. */
export function announce(world: World, subscription: string, event: Obj): void {
  const wanted = world.manifest.settings?.event_subscriptions?.bot_events ?? [];
  if (!wanted.includes(subscription)) return;
  const now = world.clock.now();
  world.courier.announce({
    token: 'deprecated',
    team_id: world.app.teamId,
    api_app_id: world.app.id,
    event: { ...event, event_ts: `${(now / 1000).toFixed(3)}${String(world.random.below(1000)).padStart(3, '0')}` },
    type: 'event_callback',
    event_id: world.random.id('Ev'),
    event_time: Math.floor(now / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: world.app.teamId,
        user_id: world.app.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: world.random.hex(20),
  });
}

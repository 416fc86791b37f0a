import type { Obj } from '../json.ts';
import { grantedScopes } from '../world/granted.ts';
import type { World } from '../world/world.ts';

/** Events that come only to an app that was granted one of these. */
const NEEDED: Record<string, string[]> = {
  app_mention: ['app_mentions:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  'message.mpim': ['mpim:history'],
  team_join: ['users:read'],
  user_change: ['users:read'],
};

/** Sends the app an event, when its manifest asked for it and it was granted what that needs. `subscription` is the manifest's name for it. */
export function announce(world: World, subscription: string, event: Obj): void {
  const wanted = world.manifest.settings?.event_subscriptions?.bot_events ?? [];
  const needed = NEEDED[subscription];
  const granted = grantedScopes(world);
  if (!wanted.includes(subscription) || (needed && !needed.some((scope) => granted.includes(scope)))) return;
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

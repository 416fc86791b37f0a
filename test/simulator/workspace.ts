import {
  createSimulator,
  type Manifest,
  type Simulator,
  type SimulatorOptions,
} from '../../src/simulator/simulator.ts';

/** A manifest with everything in it. */
export const manifest: Manifest = {
  display_information: { name: 'Tester' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: 'tester' },
    slash_commands: [
      { command: '/test', should_escape: true },
      { command: '/plain', should_escape: false },
    ],
    shortcuts: [
      { name: 'Make a note', type: 'global', callback_id: 'note' },
      { name: 'Keep this', type: 'message', callback_id: 'keep' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'app_mentions:read',
        'channels:history',
        'channels:join',
        'channels:read',
        'chat:write',
        'commands',
        'files:read',
        'files:write',
        'groups:history',
        'groups:read',
        'im:history',
        'im:read',
        'im:write',
        'metadata.message:read',
        'mpim:read',
        'mpim:write',
        'team:read',
        'users:read',
        'users:read.email',
      ],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        'app_home_opened',
        'app_mention',
        'channel_archive',
        'member_joined_channel',
        'message.channels',
        'message.im',
        'team_join',
        'user_change',
      ],
    },
  },
};

/** A workspace with two people and a guest in it. */
export function workspace(options: Partial<SimulatorOptions> = {}): Simulator {
  return createSimulator({
    manifest,
    people: [
      { name: 'Dana Wells', email: 'dana@example.org' },
      { name: 'Omar Haddad', email: 'omar@example.org', tz: 'America/Chicago' },
      { name: 'Vera Gast', email: 'vera@example.net', guest: true },
      { name: 'Old Timer', email: 'old@example.org', deactivated: true },
    ],
    channels: [
      { name: 'general', members: ['Dana Wells', 'Omar Haddad'], botIn: true },
      { name: 'elsewhere', members: ['Dana Wells'] },
      { name: 'secret', members: ['Omar Haddad'], private: true },
    ],
    ...options,
  });
}

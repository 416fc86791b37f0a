import { type Obj, present } from '../json.ts';
import type { Shortcut } from '../options.ts';
import type { Message, Values } from '../world/messages.ts';
import type { Shown } from '../world/windows.ts';
import { hostOf, type World } from '../world/world.ts';
import { messageField } from './message-field.ts';
import { commonFields, teamFields, userField } from './parties.ts';
import { viewPayload } from './view-payload.ts';

/** Where an element stands that somebody acted on. */
export type Spot =
  | { kind: 'window' | 'home'; shown: Shown; values: Values }
  | { kind: 'message'; message: Message; values: Values };

/** A press or a choice. */
export function blockActions(world: World, user: string, spot: Spot, action: Obj): Obj {
  const trigger = world.triggers.issue({ user, inWindow: spot.kind === 'window' });
  return {
    type: 'block_actions',
    ...head(world, user),
    trigger_id: trigger,
    ...(spot.kind === 'message' ? messageSpot(world, user, spot.message, spot.values) : viewSpot(world, spot)),
    actions: [action],
  };
}

/** What an external select asks the app while somebody types. The state may lag behind what is on the screen. */
export function blockSuggestion(world: World, user: string, spot: Spot, ask: Obj): Obj {
  const stale = spot.kind !== 'message' && world.random.chance(0.5);
  const current = stale ? { ...spot, values: spot.shown.served } : spot;
  const where = current.kind === 'message' ? messageSpot(world, user, current.message, {}) : viewSpot(world, current);
  const { response_url: _, ...rest } = where;
  return { type: 'block_suggestion', ...head(world, user), ...rest, ...ask };
}

/** A window sent in. */
export function viewSubmission(world: World, user: string, shown: Shown): Obj {
  return {
    type: 'view_submission',
    ...head(world, user),
    trigger_id: world.triggers.issue({ user, inWindow: true }),
    view: viewPayload(world, shown),
    response_urls: [],
  };
}

/** A window closed without sending it in; its values are not promised, and there is no trigger. */
export function viewClosed(world: World, user: string, closed: { shown: Shown; isCleared: boolean }): Obj {
  const values = world.random.chance(0.5) ? {} : closed.shown.values;
  return {
    type: 'view_closed',
    ...head(world, user),
    view: viewPayload(world, closed.shown, values),
    is_cleared: closed.isCleared,
  };
}

/** A shortcut, global or on a message. */
export function shortcutPayload(world: World, user: string, chosen: { shortcut: Shortcut; message?: Message }): Obj {
  const { shortcut, message } = chosen;
  const common = {
    ...head(world, user),
    callback_id: shortcut.callback_id,
    trigger_id: world.triggers.issue({ user, inWindow: false }),
    action_ts: actionTs(world),
  };
  if (!message) return { type: 'shortcut', ...common };
  const place = { channel: message.channel, user, threadTs: message.threadTs };
  return {
    type: 'message_action',
    ...common,
    channel: channelField(world, message.channel),
    message: messageField(world, message),
    message_ts: message.ts,
    response_url: hostOf(world, 'hooks') + world.responseUrls.issue(place, 'actions', world.clock.now()),
  };
}

/** When an action happened, in the form of a ts. */
export function actionTs(world: World): string {
  return `${(world.clock.now() / 1000).toFixed(3)}${String(world.random.below(1000)).padStart(3, '0')}`;
}

function head(world: World, user: string): Obj {
  return { ...teamFields(world), user: userField(world, user), ...commonFields(world) };
}

function viewSpot(world: World, spot: { shown: Shown; values: Values }): Obj {
  const { view } = spot.shown;
  return { container: { type: 'view', view_id: view.id }, view: viewPayload(world, spot.shown, spot.values) };
}

function messageSpot(world: World, user: string, message: Message, values: Values): Obj {
  const ephemeral = message.ephemeralTo !== undefined;
  const container = { type: 'message', message_ts: message.ts, channel_id: message.channel, is_ephemeral: ephemeral };
  const place = { channel: message.channel, user, messageTs: message.ts, threadTs: message.threadTs };
  return {
    container: present({ ...container, thread_ts: message.threadTs }),
    channel: channelField(world, message.channel),
    // An ephemeral message is not kept by Slack, so a press in it brings no message along.
    ...(ephemeral ? {} : { message: messageField(world, message) }),
    state: { values: structuredClone(values) },
    response_url: hostOf(world, 'hooks') + world.responseUrls.issue(place, 'actions', world.clock.now()),
  };
}

function channelField(world: World, id: string): Obj {
  const channel = world.channels.get(id);
  if (channel?.kind === 'im') return { id, name: 'directmessage' };
  return { id, name: channel?.private ? 'privategroup' : (channel?.name ?? '') };
}

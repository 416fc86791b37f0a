import { type Obj, present } from '../json.ts';
import { announce } from '../payloads/announce.ts';
import { messageField } from '../payloads/message-field.ts';
import type { Message, NewMessage } from './messages.ts';
import { namedBlocks } from './named-blocks.ts';
import type { World } from './world.ts';

/** Puts a message into the workspace and tells everybody concerned. */
export function post(world: World, fields: NewMessage): Message {
  const blocks = namedBlocks(fields.blocks ?? [], world.random);
  const lag = fields.bot === undefined ? 0 : world.faults.historyLagMs;
  const message = world.messages.add({ ...fields, blocks }, world.clock.now(), lag);
  world.changes.tell({ kind: 'message', message, how: 'posted' });
  if (message.ephemeralTo === undefined) tellApp(world, message, messageField(world, message));
  return message;
}

/** Changes a message's words, and its blocks with them: words without blocks take the blocks away. */
export function edit(
  world: World,
  message: Message,
  to: { text: string; blocks: Obj[]; metadata?: Obj | undefined },
): void {
  const before = messageField(world, message);
  message.text = to.text;
  message.blocks = namedBlocks(to.blocks, world.random);
  // Metadata stays unless new metadata comes; an empty object takes it away.
  if (to.metadata) message.metadata = Object.keys(to.metadata).length === 0 ? undefined : to.metadata;
  message.edits += 1;
  message.values.clear();
  world.changes.tell({ kind: 'message', message, how: 'edited' });
  const event = {
    subtype: 'message_changed',
    hidden: true,
    message: messageField(world, message),
    previous_message: before,
  };
  if (message.ephemeralTo === undefined) tellApp(world, message, event);
}

/** Takes a message away. */
export function remove(world: World, message: Message): void {
  const before = messageField(world, message);
  message.deleted = true;
  world.changes.tell({ kind: 'message', message, how: 'deleted' });
  const event = { subtype: 'message_deleted', hidden: true, deleted_ts: message.ts, previous_message: before };
  if (message.ephemeralTo === undefined) tellApp(world, message, event);
}

function tellApp(world: World, message: Message, fields: Obj): void {
  const channel = world.channels.get(message.channel);
  if (!channel?.members.has(world.app.botUserId)) return;
  const type = channel.kind !== 'channel' ? channel.kind : channel.private ? 'group' : 'channel';
  const subscription = { im: 'message.im', mpim: 'message.mpim', group: 'message.groups', channel: 'message.channels' }[
    type
  ];
  const ts = 'subtype' in fields ? `${(world.clock.now() / 1000).toFixed(6)}` : message.ts;
  const event = { type: 'message', ...present(fields), ts, channel: channel.id, channel_type: type };
  announce(world, subscription, event);
  // What is said to the app directly is no mention, even with its name in it.
  const mentions = type !== 'im' && message.text.includes(`<@${world.app.botUserId}`);
  if (mentions && message.bot === undefined && !('subtype' in fields))
    announce(world, 'app_mention', { ...event, type: 'app_mention' });
}

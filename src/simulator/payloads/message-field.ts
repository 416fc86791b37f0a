import { type Obj, present } from '../json.ts';
import type { Message } from '../world/messages.ts';
import type { World } from '../world/world.ts';

/** A message as the Web API and payloads show it; metadata only when it is asked for. */
export function messageField(world: World, message: Message, options: { metadata?: boolean } = {}): Obj {
  const replies = world.messages.replies(message.channel, message.ts);
  const edited = message.edits > 0 && message.blocks.length === 0;
  return present({
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: world.app.teamId,
    ...(message.bot === undefined ? {} : { bot_id: message.bot, app_id: world.app.id }),
    ...(message.blocks.length === 0 ? {} : { blocks: structuredClone(message.blocks) }),
    ...(message.files.length === 0 ? {} : { files: structuredClone(message.files) }),
    ...threadFields(message, replies),
    edited: edited ? { user: message.user, ts: message.ts } : undefined,
    metadata: options.metadata ? structuredClone(message.metadata) : undefined,
  });
}

function threadFields(message: Message, replies: Message[]): Obj {
  if (message.threadTs !== undefined) return { thread_ts: message.threadTs };
  if (replies.length === 0) return {};
  return { thread_ts: message.ts, reply_count: replies.length, latest_reply: replies.at(-1)?.ts };
}

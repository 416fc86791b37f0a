import { isObj, type Obj } from '../json.ts';
import { messageField } from '../payloads/message-field.ts';
import { kept } from '../text.ts';
import { LIMITS } from '../validate/limits.ts';
import { blockProblems } from '../validate/surfaces.ts';
import { visibleText } from '../visible-text.ts';
import type { Channel } from '../world/channels.ts';
import { grantedScopes } from '../world/granted.ts';
import type { Message } from '../world/messages.ts';
import { edit, post, remove } from '../world/posting.ts';
import type { World } from '../world/world.ts';
import { ApiError, RateLimited, refused } from './api-error.ts';
import type { Args } from './args.ts';
import { postPlace, seenChannel } from './places.ts';

/** chat.postMessage */
export function postMessage(world: World, args: Args): Obj {
  const channel = postPlace(world, args.required('channel'));
  requirePosting(world, channel);
  const words = readWords(world, args);
  const threadTs = args.text('thread_ts');
  if (threadTs !== undefined) requireParent(world, channel, threadTs);
  const metadata = readMetadata(args);
  const hasMetadata = metadata !== undefined && Object.keys(metadata).length > 0;
  const wait = world.rates.take(channel.id, world.clock.now());
  if (wait > 0) throw new RateLimited(wait);
  const message = post(world, {
    channel: channel.id,
    user: world.app.botUserId,
    bot: world.app.botId,
    ...words,
    threadTs,
    broadcast: args.flag('reply_broadcast'),
    metadata: hasMetadata ? metadata : undefined,
  });
  return { channel: channel.id, ts: message.ts, message: messageField(world, message, { metadata: true }) };
}

/** chat.update */
export function update(world: World, args: Args): Obj {
  const message = ownMessage(world, args);
  if (Array.from(args.text('text') ?? '').length > LIMITS.message.updateText) throw new ApiError('msg_too_long');
  const words = readWords(world, args);
  edit(world, message, { ...words, metadata: readMetadata(args) });
  const { channel, ts, text } = message;
  return { channel, ts, text, message: messageField(world, message, { metadata: true }) };
}

/** chat.delete */
export function deleteMessage(world: World, args: Args): Obj {
  const message = ownMessage(world, args, 'cant_delete_message');
  remove(world, message);
  return { channel: message.channel, ts: message.ts };
}

/** chat.postEphemeral */
export function postEphemeral(world: World, args: Args): Obj {
  const channel = postPlace(world, args.required('channel'));
  const user = args.required('user');
  if (!world.people.get(user)) throw new ApiError('user_not_found');
  if (!channel.members.has(world.app.botUserId)) throw new ApiError('not_in_channel');
  if (!channel.members.has(user) || world.people.get(user)?.deactivated) throw new ApiError('user_not_in_channel');
  const words = readWords(world, args);
  const [bot, me] = [world.app.botId, world.app.botUserId];
  const fields = { channel: channel.id, user: me, bot, ...words, threadTs: args.text('thread_ts'), ephemeralTo: user };
  return { message_ts: post(world, fields).ts };
}

/** chat.getPermalink */
export function getPermalink(world: World, args: Args): Obj {
  const channel = seenChannel(world, args.required('channel'));
  const message = world.messages.get(channel.id, args.required('message_ts'));
  if (!message || message.ephemeralTo !== undefined) throw new ApiError('message_not_found');
  const thread = message.threadTs === undefined ? '' : `?thread_ts=${message.threadTs}&cid=${channel.id}`;
  const permalink = `https://pretend.slack.com/archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`;
  return { channel: channel.id, permalink };
}

function requirePosting(world: World, channel: Channel): void {
  if (channel.members.has(world.app.botUserId)) return;
  if (!grantedScopes(world).includes('chat:write.public')) throw new ApiError('not_in_channel');
}

function requireParent(world: World, channel: Channel, threadTs: string): void {
  const parent = world.messages.get(channel.id, threadTs);
  if (!parent || parent.threadTs !== undefined || parent.ephemeralTo !== undefined) {
    throw new ApiError('cannot_reply_to_message');
  }
}

/** The words and blocks of a message, refused as a whole when anything about them is wrong. */
export function readWords(world: World, args: Args): { text: string; blocks: Obj[] } {
  const blocks = args.objects('blocks') ?? [];
  const [text, markdown] = [args.text('text'), args.text('markdown_text')];
  if (markdown !== undefined && (text !== undefined || blocks.length > 0)) throw new ApiError('markdown_text_conflict');
  if (markdown !== undefined && Array.from(markdown).length > LIMITS.message.markdown)
    throw new ApiError('msg_too_long');
  const problems = [...blockProblems(args.json('blocks') ?? [], 'message'), ...refusedCharts(world, blocks)];
  if (problems.length > 0) throw refused('invalid_blocks', problems);
  if ((args.objects('attachments') ?? []).length > LIMITS.message.attachments)
    throw new ApiError('too_many_attachments');
  const said = text ?? markdown ?? visibleText(blocks);
  if (said === '' && blocks.length === 0 && !args.objects('attachments')) throw new ApiError('no_text');
  return { text: kept(Array.from(said).slice(0, LIMITS.message.textCutAt).join('')), blocks };
}

function refusedCharts(world: World, blocks: Obj[]): string[] {
  const drawn = blocks.some((block) => block.type === 'data_visualization');
  return world.faults.noCharts && drawn ? ['[ERROR] unsupported block: data_visualization'] : [];
}

function readMetadata(args: Args): Obj | undefined {
  const metadata = args.object('metadata');
  if (metadata === undefined || Object.keys(metadata).length === 0) return metadata;
  const fine =
    typeof metadata.event_type === 'string' && /^\w+$/.test(metadata.event_type) && isObj(metadata.event_payload);
  if (!fine) throw new ApiError('invalid_metadata_format');
  return metadata;
}

function ownMessage(world: World, args: Args, error = 'cant_update_message'): Message {
  const channel = seenChannel(world, args.required('channel'));
  const message = world.messages.get(channel.id, args.required('ts'));
  if (!message || message.ephemeralTo !== undefined) throw new ApiError('message_not_found');
  if (message.bot !== world.app.botId) throw new ApiError(error);
  if (channel.archived) throw new ApiError('is_archived');
  return message;
}

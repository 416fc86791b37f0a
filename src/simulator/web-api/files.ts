import { type Obj, objs, str } from '../json.ts';
import { fileObject } from '../payloads/file-object.ts';
import { kept } from '../text.ts';
import type { Channel } from '../world/channels.ts';
import type { StoredFile } from '../world/files.ts';
import { post } from '../world/posting.ts';
import { hostOf, type World } from '../world/world.ts';
import { ApiError } from './api-error.ts';
import type { Args } from './args.ts';
import { postPlace, requireMember } from './places.ts';

/** files.getUploadURLExternal: the first of three steps. */
export function getUploadUrl(world: World, args: Args): Obj {
  const name = args.required('filename');
  args.limit('length', 1, Number.MAX_SAFE_INTEGER);
  const mimetype = 'application/octet-stream';
  const fields = { name, mimetype, user: world.app.botUserId, created: world.clock.now(), complete: false };
  const file = world.files.add({ ...fields, bytes: new Uint8Array() });
  return { upload_url: hostOf(world, 'files') + world.files.uploadPath(file), file_id: file.id };
}

/** files.completeUploadExternal: the last step; the answer does not tell the message's ts. A refusal leaves every file as it was. */
export function completeUpload(world: World, args: Args): Obj {
  const given = args.objects('files') ?? [];
  const files = given.map((one) => ({ file: unfinished(world, str(one.id) ?? ''), title: str(one.title) }));
  if (files.length === 0) throw new ApiError('invalid_arguments');
  const channel = placeOf(world, args);
  for (const { file, title } of files) {
    file.complete = true;
    file.title = title ?? file.title;
  }
  if (channel)
    share(
      world,
      args,
      channel,
      files.map((one) => one.file),
    );
  return { files: files.map(({ file }) => ({ id: file.id, title: file.title })) };
}

/** files.info */
export function info(world: World, args: Args): Obj {
  const file = world.files.get(args.required('file'));
  if (!file?.complete) throw new ApiError('file_not_found');
  return { file: fileObject(world, file) };
}

/** A file that has its bytes and was not finished before. */
function unfinished(world: World, id: string): StoredFile {
  const file = world.files.get(id);
  if (!file || file.complete || file.bytes.byteLength === 0) throw new ApiError('file_not_found');
  return file;
}

/** Where it is to be shown: a conversation by its id, which the bot is in. */
function placeOf(world: World, args: Args): Channel | undefined {
  const id = args.text('channel_id');
  if (id === undefined) return undefined;
  if (world.people.get(id)) throw new ApiError('channel_not_found');
  const channel = postPlace(world, id);
  requireMember(world, channel);
  return channel;
}

function share(world: World, args: Args, channel: Channel, files: StoredFile[]): void {
  for (const file of files) file.channels.push(channel.id);
  post(world, {
    channel: channel.id,
    user: world.app.botUserId,
    bot: world.app.botId,
    text: kept(args.text('initial_comment') ?? ''),
    blocks: objs(args.objects('blocks')),
    threadTs: args.text('thread_ts'),
    files: files.map((file) => fileObject(world, file)),
  });
}

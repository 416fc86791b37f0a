import { type Obj, objs, str } from '../json.ts';
import { fileObject } from '../payloads/file-object.ts';
import { kept } from '../text.ts';
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

/** files.completeUploadExternal: the last step; the answer does not tell the message's ts. */
export function completeUpload(world: World, args: Args): Obj {
  const given = args.objects('files') ?? [];
  const files = given.map((one) => uploaded(world, str(one.id) ?? '', str(one.title)));
  if (files.length === 0) throw new ApiError('invalid_arguments');
  const place = args.text('channel_id');
  if (place !== undefined) share(world, args, { place, files });
  return { files: files.map((file) => ({ id: file.id, title: file.title })) };
}

/** files.info */
export function info(world: World, args: Args): Obj {
  const file = world.files.get(args.required('file'));
  if (!file?.complete) throw new ApiError('file_not_found');
  return { file: fileObject(world, file) };
}

function uploaded(world: World, id: string, title: string | undefined): StoredFile {
  const file = world.files.get(id);
  if (!file || file.complete || file.bytes.byteLength === 0) throw new ApiError('file_not_found');
  file.complete = true;
  file.title = title ?? file.title;
  return file;
}

function share(world: World, args: Args, shared: { place: string; files: StoredFile[] }): void {
  const channel = postPlace(world, shared.place);
  requireMember(world, channel);
  for (const file of shared.files) file.channels.push(channel.id);
  post(world, {
    channel: channel.id,
    user: world.app.botUserId,
    bot: world.app.botId,
    text: kept(args.text('initial_comment') ?? ''),
    blocks: objs(args.objects('blocks')),
    threadTs: args.text('thread_ts'),
    files: shared.files.map((file) => fileObject(world, file)),
  });
}

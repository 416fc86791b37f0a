import type { Obj } from '../json.ts';
import type { StoredFile } from '../world/files.ts';
import { hostOf, type World } from '../world/world.ts';

/** A file as Slack shows it; its bytes need the bot's token. */
export function fileObject(world: World, file: StoredFile): Obj {
  const address = `${hostOf(world, 'files')}/files-pri/${world.app.teamId}-${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    created: Math.floor(file.created / 1000),
    timestamp: Math.floor(file.created / 1000),
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1) ?? '',
    size: file.bytes.byteLength,
    user: file.user,
    mode: 'hosted',
    is_external: false,
    permalink: permalink(world, file),
    url_private: address,
    url_private_download: address,
    ...places(world, file),
  };
}

/** Where people find it: on the page, when there is one. */
function permalink(world: World, { user, id, name }: StoredFile): string {
  if (world.origin !== 'https://slack.com') return `${world.origin}/page/file/${id}`;
  return `https://pretend.slack.com/files/${user}/${id}/${encodeURIComponent(name)}`;
}

/** Where it was shared, by the kind of conversation. */
function places(world: World, file: StoredFile): Obj {
  const of = (kind: string) =>
    file.channels.filter((id) => {
      const channel = world.channels.get(id);
      const is = channel?.kind === 'im' ? 'ims' : channel?.private || channel?.kind === 'mpim' ? 'groups' : 'channels';
      return is === kind;
    });
  return { channels: of('channels'), groups: of('groups'), ims: of('ims') };
}

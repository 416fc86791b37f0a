import { list, objs, strs } from '../json.ts';
import { fileObject } from '../payloads/file-object.ts';
import { type Actor, requireActive } from './actor.ts';
import type { Target } from './answers.ts';
import { findField, put } from './fill.ts';
import { namesOf } from './find.ts';

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_FILES = 10;

/** A file in somebody's hand. */
export interface HandedFile {
  name: string;
  bytes: Uint8Array;
  mimetype: string;
}

/** Takes a file out of a file field again. */
export function dropFile(actor: Actor, target: Target, id: string): void {
  requireActive(actor);
  const found = findField(actor, target, 'window');
  const before = objs(found.spot.values[found.blockId]?.[found.actionId]?.files);
  actor.budget.tap();
  put(
    actor,
    found,
    before.filter((file) => file.id !== id),
  );
  actor.world.changes.tell({ kind: 'workspace' });
}

/** Puts a file into a file field, as the client does before anything is sent to the app. */
export async function upload(actor: Actor, target: Target, file: HandedFile): Promise<void> {
  requireActive(actor);
  const { world } = actor;
  const found = findField(actor, target, 'window');
  const label = `"${namesOf(found)[0] ?? found.actionId}"`;
  if (found.type !== 'file_input') throw new Error(`${label} takes no files`);
  const types = strs(found.element.filetypes);
  const extension = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  if (types.length > 0 && !types.includes(extension)) throw new Error(`${label} takes only ${types.join(', ')}`);
  if (file.bytes.byteLength > MOST_BYTES) throw new Error(`${label} takes files of at most 10 MB`);
  const before = list(found.spot.values[found.blockId]?.[found.actionId]?.files);
  if (before.length >= Number(found.element.max_files ?? MOST_FILES)) throw new Error(`${label} takes no more files`);
  actor.budget.tap(2);
  const stored = world.files.add({ ...file, user: actor.id, created: world.clock.now(), complete: true });
  put(actor, found, [...before, fileObject(world, stored)]);
  world.changes.tell({ kind: 'workspace' });
}

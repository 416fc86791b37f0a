import type { World } from '../world/world.ts';
import { type Incoming, type Outcome, plain } from './exchange.ts';

/** Takes the bytes of an upload. */
export async function uploadDoor(world: World, incoming: Incoming): Promise<Outcome> {
  const bytes = await bytesOf(incoming);
  return world.files.receive(incoming.url.pathname, bytes)
    ? plain(200, `OK - ${bytes.byteLength}`)
    : plain(404, 'unknown upload address');
}

/** Gives a file's bytes to whoever holds the bot's token; others get a sign-in page, as at Slack. */
export function downloadDoor(world: World, incoming: Incoming): Outcome {
  const token = incoming.headers.get('authorization')?.replace(/^Bearer\s+/i, '');
  const id = /\/files-pri\/[^/]+-(F[A-Z0-9]+)\//.exec(incoming.url.pathname)?.[1] ?? '';
  const file = world.files.get(id);
  if (token !== world.tokens.bot) return plain(200, '<!DOCTYPE html><title>Sign in | Slack</title>', 'text/html');
  if (!file) return plain(404, 'no such file');
  const body = new Uint8Array(file.bytes);
  return { kind: 'answer', status: 200, headers: { 'content-type': file.mimetype }, body };
}

async function bytesOf(incoming: Incoming): Promise<Uint8Array> {
  const type = incoming.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return incoming.bytes;
  const form = await new Response(incoming.bytes, { headers: { 'content-type': type } }).formData();
  const file = [...form.values()].find((value) => typeof value !== 'string');
  return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}

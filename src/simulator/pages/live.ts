import type { ServerResponse } from 'node:http';
import type { World } from '../world/world.ts';

/** Tells a page in the browser that something changed; it then asks for what it shows. Requests only where they are shown. */
export function liveDoor(world: World, response: ServerResponse, shows: { traffic: boolean }): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('data: open\n\n');
  const stop = world.changes.on((change) => {
    if (change.kind !== 'traffic' || shows.traffic) response.write(`data: ${change.kind}\n\n`);
  });
  response.on('close', stop);
}

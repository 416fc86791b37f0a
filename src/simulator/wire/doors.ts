import type { World } from '../world/world.ts';
import { apiDoor } from './api-door.ts';
import { type Incoming, type Outcome, plain } from './exchange.ts';
import { downloadDoor, uploadDoor } from './file-door.ts';
import { replyDoor } from './reply-door.ts';

/** Everything an app sends to Slack, by its path. Other paths are not Slack's: undefined. */
export async function slackDoor(world: World, incoming: Incoming): Promise<Outcome | undefined> {
  const { pathname } = incoming.url;
  if (pathname.startsWith('/api/')) return apiDoor(world, incoming);
  const door = [/^\/(commands|actions)\//, /^\/upload\/v1\//, /^\/files-pri\//].findIndex((one) => one.test(pathname));
  if (door < 0) return undefined;
  if (world.faults.down) return { kind: 'cut' };
  if (door === 0) return incoming.method === 'POST' ? replyDoor(world, incoming) : plain(404, 'not found');
  return door === 1 ? uploadDoor(world, incoming) : downloadDoor(world, incoming);
}

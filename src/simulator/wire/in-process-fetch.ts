import type { World } from '../world/world.ts';
import { slackDoor } from './doors.ts';
import type { Outcome } from './exchange.ts';

const NO_BODY = [101, 204, 205, 304];

/** A `fetch` that reaches this workspace without a socket, and nothing else in the world. */
export function inProcessFetch(world: World): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    world.activity.begin();
    try {
      const url = new URL(request.url);
      const bytes = new Uint8Array(await request.arrayBuffer());
      const known = /(^|\.)slack\.com$/.test(url.hostname) || world.origin === url.origin;
      const incoming = { method: request.method, url, headers: request.headers, bytes };
      const outcome = known ? await slackDoor(world, incoming) : undefined;
      if (!outcome) world.log.problem(`fetch to an address that is not Slack's: ${request.method} ${url}`);
      if (outcome?.kind !== 'silence') return respond(outcome ?? { kind: 'cut' });
    } finally {
      world.activity.end();
    }
    return silence(request.signal);
  };
}

function respond(outcome: Outcome): Response {
  if (outcome.kind !== 'answer') {
    const cause = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    throw new TypeError('fetch failed', { cause });
  }
  const body = NO_BODY.includes(outcome.status) ? null : outcome.body;
  return new Response(body, { status: outcome.status, headers: outcome.headers });
}

function silence(signal: AbortSignal): Promise<Response> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

import { type ApiAnswer, type ApiCall, answerCall } from '../web-api/dispatch.ts';
import type { World } from '../world/world.ts';
import { type Incoming, json, type Outcome, plain } from './exchange.ts';

/** The methods that put a message into a conversation for all to see: doing one twice shows. */
const POSTING = ['chat.postMessage', 'files.completeUploadExternal'];

/** The Web API's door: answers a call, or misbehaves as told. */
export function apiDoor(world: World, incoming: Incoming): Outcome {
  const call = readCall(incoming);
  if (world.faults.down) return noted(world, call, { kind: 'cut' });
  return dated(world, POSTING.includes(call.method) ? postDoor(world, call) : otherDoor(world, call));
}

/** Every answer says what time it is here, which is how an app learns Slack's time. */
function dated(world: World, outcome: Outcome): Outcome {
  if (outcome.kind !== 'answer') return outcome;
  return { ...outcome, headers: { ...outcome.headers, date: new Date(world.clock.now()).toUTCString() } };
}

function postDoor(world: World, call: ApiCall): Outcome {
  const { random, faults, clock } = world;
  const { post } = faults;
  if (random.chance(post.status500)) return noted(world, call, plain(500, 'Internal Server Error'));
  if (random.chance(post.html)) return noted(world, call, plain(502, '<html>Bad gateway</html>', 'text/html'));
  if (random.chance(post.ratelimited)) return noted(world, call, tooMany(post.retryAfter));
  if (random.chance(post.hang)) return noted(world, call, { kind: 'silence' });
  if (random.chance(post.late)) {
    clock.after(post.lateMs, () => answered(world, call));
    return noted(world, call, { kind: 'cut' });
  }
  const dropped = random.chance(post.accept_then_drop);
  const outcome = answered(world, call);
  return dropped ? { kind: 'cut' } : outcome;
}

function otherDoor(world: World, call: ApiCall): Outcome {
  const { random, faults } = world;
  const { api } = faults;
  if (random.chance(api.status500)) return noted(world, call, plain(500, 'Internal Server Error'));
  if (random.chance(api.ratelimited)) return noted(world, call, tooMany(api.retryAfter));
  if (random.chance(api.hang)) return noted(world, call, { kind: 'silence' });
  if (faults.slowHistory && READING.includes(call.method)) {
    const wait = untilNextRead(world, call.method);
    if (wait > 0) return noted(world, call, tooMany(Math.ceil(wait / 1000)));
  }
  const dropped = random.chance(api.accept_then_drop);
  const outcome = answered(world, call);
  return dropped ? { kind: 'cut' } : outcome;
}

const READING = ['conversations.history', 'conversations.replies'];
const readAt = new WeakMap<World, Map<string, number>>();

/** How long a method that reads conversations is closed, in milliseconds; 0 opens it, for this one read. */
function untilNextRead(world: World, method: string): number {
  const last = readAt.get(world) ?? new Map<string, number>();
  readAt.set(world, last);
  const wait = (last.get(method) ?? Number.NEGATIVE_INFINITY) + 60_000 - world.clock.now();
  if (wait <= 0) last.set(method, world.clock.now());
  return wait;
}

function answered(world: World, call: ApiCall): Outcome {
  const started = performance.now();
  const answer = answerCall(world, call);
  record(world, call, answer, performance.now() - started);
  return json(answer.status, answer.body, answer.headers);
}

function tooMany(seconds: number): Outcome {
  return json(429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(seconds) });
}

function noted(world: World, call: ApiCall, outcome: Outcome): Outcome {
  const status = outcome.kind === 'answer' ? outcome.status : 0;
  const body = outcome.kind === 'answer' ? { body: String(outcome.body) } : { fault: outcome.kind };
  record(world, call, { status, headers: {}, body, args: Object.fromEntries(new URLSearchParams(call.body)) }, 0);
  return outcome;
}

function record(world: World, call: ApiCall, answer: ApiAnswer, ms: number): void {
  const { status, args, body } = answer;
  const { token: _, ...shown } = args;
  world.log.record({
    at: world.clock.now(),
    direction: 'in',
    what: call.method,
    status,
    ms,
    body: shown,
    answer: body,
  });
  world.changes.tell({ kind: 'traffic' });
}

function readCall(incoming: Incoming): ApiCall {
  return {
    method: incoming.url.pathname.replace(/^\/api\//, ''),
    contentType: incoming.headers.get('content-type') ?? '',
    authorization: incoming.headers.get('authorization') ?? undefined,
    body: new TextDecoder().decode(incoming.bytes),
    query: incoming.url.searchParams,
  };
}

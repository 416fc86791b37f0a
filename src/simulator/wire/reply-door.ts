import { isObj, type Obj, parsed } from '../json.ts';
import { ApiError } from '../web-api/api-error.ts';
import { Args } from '../web-api/args.ts';
import { readWords } from '../web-api/chat.ts';
import { edit, post, remove } from '../world/posting.ts';
import type { ReplyPlace } from '../world/response-urls.ts';
import type { World } from '../world/world.ts';
import { type Incoming, json, type Outcome, plain } from './exchange.ts';

/** Takes an answer sent to a response URL. */
export function replyDoor(world: World, incoming: Incoming): Outcome {
  const body = parsed(new TextDecoder().decode(incoming.bytes));
  const outcome = isObj(body) ? reply(world, incoming.url.pathname, body) : plain(400, 'invalid_payload');
  const status = outcome.kind === 'answer' ? outcome.status : 0;
  const entry = { at: world.clock.now(), what: 'response_url', status, ms: 0, body };
  world.log.record({ ...entry, direction: 'in' });
  world.changes.tell({ kind: 'traffic' });
  return outcome;
}

function reply(world: World, path: string, body: Obj): Outcome {
  const place = world.responseUrls.use(path, world.clock.now());
  if (typeof place === 'string') return refusal(world, place);
  try {
    answerAt(world, place, body);
    return plain(200, 'ok');
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return refusal(world, error.code, error.more);
  }
}

function refusal(world: World, error: string, more: Obj = {}): Outcome {
  const details = Array.isArray(more.errors) ? `: ${more.errors.join(' ')}` : '';
  world.log.problem(`response_url refused with ${error}${details}`);
  return json(error === 'invalid_blocks' || error === 'no_text' ? 400 : 404, { ok: false, error });
}

/** Says something where an interaction came from: privately unless told otherwise. */
export function answerAt(world: World, place: ReplyPlace, body: Obj): void {
  const original = place.messageTs === undefined ? undefined : world.messages.get(place.channel, place.messageTs);
  if (body.delete_original === true) {
    if (original) remove(world, original);
    return;
  }
  const words = readWords(world, new Args(body));
  if (body.replace_original === true && original) edit(world, original, words);
  else say(world, place, { ...words, body });
}

function say(world: World, place: ReplyPlace, said: { text: string; blocks: Obj[]; body: Obj }): void {
  const { text, blocks, body } = said;
  post(world, {
    channel: place.channel,
    user: world.app.botUserId,
    bot: world.app.botId,
    text,
    blocks,
    threadTs: typeof body.thread_ts === 'string' ? body.thread_ts : undefined,
    ephemeralTo: body.response_type === 'in_channel' ? undefined : place.user,
  });
}

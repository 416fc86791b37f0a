import type { Obj } from '../json.ts';
import { grantedScopes } from '../world/granted.ts';
import type { World } from '../world/world.ts';
import { ApiError, RateLimited } from './api-error.ts';
import { Args, readArgs } from './args.ts';
import { METHODS, type Method } from './methods.ts';

/** A call to the Web API as it came over the wire. */
export interface ApiCall {
  readonly method: string;
  readonly contentType: string;
  readonly authorization: string | undefined;
  readonly body: string;
  readonly query: URLSearchParams;
}

/** The answer, before it is put on the wire. */
export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: Obj;
  /** The arguments, for the traffic page. */
  args: Obj;
}

/** Refusals that mean the app did something wrong, not that the world changed under it. */
const CARELESS =
  /^(invalid_(blocks|blocks_format|arguments|json|trigger_id|metadata_format|auth)|(expired|exchanged)_trigger_id|no_text|msg_too_long|view_too_large|push_limit_reached|missing_scope|not_authed|not_allowed_token_type|unknown_method|markdown_text_conflict|duplicate_external_id)$/;

/** Answers one call: token, scope, then the method itself. */
export function answerCall(world: World, call: ApiCall): ApiAnswer {
  const headers: Record<string, string> = { 'x-oauth-scopes': grantedScopes(world).join(',') };
  let args = new Args({});
  try {
    args = readArgs(call.contentType, call.body, call.query);
    const method = findMethod(call.method);
    checkToken(world, call, { args, method });
    const needed = method.scopes(world, args);
    headers['x-accepted-oauth-scopes'] = needed.join(',');
    checkScopes(world, needed);
    return { status: 200, headers, body: { ok: true, ...method.run(world, args) }, args: args.raw };
  } catch (error) {
    if (error instanceof RateLimited) return tooMany(headers, args, error.retryAfter);
    if (!(error instanceof ApiError)) throw error;
    note(world, call.method, error);
    return { status: 200, headers, body: { ok: false, error: error.code, ...error.more }, args: args.raw };
  }
}

function tooMany(headers: Record<string, string>, args: Args, seconds: number): ApiAnswer {
  const body = { ok: false, error: 'ratelimited' };
  return { status: 429, headers: { ...headers, 'retry-after': String(seconds) }, body, args: args.raw };
}

function findMethod(name: string): Method {
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (!method) throw new ApiError('unknown_method', { req_method: name });
  return method;
}

function checkToken(world: World, call: ApiCall, asked: { args: Args; method: Method }): void {
  const token = call.authorization?.replace(/^Bearer\s+/i, '') ?? asked.args.text('token');
  if (token === undefined) throw new ApiError('not_authed');
  const { bot, app } = world.tokens;
  if (token !== bot && token !== app) throw new ApiError('invalid_auth');
  const wanted = asked.method.token === 'app' ? app : bot;
  if (token !== wanted) throw new ApiError('not_allowed_token_type');
}

function checkScopes(world: World, needed: string[]): void {
  const granted = grantedScopes(world);
  const missing = needed.filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return;
  throw new ApiError('missing_scope', { needed: missing.join(','), provided: granted.join(',') });
}

function note(world: World, method: string, error: ApiError): void {
  if (!CARELESS.test(error.code)) return;
  const details = Array.isArray(error.more.errors) ? `: ${error.more.errors.join(' ')}` : '';
  world.log.problem(`${method} refused with ${error.code}${details}`);
}

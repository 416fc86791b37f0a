import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from '@slack/web-api';
import { quietLogger } from './doors/bolt-log.ts';
import type { Log } from './log.ts';

/** How the app reaches Slack. `fetch` is given where Slack is pretended in the same process. */
export interface SlackWires {
  readonly token: string;
  readonly apiUrl?: string;
  readonly fetch?: typeof fetch;
}

/** Two clients, because one rate limit pauses the whole queue of a client, and a window must open within three seconds. */
export interface SlackClients {
  readonly interactive: WebClient;
  readonly outbox: WebClient;
  /** Slack's own time at its last answer (its `Date` header), in wall milliseconds: a second witness of what time it is. */
  lastDate(): number | undefined;
  /** What the app is granted, as Slack says with each answer; undefined until it has said. */
  granted(): readonly string[] | undefined;
}

export function slackClients({ token, apiUrl, fetch: given }: SlackWires, log: Log): SlackClients {
  let last: number | undefined;
  let scopes: readonly string[] | undefined;
  const witnessed: typeof fetch = async (input, init) => {
    const answer = await (given ?? fetch)(input, init);
    const date = Date.parse(answer.headers.get('date') ?? '');
    if (!Number.isNaN(date)) last = date;
    const said = answer.headers.get('x-oauth-scopes');
    if (said !== null) scopes = said.split(',').map((one) => one.trim());
    return answer;
  };
  const client = (timeout: number) =>
    new WebClient(token, {
      ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
      fetch: witnessed,
      // Its own would print Slack's remarks about what was sent, past the app's log.
      logger: quietLogger(log),
      timeout,
      // The stock client sends again after a lost answer: one call made eleven posts. The outbox decides instead.
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      // A URL out of a payload must never be given the token.
      allowAbsoluteUrls: false,
    });
  return { interactive: client(2_500), outbox: client(10_000), lastDate: () => last, granted: () => scopes };
}

/** What a failed call means for whoever has to decide about sending again. */
export type Failure =
  | { readonly end: 'notSent'; readonly why: string; readonly retryAfterMs?: number }
  | { readonly end: 'refused'; readonly why: string }
  | { readonly end: 'unauthorized'; readonly why: string }
  | { readonly end: 'unknown'; readonly why: string };

/** Slack's own words for "may have been done". */
const ambiguous = new Set([
  'internal_error',
  'fatal_error',
  'request_timeout',
  'duplicate_message_not_found',
  'duplicate_channel_not_found',
]);
const transient = new Set([
  'ratelimited',
  'rate_limited',
  'service_unavailable',
  'team_added_to_org',
  'message_limit_exceeded',
]);
const dead = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'org_login_required',
]);
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

export function failureOf(error: unknown): Failure {
  if (error instanceof WebAPIRateLimitedError) {
    return { end: 'notSent', why: 'ratelimited', retryAfterMs: error.retryAfter * 1000 };
  }
  if (error instanceof WebAPIPlatformError) return platformFailure(error.data.error);
  if (error instanceof WebAPIHTTPError) {
    const end = error.statusCode >= 500 ? 'unknown' : 'refused';
    return { end, why: `http_${error.statusCode}` };
  }
  if (error instanceof WebAPIRequestError) {
    const code = causeCode(error.original);
    return { end: neverConnected.has(code) ? 'notSent' : 'unknown', why: code };
  }
  // The SDK could not make sense of the answer; what became of the call nobody knows.
  return { end: 'unknown', why: 'unreadable_answer' };
}

function platformFailure(code: string): Failure {
  // A proxy's error page arrives as a "code" full of HTML: nobody knows what became of the call.
  if (!/^[a-z_]{1,60}$/.test(code)) return { end: 'unknown', why: 'unreadable_answer' };
  if (dead.has(code)) return { end: 'unauthorized', why: code };
  if (transient.has(code)) return { end: 'notSent', why: code };
  return { end: ambiguous.has(code) ? 'unknown' : 'refused', why: code };
}

function causeCode(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    if (at.name === 'TimeoutError' || at.name === 'AbortError') return at.name;
  }
  return 'connection_lost';
}

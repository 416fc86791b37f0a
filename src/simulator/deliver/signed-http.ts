import { createHmac } from 'node:crypto';
import { parsed } from '../json.ts';
import type { Random } from '../random.ts';
import { type Delivery, type Reply, retryHeaders, type Transport, Unreachable } from './transport.ts';
import { wireJson } from './wire-json.ts';

const GIVE_UP_MS = 3_500;

/** Sends payloads to the app's request URL, signed as Slack signs them. */
export function signedHttp(url: string, signing: { secret: string; random: Random }): Transport {
  return async (delivery) => {
    const { body, type } = encoded(delivery, signing.random);
    const headers = { 'content-type': type, ...signature(signing.secret, body), ...retryHeaders(delivery) };
    const request = { method: 'POST', headers, body, signal: AbortSignal.timeout(GIVE_UP_MS) };
    return readReply(await fetch(url, request).catch(unreachable));
  };
}

/** The headers that prove a body came from Slack. Time here is real: it is checked against the app's own clock. */
export function signature(
  secret: string,
  body: string,
  seconds = Math.floor(Date.now() / 1000),
): Record<string, string> {
  const hash = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${hash}` };
}

function encoded({ kind, body }: Delivery, random: Random): { body: string; type: string } {
  if (kind === 'events_api') return { body: wireJson(body, random), type: 'application/json' };
  const fields =
    kind === 'interactive'
      ? { payload: wireJson(body, random) }
      : Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]));
  return { body: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' };
}

async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body = text === '' ? undefined : isJson ? parsed(text) : text;
  return { status: response.status, body };
}

function unreachable(error: unknown): never {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED') throw new Unreachable();
  throw error;
}

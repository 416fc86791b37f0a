import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isValidSlackRequest } from '@slack/bolt';
import { z } from 'zod';
import type { WallClock } from '../clock.ts';

export interface Guard {
  readonly secret: string;
  readonly clock: WallClock;
  /** Signatures already admitted, with when each may be forgotten. */
  readonly seen: Map<string, number>;
}

export type Verdict =
  | { readonly body: Record<string, unknown> }
  | { readonly refused: 'stale' | 'forged' | 'replayed' | 'malformed'; readonly status: number };

/** Slack's own largest payloads are views of 250 kB. */
const largestBody = 1_000_000;
const maxApartSeconds = 300;
const replayMs = 600_000;
/** As Slack writes it and no other way: the library also takes `v0=<hash>=anything`, which would give a replay a new name. */
const writtenBySlack = /^v0=[0-9a-f]{64}$/;

/** Longer than anything Slack sends. */
export class TooLarge extends Error {}

export function requestGuard(secret: string, clock: WallClock): Guard {
  return { secret, clock, seen: new Map() };
}

/** Decides on the raw bytes, before anything reads their meaning. */
export function admits(guard: Guard, headers: IncomingHttpHeaders, raw: string): Verdict {
  const signature = String(headers['x-slack-signature'] ?? '');
  const stamp = Number(headers['x-slack-request-timestamp'] ?? Number.NaN);
  const now = guard.clock.wall();
  // Both ways: a time in the future would stay valid as long as it is ahead.
  if (!(Math.abs(now / 1000 - stamp) <= maxApartSeconds)) return { refused: 'stale', status: 401 };
  if (!signed(guard, signature, stamp, raw, now)) return { refused: 'forged', status: 401 };
  if (!isFirst(guard, signature)) return { refused: 'replayed', status: 409 };
  const body = parse(String(headers['content-type'] ?? ''), raw);
  return body ? { body } : { refused: 'malformed', status: 400 };
}

/** What was not handled may come again with the same signature: Slack's first retry is made at once. */
export function forget(guard: Guard, headers: IncomingHttpHeaders): void {
  guard.seen.delete(String(headers['x-slack-signature'] ?? ''));
}

/** The whole body. One that is too large runs out unread: cutting it off would cut off the answer as well. */
export function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= largestBody) parts.push(part);
      else reject(new TooLarge());
    });
    request.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    request.on('error', reject);
  });
}

function signed(guard: Guard, signature: string, stamp: number, raw: string, now: number): boolean {
  const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': stamp };
  return (
    writtenBySlack.test(signature) &&
    isValidSlackRequest({ signingSecret: guard.secret, body: raw, headers, nowMilliseconds: now })
  );
}

/** Remembered for ten minutes of monotonic time: longer than a request stays fresh. The inbox guards what has effects, also after a restart. */
function isFirst(guard: Guard, signature: string): boolean {
  const now = guard.clock.monotonic();
  for (const [old, forgetAt] of guard.seen) {
    if (forgetAt > now) break;
    guard.seen.delete(old);
  }
  if (guard.seen.has(signature)) return false;
  guard.seen.set(signature, now + replayMs);
  return true;
}

const object = z.record(z.string(), z.unknown());

function parse(contentType: string, raw: string): Record<string, unknown> | undefined {
  try {
    if (!contentType.startsWith('application/x-www-form-urlencoded')) return object.parse(JSON.parse(raw));
    const fields = Object.fromEntries(new URLSearchParams(raw));
    return fields.payload === undefined ? fields : object.parse(JSON.parse(fields.payload));
  } catch {
    return undefined;
  }
}

import { createHmac } from 'node:crypto';
import { Agent, request as open } from 'node:http';

/** One request as it goes over the wire. */
export interface Shot {
  readonly method?: string;
  /** `/slack/events` where it is not given. */
  readonly path?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** What came back. Status 0: the connection ended without an answer. */
export interface Shown {
  readonly status: number;
  readonly text: string;
  readonly ms: number;
}

export const path = '/slack/events';
export const form = 'application/x-www-form-urlencoded';
export const json = 'application/json';

/** The headers Slack would send with these bytes, computed from its documentation and not by the app's own library. */
export function sign(
  secret: string,
  body: string | Buffer,
  seconds: number = now(),
): { 'x-slack-request-timestamp': string; 'x-slack-signature': string } {
  const hash = createHmac('sha256', secret).update(`v0:${seconds}:`).update(body).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${hash}` };
}

/** Real seconds: the app's guard checks them against the machine's clock. */
export const now = (): number => Math.floor(Date.now() / 1000);

/** A payload as Slack encodes its kind: events are JSON, commands a form, everything else JSON in a form. */
export function encoded(payload: Readonly<Record<string, unknown>>): { type: string; body: string } {
  if (payload.type === 'event_callback') return { type: json, body: JSON.stringify(payload) };
  const fields: Record<string, string> =
    payload.command === undefined
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)]));
  return { type: form, body: new URLSearchParams(fields).toString() };
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** A payload, encoded and signed as Slack does it. */
export function signed(secret: string, payload: Readonly<Record<string, unknown>>, seconds?: number): Shot {
  const { type, body } = encoded(payload);
  return { headers: { 'content-type': type, ...sign(secret, body, seconds) }, body };
}

export interface Gun {
  fire(shot: Shot): Promise<Shown>;
  /** Sends half of it and hangs up. Resolves when the connection is gone. */
  cut(shot: Shot): Promise<Shown>;
  close(): void;
}

/** Sends shots at one address over kept connections; `close` ends them. */
export function gun(url: string): Gun {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  return {
    close: () => agent.destroy(),
    cut: ({ path: at = path, headers, body }) =>
      new Promise((resolve) => {
        const began = performance.now();
        const length = { 'content-length': String(Buffer.byteLength(body)) };
        const call = open({ hostname, port, method: 'POST', path: at, headers: { ...headers, ...length } });
        call.on('error', () => undefined);
        call.on('close', () => resolve({ status: 0, text: '', ms: performance.now() - began }));
        call.write(body.slice(0, body.length / 2), () => call.destroy());
      }),
    fire: ({ method = 'POST', path: at = path, headers, body }) =>
      new Promise((resolve) => {
        const began = performance.now();
        const end = (status: number, text: string) => resolve({ status, text, ms: performance.now() - began });
        const length = { 'content-length': String(Buffer.byteLength(body)) };
        const call = open({ hostname, port, agent, method, path: at, headers: { ...length, ...headers } }, (answer) => {
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (part: string) => {
            text += part;
          });
          answer.on('end', () => end(answer.statusCode ?? 0, text));
          answer.on('error', () => end(0, text));
        });
        call.on('error', () => end(0, ''));
        call.setTimeout(20_000, () => call.destroy());
        call.end(body);
      }),
  };
}

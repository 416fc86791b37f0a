import fc from 'fast-check';
import type { Payload } from './doors.ts';
import { encoded, form, json, now, type Shot, sign, signed } from './signer.ts';

/** A request that must have no effect, and the answers it may get. */
export interface Hostile {
  readonly kind: string;
  readonly shot: Shot;
  readonly answers: readonly number[];
  /** Only half of it is sent. */
  readonly cut?: true;
}

/** What is attacked: the secret, and payloads that would each have an effect if they were let in. */
export interface Target {
  readonly secret: string;
  readonly payload: fc.Arbitrary<Payload>;
}

type Forge = (request: { secret: string; body: Payload; right: Shot; n: number }) => Shot;

/** Ways of not being signed by Slack just now. `right` is the same request as Slack would have sent it. */
const forgeries: Readonly<Record<string, Forge>> = {
  'no signature': ({ right }) => head(right, { 'x-slack-signature': undefined }),
  'no timestamp': ({ right }) => head(right, { 'x-slack-request-timestamp': undefined }),
  'an empty signature': ({ right }) => resigned(right, () => ''),
  'another version': ({ right, n }) => resigned(right, (was) => was.replace('v0=', `v${(n % 9) + 1}=`)),
  'a version in capitals': ({ right }) => resigned(right, (was) => was.toUpperCase()),
  'half a signature': ({ right, n }) => resigned(right, (was) => was.slice(0, n % 60)),
  'more than a signature': ({ right, n }) => resigned(right, (was) => `${was}=${n}`),
  'two signatures': ({ right }) => resigned(right, (was) => `${was}, ${was}`),
  'one digit off': ({ right, n }) => resigned(right, (was) => flip(was, 3 + (n % 64))),
  'another secret': ({ secret, body, n }) => signed(`${secret}${n}`, body),
  'no secret': ({ body }) => signed('', body),
  'the signature of another body': ({ right, body }) => ({ ...right, body: encoded({ ...body, extra: 1 }).body }),
  'a changed letter': ({ right, n }) => changed(right, (text) => flip(text, n % text.length)),
  'something added': ({ right, n }) => changed(right, (text) => `${text}&x=${n}`),
  'the end missing': ({ right, n }) => changed(right, (text) => text.slice(0, -1 - (n % 40))),
  'another time': ({ right, n }) => stamped(right, String(now() - 2 - (n % 290))),
  'a time in words': ({ right, n }) => stamped(right, ['soon', 'NaN', 'Infinity', '-1', ''][n % 5] ?? ''),
  'not in UTF-8': ({ secret, body }) => badlyEncoded(secret, encoded(body)),
  stale: ({ secret, body, n }) => signed(secret, body, now() - 301 - n),
  'from the future': ({ secret, body, n }) => signed(secret, body, now() + 310 + n),
};

/** Requests that Slack did not sign, or not now. */
export function forged({ secret, payload }: Target): fc.Arbitrary<Hostile> {
  return fc
    .tuple(fc.constantFrom(...Object.entries(forgeries)), payload, fc.nat({ max: 1_000_000 }))
    .map(([[kind, forge], body, n]) => {
      const shot = forge({ secret, body, right: signed(secret, body), n });
      return { kind, shot, answers: [401] };
    });
}

/** 409 where the same senseless bytes happen to come twice in one second. */
const refused = [400, 404, 409];
const answered = [200, ...refused];
const depth = fc.integer({ min: 1_000, max: 20_000 });
const noise = fc.jsonValue({ maxDepth: 3 });

/** Bodies that are no payload, by kind: what they are, as what they are sent, and what may come back. */
const bodies: Readonly<Record<string, readonly [fc.Arbitrary<string | Buffer>, string, readonly number[]]>> = {
  'a bare value': [fc.oneof(fc.constantFrom('null', 'true', '""', '0', ''), fc.string().map(quoted)), json, [400, 409]],
  'a bare value in a form': [fc.constantFrom('null', '[]', '7', '"x"', '').map(inForm), form, [400, 409]],
  'a list': [noise.map((one) => JSON.stringify([one])), json, [400, 409]],
  'no JSON': [fc.string().map((one) => `{{${one}`), json, [400, 409]],
  'no JSON in a form': [fc.string().map((one) => inForm(`{{${one}`)), form, [400, 409]],
  'a form of noise': [fc.webQueryParameters().map((one) => `x=1&${one}`), form, answered],
  'deep lists': [depth.map((n) => '['.repeat(n) + ']'.repeat(n)), json, [400, 409]],
  'deep objects': [depth.map((n) => `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`), json, refused],
  'one long text': [depth.map((n) => JSON.stringify({ type: 'x'.repeat(n * 40) })), json, refused],
  'many fields': [depth.map((n) => JSON.stringify({ ...Array(n).fill(0) })), json, refused],
  'names of what every object has': [
    fc.constantFrom('__proto__', 'constructor', 'toString').map(inherited),
    json,
    refused,
  ],
  'some object': [noise.map((one) => JSON.stringify({ x: one })), json, refused],
  'more than Slack sends': [depth.map((n) => Buffer.alloc(1_000_000 + n, 'a')), json, [413]],
};

const shapes: fc.Arbitrary<Payload> = fc.oneof(
  fc.record({ type: fc.constant('event_callback'), event: noise, team_id: noise }, { requiredKeys: ['type'] }),
  fc.record({
    type: fc.constant('event_callback'),
    event: fc.record({
      type: fc.constantFrom('app_home_opened', 'user_change', 'team_join', 'message', 'function_executed'),
      user: noise,
      tab: fc.constantFrom('home', 'messages'),
      channel: noise,
      item: noise,
    }),
  }),
  fc.record({ command: noise, user_id: noise, trigger_id: noise, text: noise }, { requiredKeys: ['command'] }),
  fc.record({ type: fc.constant('view_submission'), view: noise, user: noise }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('block_actions'), actions: noise, user: noise }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('block_actions'), actions: fc.array(noise), user: noise, container: noise }),
  fc.record({ type: fc.constant('block_suggestion'), view: noise, user: noise }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constantFrom('shortcut', 'message_action', 'view_closed', 'dialog_submission'), user: noise }),
);

const elsewhere = ['/', '/slack', '/slack/events/', '/slack/events?x=1', '//slack/events', '/SLACK/EVENTS', '/healthz'];
const misnamed = ['text/plain', 'multipart/form-data; boundary=x', 'application/xml', ''];

/** Requests Slack did sign, whose bytes, shape or address make no sense. */
export function senseless({ secret, payload }: Target): fc.Arbitrary<Hostile> {
  const right = payload.map((body) => signed(secret, body));
  return fc.oneof(
    ...Object.entries(bodies).map(([kind, [body, type, answers]]) =>
      body.map((bytes): Hostile => ({ kind, answers, shot: bytesOf(secret, bytes, type) })),
    ),
    fc.tuple(right, fc.constantFrom(...misnamed)).map(([shot, type]): Hostile => {
      return {
        kind: 'another content type',
        answers: refused,
        shot: head(asForm(secret, shot), { 'content-type': type }),
      };
    }),
    fc.tuple(right, fc.constantFrom('PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD')).map(([shot, method]): Hostile => {
      return { kind: 'another method', answers: [404], shot: { ...shot, method } };
    }),
    fc.tuple(right, fc.constantFrom(...elsewhere)).map(([shot, path]): Hostile => {
      return { kind: 'another address', answers: [404], shot: { ...shot, path } };
    }),
    right.map((shot): Hostile => ({ kind: 'hung up half way', answers: [0], cut: true, shot })),
    shapes.map((body): Hostile => ({ kind: 'half a payload', answers: answered, shot: signed(secret, body) })),
  );
}

/** Sixty megabytes, signed. */
export function flood(secret: string): Hostile {
  return { kind: 'sixty megabytes', answers: [413], shot: bytesOf(secret, Buffer.alloc(60_000_000, 'a'), json) };
}

function quoted(words: string): string {
  return JSON.stringify(words);
}

function inForm(payload: string): string {
  return new URLSearchParams({ payload }).toString();
}

function inherited(name: string): string {
  return `{"${name}":{"type":"block_actions","event":{},"command":"/walkthrough"}}`;
}

function bytesOf(secret: string, body: string | Buffer, type: string): Shot {
  return { headers: { 'content-type': type, ...sign(secret, body) }, body };
}

function badlyEncoded(secret: string, { body, type }: { body: string; type: string }): Shot {
  return bytesOf(secret, Buffer.concat([Buffer.from(`${body}&x=`), Buffer.from([0xff, 0xc3, 0x28])]), type);
}

/** A form in any case, so that under another content type it cannot be read as JSON. */
function asForm(secret: string, { body }: Shot): Shot {
  return bytesOf(secret, `x=1&${body}`, form);
}

function head(shot: Shot, headers: Readonly<Record<string, string | undefined>>): Shot {
  const all = Object.entries({ ...shot.headers, ...headers });
  return {
    ...shot,
    headers: Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  };
}

function resigned(shot: Shot, change: (was: string) => string): Shot {
  return head(shot, { 'x-slack-signature': change(shot.headers['x-slack-signature'] ?? '') });
}

function stamped(shot: Shot, time: string): Shot {
  return head(shot, { 'x-slack-request-timestamp': time });
}

function changed(shot: Shot, change: (text: string) => string): Shot {
  return { ...shot, body: change(String(shot.body)) };
}

function flip(text: string, at: number): string {
  return `${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`;
}

import { expect, test } from 'vitest';
import { admits, requestGuard, type Verdict } from '../../../src/engine/doors/guard.ts';
import { form, json, sign } from '../../proofs/signer.ts';

const secret = 'a secret of sixteen';
const noon = 1_795_456_000;
const body = JSON.stringify({ type: 'event_callback', event: { type: 'app_home_opened' } });

/** A guard whose clock stands at noon until it is moved. */
function guardAtNoon() {
  let passed = 0;
  const clock = { wall: () => noon * 1000 + passed, monotonic: () => passed };
  const guard = requestGuard(secret, clock);
  return {
    pass: (ms: number) => {
      passed += ms;
    },
    hears: (raw: string, headers: Readonly<Record<string, string>>): Verdict =>
      admits(guard, { 'content-type': json, ...headers }, raw),
  };
}

test.each([
  ['five minutes ago', -300, undefined],
  ['five minutes and a second ago', -301, 'stale'],
  ['yesterday', -86_400, 'stale'],
  ['five minutes ahead', 300, undefined],
  ['five minutes and a second ahead', 301, 'stale'],
  ['tomorrow', 86_400, 'stale'],
] as const)('a request signed %s is let in only if that is near enough', (_, seconds, refused) => {
  const { hears } = guardAtNoon();

  const verdict = hears(body, sign(secret, body, noon + seconds));

  expect('refused' in verdict ? verdict.refused : undefined).toBe(refused);
});

test('the same bytes a second time are refused, also in the last minute in which they are fresh', () => {
  const { hears, pass } = guardAtNoon();
  const headers = sign(secret, body, noon);

  const first = hears(body, headers);
  const second = hears(body, headers);
  pass(290_000);
  const late = hears(body, headers);

  expect(first).toHaveProperty('body');
  expect(second).toEqual({ refused: 'replayed', status: 409 });
  expect(late).toEqual({ refused: 'replayed', status: 409 });
});

test('a request from five minutes ahead is still known when its own time has come and gone', () => {
  const { hears, pass } = guardAtNoon();
  const headers = sign(secret, body, noon + 300);

  hears(body, headers);
  pass(599_000);

  expect(hears(body, headers)).toEqual({ refused: 'replayed', status: 409 });
});

test.each([
  ['with more after it', (was: string) => `${was}=again`],
  ['with an equals sign after it', (was: string) => `${was}=`],
  ['in capitals', (was: string) => was.toUpperCase()],
  ['with a space before it', (was: string) => ` ${was}`],
  ['twice', (was: string) => `${was}, ${was}`],
  ['of another version', (was: string) => was.replace('v0', 'v1')],
  ['without its version', (was: string) => was.replace('v0=', '')],
  ['missing', () => ''],
])('a signature %s is none, so a replay cannot be given a new name', (_, change) => {
  const { hears } = guardAtNoon();
  const headers = sign(secret, body, noon);

  const verdict = hears(body, { ...headers, 'x-slack-signature': change(headers['x-slack-signature']) });

  expect(verdict).toEqual({ refused: 'forged', status: 401 });
});

test.each(['', 'soon', 'Infinity', '-Infinity', 'NaN', '0', '1795456000, 1795456000'])(
  'the time “%s” is no time',
  (time) => {
    const { hears } = guardAtNoon();

    const verdict = hears(body, { ...sign(secret, body, noon), 'x-slack-request-timestamp': time });

    expect(verdict).toEqual({ refused: 'stale', status: 401 });
  },
);

test.each([
  ['nothing', '', json],
  ['null', 'null', json],
  ['a list', '[{}]', json],
  ['a number', '7', json],
  ['no JSON', '{', json],
  ['null in a form', 'payload=null', form],
  ['a list in a form', 'payload=%5B%5D', form],
  ['nothing in a form', 'payload=', form],
  ['a form that says it is JSON', 'command=%2Fwalkthrough', json],
])('Slack signed it, but %s is no payload', (_, raw, type) => {
  const { hears } = guardAtNoon();

  const verdict = hears(raw, { 'content-type': type, ...sign(secret, raw, noon) });

  expect(verdict).toEqual({ refused: 'malformed', status: 400 });
});

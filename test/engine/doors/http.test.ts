import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { App } from '@slack/bolt';
import { expect, onTestFinished, test } from 'vitest';
import { machineClocks } from '../../../src/engine/clock.ts';
import { HttpReceiver } from '../../../src/engine/doors/http.ts';
import { createLog } from '../../../src/engine/log.ts';
import { openTwoDoors, rowsIn } from '../../proofs/doors.ts';
import { submission } from '../../proofs/payloads.ts';
import { gun, json, sign, signed } from '../../proofs/signer.ts';

const secret = 'a secret of sixteen';
const half = 'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"type":';
const hello = { type: 'url_verification', challenge: 'are you there' };

/** A door with nothing behind it, whose patience is a tenth of a second. */
async function bareDoor() {
  const door = new HttpReceiver({
    signingSecret: secret,
    port: 0,
    clock: machineClocks().wall,
    log: createLog('silent'),
    health: { answer: (_, response) => void response.writeHead(200).end() },
    patience: 100,
  });
  const port = await door.start();
  const { fire, close } = gun(`http://127.0.0.1:${port}`);
  onTestFinished(async () => {
    close();
    await door.stop();
  });
  return { door, port, fire };
}

/** A client that begins a request and never ends it. Resolves when it is connected; `gone` when it was let go. */
async function slowClient(port: number, begins: string): Promise<{ gone: Promise<void>; socket: Socket }> {
  const socket = connect(port, '127.0.0.1');
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => undefined);
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  socket.write(begins);
  return { gone, socket };
}

async function opened() {
  const scene = await openTwoDoors();
  onTestFinished(scene.close);
  return scene;
}

test('a walkthrough that is sent in again with the same bytes, at once and later, is one walkthrough', async () => {
  const { district, doors, gun } = await opened();
  const shot = signed(district.slack.tokens.signingSecret, submission(doors));
  const before = rowsIn(district, 'walkthrough');

  const together = await Promise.all(Array.from({ length: 10 }, () => gun.fire(shot)));
  await district.settle();
  const later = await gun.fire(shot);

  expect(together.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
  expect(later.status).toBe(409);
  expect(rowsIn(district, 'walkthrough')).toBe(before + 1);
});

test('an event that comes again because the first was lost on its way is handled', async () => {
  const { district, doors, gun } = await opened();
  const shot = signed(
    district.slack.tokens.signingSecret,
    leaves(doors.last('user_change'), district.as('Ana Rivera').id),
  );
  const headers = { ...shot.headers, 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };

  const answer = await gun.fire({ ...shot, headers });

  expect(answer.status).toBe(200);
  expect(stateOf(district, 'Ana Rivera')).toBe('deactivated');
});

test('an event that could not be handled is handled when it comes again, even within the same second', async () => {
  const { district, doors, gun } = await opened();
  const shot = signed(
    district.slack.tokens.signingSecret,
    leaves(doors.last('user_change'), district.as('Ana Rivera').id),
  );

  district.db.$client.exec('ALTER TABLE person RENAME TO person_away');
  const first = await gun.fire(shot);
  district.db.$client.exec('ALTER TABLE person_away RENAME TO person');
  const second = await gun.fire({ ...shot, headers: { ...shot.headers, 'x-slack-retry-num': '1' } });
  const third = await gun.fire(shot);

  expect([first.status, second.status, third.status]).toEqual([400, 200, 409]);
  expect(stateOf(district, 'Ana Rivera')).toBe('deactivated');
});

test.each([1_000_001, 5_000_000, 60_000_000])('a body of %i bytes is answered with words of its own', async (size) => {
  const { fire } = await bareDoor();
  const body = Buffer.alloc(size, 'a');

  const answer = await fire({ headers: { 'content-type': json, ...sign(secret, body) }, body });

  expect(answer.status).toBe(413);
});

test('a body as large as Slack’s largest is read', async () => {
  const { fire } = await bareDoor();

  const answer = await fire(signed(secret, { ...hello, type: 'event_callback', more: 'x'.repeat(900_000) }));

  expect(answer.status).toBe(200);
});

test('clients that never finish what they began keep nobody waiting, and are let go', async () => {
  const { port, fire } = await bareDoor();
  const clients = await Promise.all(
    ['', 'POST /sla', half].flatMap((begins) => [1, 2, 3, 4, 5].map(() => slowClient(port, begins))),
  );

  const answer = await fire(signed(secret, hello));
  await Promise.all(clients.map(({ socket, gone }) => socket.resume() && gone));

  expect(answer).toMatchObject({ status: 200, text: JSON.stringify({ challenge: 'are you there' }) });
});

test('a client that never finishes its request does not keep the app from stopping', async () => {
  const { door, port } = await bareDoor();
  const client = await slowClient(port, half.replace('host', 'expect: 100-continue\r\nhost'));
  // The server says so once it has begun to read.
  await once(client.socket, 'data');

  await door.stop();
  await client.gone;

  expect(client.socket.destroyed).toBe(true);
});

test('a client that hangs up half way leaves nothing behind', async () => {
  const { district, doors, gun } = await opened();
  const shot = signed(district.slack.tokens.signingSecret, submission(doors));
  const before = rowsIn(district, 'inbox');

  await gun.cut(shot);
  const whole = await gun.fire(shot);

  expect(whole.status).toBe(200);
  expect(rowsIn(district, 'inbox')).toBe(before + 1);
});

test('what takes too long inside is given back to Slack in time', async () => {
  const { door, fire } = await bareDoor();
  const app = new App({ receiver: door, authorize: async () => ({ botToken: 'xoxb-none' }), convoStore: false });
  app.command(/.*/, () => new Promise(() => undefined));

  const answer = await fire(signed(secret, { command: '/walkthrough', user_id: 'U1', team_id: 'T1', text: '' }));

  expect(answer.status).toBe(503);
});

function leaves(event: Record<string, unknown>, id: string): Record<string, unknown> {
  return { ...event, event: { type: 'user_change', user: { id, deleted: true } } };
}

function stateOf({ db }: Awaited<ReturnType<typeof opened>>['district'], name: string): unknown {
  return db.$client.prepare('SELECT slack_state FROM person WHERE name = ?').pluck().get(name);
}

import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { connectTo } from '../../src/simulator/remote.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { call } from './call.ts';
import { listening } from './listening.ts';
import { until } from './until.ts';
import { workspace } from './workspace.ts';

/** A connection as an app has it that does nothing but answer what is delivered to it. */
async function connection(slack: Simulator) {
  const { url } = (await call(slack, 'apps.connections.open', {}, slack.tokens.app)).body;
  const socket = new WebSocket(String(url));
  onTestFinished(() => socket.terminate());
  const heard: { type: string; reason?: string }[] = [];
  const ended: string[] = [];
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    heard.push(message);
    if (message.envelope_id) socket.send(JSON.stringify({ envelope_id: message.envelope_id, payload: { text: 'ok' } }));
  });
  socket.on('upgrade', ({ socket: tcp }) => tcp.on('end', () => ended.push('no more comes')));
  socket.on('close', (code) => ended.push(`closed with ${code}`));
  socket.on('pong', () => heard.push({ type: 'pong' }));
  await until(() => socket.readyState !== WebSocket.CONNECTING);
  return { socket, heard, ended, types: () => heard.map((one) => one.type) };
}

async function greeted(slack: Simulator) {
  const app = await connection(slack);
  await until(() => app.types().includes('hello'));
  return app;
}

const command = (slack: Simulator) => slack.person('Dana Wells').command('/test', 'general');

async function listened() {
  const slack = workspace();
  const { url } = await listening(slack);
  return { slack, remote: connectTo(url) };
}

test.each(['warning', 'refresh_requested'] as const)(
  'a connection hears %s and is closed after the notice',
  async (reason) => {
    const { slack, remote } = await listened();
    const app = await greeted(slack);

    await remote.misbehave({ sockets: { disconnect: reason, noticeMs: 60_000 } });
    await until(() => app.types().includes('disconnect'));
    const during = await command(slack);
    slack.clock.moveBy(60_000);
    await until(() => app.ended.length > 0);
    const after = await command(slack);

    expect(app.heard.find((one) => one.type === 'disconnect')).toMatchObject({ reason });
    expect(during.kind).toBe('words');
    expect(after.kind).toBe('error');
    expect(slack.faults().sockets.disconnect).toBe('');
    expect(slack.problems()).toEqual([]);
  },
);

test('with two connections, of which one will be closed, none of the payloads is lost', async () => {
  const { slack } = await listened();
  const first = await greeted(slack);
  slack.misbehave({ sockets: { disconnect: 'warning', noticeMs: 60_000 } });
  await greeted(slack);

  const answers = [];
  for (let n = 0; n < 12; n += 1) {
    if (n === 6) slack.clock.moveBy(60_000);
    answers.push((await command(slack)).kind);
  }

  expect(answers).toEqual(Array.from({ length: 12 }, () => 'words'));
  expect(first.types()).toContain('slash_commands');
  expect(slack.maxConnections()).toBe(2);
});

test('Slack disconnects for no other reason', async () => {
  const { remote } = await listened();

  const nonsense = JSON.parse('{"sockets":{"disconnect":"nonsense"}}');

  await expect(remote.misbehave(nonsense)).rejects.toThrow('does not disconnect for the reason nonsense');
});

test('with Socket Mode switched off every connection hears link_disabled and is closed', async () => {
  const { slack, remote } = await listened();
  const app = await greeted(slack);

  await remote.misbehave({ sockets: { disabled: true } });
  await until(() => slack.connections() === 0);
  const late = await connection(slack);
  await until(() => late.ended.length > 0);
  await remote.misbehave({ sockets: { disabled: false } });
  await greeted(slack);

  expect(app.heard.at(-1)).toMatchObject({ type: 'disconnect', reason: 'link_disabled' });
  expect(late.types()).toEqual(['disconnect']);
});

test('Slack’s side of a connection can end without a word, while it still hears', async () => {
  const { slack, remote } = await listened();
  const app = await greeted(slack);

  await remote.misbehave({ sockets: { halfClose: true } });
  await until(() => app.ended.length > 0);
  const answer = await command(slack);

  expect(app.ended[0]).toBe('no more comes');
  expect(app.types()).toEqual(['hello']);
  expect(answer.kind).toBe('error');
});

test('a connection can fall silent: it stays open, and pings are not answered', async () => {
  const { slack, remote } = await listened();
  const [deaf, other] = [await greeted(slack), await greeted(slack)];
  await remote.misbehave({ sockets: { silence: true } });
  const later = await greeted(slack);

  for (const { socket } of [deaf, other, later]) socket.ping();
  await until(() => later.types().includes('pong'));

  expect(deaf.types()).toEqual(['hello']);
  expect(other.types()).toEqual(['hello']);
  expect(slack.connections()).toBe(3);
});

test('a hello may come late, and nothing is delivered before it', async () => {
  const { slack, remote } = await listened();
  await remote.misbehave({ sockets: { helloMs: 5_000 } });
  const app = await connection(slack);

  const before = await command(slack);
  slack.clock.moveBy(5_000);
  await until(() => app.types().includes('hello'));
  const after = await command(slack);

  expect(before.kind).toBe('error');
  expect(after.kind).toBe('words');
  expect(app.types()).toEqual(['hello', 'slash_commands']);
});

test('a hello may never come', async () => {
  const { slack, remote } = await listened();
  await remote.misbehave({ sockets: { noHello: 1 } });
  const app = await connection(slack);

  app.socket.ping();
  await until(() => app.types().includes('pong'));

  expect(app.types()).toEqual(['pong']);
  expect((await command(slack)).kind).toBe('error');
});

test('an answer on another connection than the question came by is noted, and does not count', async () => {
  const { slack } = await listened();
  const pair = [await greeted(slack), await greeted(slack)];
  pair.forEach(({ socket }, n) => {
    socket.removeAllListeners('message');
    socket.on('message', (data) => pair[1 - n]?.socket.send(String(data)));
  });

  void command(slack);
  await until(() => slack.problems().length > 0);

  expect(slack.problems().join()).toContain('acknowledged on another connection');
});

import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import { afterEach, expect, test } from 'vitest';
import { connectTo } from '../../src/simulator/remote.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { until } from './until.ts';
import { workspace } from './workspace.ts';

/** Says nothing about broken connections, which is what some of these tests are about. */
const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function listening(slack: Simulator) {
  closing.push(() => slack.close());
  return slack.listen();
}

interface Request {
  headers: Record<string, unknown>;
  body: string;
}

/** A plain HTTP app: keeps what it gets and answers with what `answer` gives. */
async function httpApp(answer: (request: Request) => { status?: number; body?: string; json?: unknown } | 'silence') {
  const requests: Request[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      requests.push({ headers: request.headers, body });
      const said = answer({ headers: request.headers, body });
      if (said === 'silence') return;
      const type = said.json === undefined ? 'text/plain' : 'application/json';
      response.writeHead(said.status ?? 200, { 'content-type': type });
      response.end(said.json === undefined ? said.body : JSON.stringify(said.json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/slack/events`, requests };
}

test('over HTTP a command comes as a form with a true signature, and words in the answer are shown privately', async () => {
  const slack = workspace();
  const app = await httpApp(() => ({ body: 'Heard & <noted>.' }));
  slack.sendTo(app.url);

  const answer = await slack.person('Dana Wells').command('/test hello @Omar Haddad', 'general');

  const { headers, body } = app.requests[0] ?? { headers: {}, body: '' };
  const base = `v0:${headers['x-slack-request-timestamp']}:${body}`;
  const expected = createHmac('sha256', slack.tokens.signingSecret).update(base).digest('hex');
  const omar = slack.person('Omar Haddad').id;
  expect(headers['x-slack-signature']).toBe(`v0=${expected}`);
  expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(new URLSearchParams(body).get('text')).toBe(`hello <@${omar}|omar.haddad>`);
  expect(answer).toMatchObject({ kind: 'words', text: 'Heard & <noted>.' });
  expect(slack.person('Dana Wells').ephemerals()).toHaveLength(1);
  expect(slack.person('Omar Haddad').ephemerals()).toEqual([]);
});

test('an event that is not taken comes again at once, after a minute and after five, with retry headers', async () => {
  const slack = workspace();
  closing.push(() => slack.close());
  const app = await httpApp(() => ({ status: 500 }));
  slack.sendTo(app.url);

  await slack.person('Dana Wells').say('general', 'hello');
  await until(() => app.requests.length === 2);
  await slack.settled();
  slack.clock.moveBy(60_000);
  await until(() => app.requests.length === 3);
  await slack.settled();
  slack.clock.moveBy(300_000);
  await until(() => app.requests.length === 4);

  expect(app.requests.map((one) => one.headers['x-slack-retry-num'])).toEqual([undefined, '1', '2', '3']);
  expect(new Set(app.requests.map((one) => JSON.parse(one.body).event_id)).size).toBe(1);
});

test('an app that does not answer within three seconds leaves the person with an error', async () => {
  const slack = workspace();
  const app = await httpApp(() => 'silence');
  slack.sendTo(app.url);

  const answer = await slack.person('Dana Wells').command('/test');

  expect(answer).toEqual({ kind: 'error', why: 'operation_timeout' });
  expect(slack.problems().join()).toContain('not acknowledged: command /test');
  expect(app.requests).toHaveLength(1);
});

test('Bolt serves the workspace over Socket Mode', async () => {
  const slack = workspace();
  const { apiUrl } = await listening(slack);
  const receiver = new SocketModeReceiver({
    appToken: slack.tokens.app,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl } },
  });
  const app = new App({
    receiver,
    token: slack.tokens.bot,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: apiUrl },
  });
  app.command('/test', async ({ ack, client, body }) => {
    await ack();
    await client.chat.postEphemeral({ channel: body.channel_id, user: body.user_id, text: `You said ${body.text}` });
  });
  await app.start();
  closing.push(() => app.stop());

  const answer = await slack.person('Dana Wells').command('/test Nguyễn', 'general');

  expect(answer).toMatchObject({ kind: 'words', text: 'You said Nguyễn' });
  expect(slack.problems()).toEqual([]);
});

test('with two connections each payload goes to one of them only', async () => {
  const slack = workspace();
  const { apiUrl } = await listening(slack);
  const taken = [0, 0];
  for (const which of [0, 1]) {
    const client = new SocketModeClient({
      appToken: slack.tokens.app,
      clientOptions: { slackApiUrl: apiUrl },
      logger: silent,
    });
    client.on('slash_commands', async ({ ack }) => {
      taken[which] = (taken[which] ?? 0) + 1;
      await ack({ text: 'ok' });
    });
    await client.start();
    closing.push(() => client.disconnect());
  }

  await until(() => slack.connections() === 2);
  for (let i = 0; i < 12; i += 1) await slack.person('Dana Wells').command('/test', 'general');

  expect((taken[0] ?? 0) + (taken[1] ?? 0)).toBe(12);
  expect(Math.min(...taken)).toBeGreaterThan(0);
});

test('acknowledging one envelope twice is noted', async () => {
  const slack = workspace();
  const { apiUrl } = await listening(slack);
  const client = new SocketModeClient({
    appToken: slack.tokens.app,
    clientOptions: { slackApiUrl: apiUrl },
    logger: silent,
  });
  client.on('slash_commands', async ({ ack }) => {
    await ack({ text: 'ok' });
    await ack({ text: 'ok again' });
  });
  await client.start();
  closing.push(() => client.disconnect());

  await slack.person('Dana Wells').command('/test', 'general');
  await until(() => slack.problems().length > 0);

  expect(slack.problems().join()).toContain('acknowledged twice');
});

test('connections that are dropped come back, and nothing is delivered meanwhile', async () => {
  const slack = workspace();
  const { apiUrl } = await listening(slack);
  const client = new SocketModeClient({
    appToken: slack.tokens.app,
    clientOptions: { slackApiUrl: apiUrl },
    logger: silent,
    clientPingTimeout: 50,
  });
  client.on('slash_commands', ({ ack }) => ack({ text: 'back' }));
  await client.start();
  closing.push(() => client.disconnect());
  await until(() => slack.connections() === 1);

  slack.misbehave({ dropSockets: true });
  await until(() => slack.connections() === 0);
  const during = await slack.person('Dana Wells').command('/test', 'general');
  await until(() => slack.connections() === 1);
  const after = await slack.person('Dana Wells').command('/test', 'general');

  expect(during.kind).toBe('error');
  expect(after).toMatchObject({ kind: 'words', text: 'back' });
});

test('another process acts, reads and meddles through the JSON door', async () => {
  const slack = workspace();
  const { url } = await listening(slack);
  slack.connect(async () => 'Heard.');
  const remote = connectTo(url);
  const dana = remote.person('Dana Wells');

  const answer = await dana.command('/test');
  await remote.setUser('Omar Haddad', { deactivated: true });
  await remote.misbehave({ post: { status500: 1 } });
  const before = (await remote.state()).now;
  const { now } = await remote.moveClockBy(60_000);

  expect(answer).toMatchObject({ kind: 'words', text: 'Heard.' });
  expect(await dana.ephemerals()).toHaveLength(1);
  expect((await remote.state()).people.find((one) => one.name === 'Omar Haddad')?.deactivated).toBe(true);
  expect((await remote.state()).faults.post.status500).toBe(1);
  expect(now - before).toBeGreaterThanOrEqual(60_000);
  await expect(remote.person('Nobody').dms()).rejects.toThrow('nobody here is called Nobody');
  await expect(remote.misbehave(JSON.parse('{"nonsense":1}'))).rejects.toThrow('there is no fault nonsense');
});

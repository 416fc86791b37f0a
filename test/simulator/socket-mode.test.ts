import { App, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import { expect, onTestFinished, test } from 'vitest';
import { listening } from './listening.ts';
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

test('Bolt serves the workspace over Socket Mode', async () => {
  const slack = workspace();
  const { apiUrl } = await listening(slack);
  const receiver = new SocketModeReceiver({
    appToken: slack.tokens.app,
    logger: silent,
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
  onTestFinished(async () => void (await app.stop()));

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
    onTestFinished(() => client.disconnect());
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
  onTestFinished(() => client.disconnect());

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
  onTestFinished(() => client.disconnect());
  await until(() => slack.connections() === 1);

  slack.misbehave({ dropSockets: true });
  await until(() => slack.connections() === 0);
  const during = await slack.person('Dana Wells').command('/test', 'general');
  await until(() => slack.connections() === 1);
  const after = await slack.person('Dana Wells').command('/test', 'general');

  expect(during.kind).toBe('error');
  expect(after).toMatchObject({ kind: 'words', text: 'back' });
});

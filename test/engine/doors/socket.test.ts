import { App, LogLevel } from '@slack/bolt';
import { expect, onTestFinished, test } from 'vitest';
import { pauseBefore, type RelayTimings, slackRelay } from '../../../src/engine/doors/relay.ts';
import { SocketReceiver } from '../../../src/engine/doors/socket.ts';
import { createLog } from '../../../src/engine/log.ts';
import { listening } from '../../simulator/listening.ts';
import { until } from '../../simulator/until.ts';
import { workspace } from '../../simulator/workspace.ts';

/** Slack as it is, only that nothing is waited for which a test would wait for in vain. */
const patient: RelayTimings = { ...slackRelay, pause: 20, longestPause: 40 };

/** An app behind the door, which answers its command when it is let. */
async function opened(timings: Partial<RelayTimings> = {}, appToken?: string) {
  const slack = workspace();
  const { apiUrl } = await listening(slack);
  const logged: Record<string, unknown>[] = [];
  const door = new SocketReceiver({
    appToken: appToken ?? slack.tokens.app,
    apiUrl,
    log: createLog('info', (line) => logged.push(JSON.parse(line))),
    timings: { ...patient, ...timings },
  });
  const app = new App({
    receiver: door,
    token: slack.tokens.bot,
    botId: slack.botId,
    botUserId: slack.botUserId,
    tokenVerificationEnabled: false,
    logLevel: LogLevel.ERROR,
  });
  const begun: string[] = [];
  let answering = Promise.resolve();
  app.command('/test', async ({ ack, body }) => {
    begun.push(body.text);
    await answering;
    await ack('Heard.');
  });
  await app.start();
  onTestFinished(async () => void (await app.stop()));
  return {
    slack,
    door,
    app,
    begun,
    command: (words = '') => slack.person('Dana Wells').command(`/test ${words}`, 'general'),
    /** Holds back every answer until the returned function is called. */
    hold() {
      let release = () => {};
      answering = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    pauses: () => logged.flatMap((line) => (typeof line.pause === 'number' ? [line.pause] : [])),
    ends: () => logged.flatMap((line) => (line.msg === 'a connection to Slack ended' ? [line.why] : [])),
    opens: () => logged.filter((line) => line.msg === 'a connection to Slack is open').length,
    errors: () => logged.flatMap((line) => (line.level === 50 ? [line.msg] : [])),
    asked: () => slack.traffic().filter((one) => one.what === 'apps.connections.open').length,
  };
}

const heard = { kind: 'words', text: 'Heard.' };

test.each(['warning', 'refresh_requested'] as const)(
  'when Slack refreshes the connection (%s), no command is lost: the next is open before the last is closed',
  async (disconnect) => {
    const { slack, command, asked } = await opened();
    const answers = [await command()];

    slack.misbehave({ sockets: { disconnect, noticeMs: 5_000 } });
    answers.push(await command());
    await until(() => slack.connections() === 2);
    for (let n = 0; n < 6; n += 1) answers.push(await command());
    slack.clock.moveBy(5_000);
    for (let n = 0; n < 6; n += 1) answers.push(await command());
    await until(() => slack.connections() === 1);

    expect(answers).toEqual(answers.map(() => expect.objectContaining(heard)));
    expect(slack.maxConnections()).toBe(2);
    expect(asked()).toBe(2);
    expect(slack.problems()).toEqual([]);
  },
);

test('where Slack does not close the last connection, it is let go after a while', async () => {
  const { slack, door, ends } = await opened({ linger: 20 });

  slack.misbehave({ sockets: { disconnect: 'refresh_requested', noticeMs: 600_000 } });
  await until(() => ends().length > 0);
  await until(() => slack.connections() === 1);

  expect(ends()).toEqual(['let go']);
  expect(door.connected()).toBe(true);
});

test('what came by the last connection is answered there, when the next is open already', async () => {
  const { slack, begun, command, hold } = await opened({ linger: 0 });
  const release = hold();
  const slow = command('slow');
  await until(() => begun.length === 1);

  slack.misbehave({ sockets: { disconnect: 'warning', noticeMs: 0 } });
  await until(() => slack.connections() === 2);
  release();

  expect(await slow).toMatchObject(heard);
  expect(slack.problems()).toEqual([]);
  await until(() => slack.connections() === 1);
});

test('refreshes in quick succession never make more than two connections', async () => {
  const { slack, command, opens } = await opened();

  for (let n = 1; n <= 4; n += 1) {
    slack.misbehave({ sockets: { disconnect: 'refresh_requested', noticeMs: 600_000 } });
    await until(() => opens() === n + 1);
  }
  const answer = await command();

  expect(slack.maxConnections()).toBe(2);
  expect(answer).toMatchObject(heard);
});

test.each([
  ['without a word', { dropSockets: true }],
  ['by half', { sockets: { halfClose: true } }],
] as const)('a connection that is cut %s is noticed, and the next is opened at once', async (_, cut) => {
  const { slack, door, command, ends, asked } = await opened({ steady: 0 });
  await command();

  slack.misbehave(cut);
  await until(() => ends().length > 0);
  const connected = door.connected();
  await until(() => door.connected());
  const answer = await command();

  expect(connected).toBe(false);
  expect(answer).toMatchObject(heard);
  expect(asked()).toBe(2);
  expect(slack.connections()).toBe(1);
});

test('a connection that has fallen silent is ended, and the next is opened', async () => {
  const { slack, door, command, ends } = await opened({ beat: 10, steady: 0 });
  await command();

  slack.misbehave({ sockets: { silence: true } });
  await until(() => ends().length > 0 && door.connected());
  await until(() => slack.connections() === 1);
  const answer = await command();

  expect(ends()).toEqual(['silent']);
  expect(answer).toMatchObject(heard);
});

test('a silent connection is given up within fifteen seconds, a slow network is not taken for silence', () => {
  expect(slackRelay.beat * 3).toBeLessThanOrEqual(15_000);
  expect(slackRelay.beat * 2).toBeGreaterThan(5_000);
});

test('until Slack says hello the app is not connected; a late hello is waited for', async () => {
  const { slack, door, command } = await opened();
  slack.misbehave({ sockets: { helloMs: 5_000 }, dropSockets: true });
  await until(() => slack.connections() === 1 && !door.connected());
  const standing = door.standing();

  slack.clock.moveBy(5_000);
  await until(() => door.connected());

  expect(standing).toBe('not connected, trying again');
  expect(door.standing()).toBe('connected');
  expect(await command()).toMatchObject(heard);
});

test('a hello that never comes is given up, and another connection is tried', async () => {
  const { slack, door, ends } = await opened({ hello: 30 });

  slack.misbehave({ sockets: { noHello: 1 }, dropSockets: true });
  await until(() => ends().includes('no hello'));
  slack.misbehave({ sockets: { noHello: 0 } });
  await until(() => door.connected());

  expect(slack.maxConnections()).toBe(1);
});

test('connections that do not last are opened after growing pauses', async () => {
  const { slack, door, pauses } = await opened({ pause: 8, longestPause: 60_000 });

  for (let n = 1; n <= 4; n += 1) {
    slack.misbehave({ dropSockets: true });
    await until(() => pauses().length === n && door.connected());
  }

  pauses().forEach((pause, n) => {
    expect(pause).toBeGreaterThanOrEqual(8 * 2 ** n * 0.5);
    expect(pause).toBeLessThanOrEqual(8 * 2 ** n);
  });
});

test('the pause is none at first, then a second, doubled up to a minute, and never quite the same', () => {
  const longest = [0, 1, 2, 3, 7, 20].map((attempts) => pauseBefore(attempts, slackRelay, 1));
  const shortest = [0, 1, 2, 3, 7, 20].map((attempts) => pauseBefore(attempts, slackRelay, 0));

  expect(longest).toEqual([0, 1_000, 2_000, 4_000, 60_000, 60_000]);
  expect(shortest).toEqual([0, 500, 1_000, 2_000, 30_000, 30_000]);
});

test('when Slack says how long to wait, that long is waited', async () => {
  const { slack, pauses } = await opened({ pause: 0 });

  slack.misbehave({ api: { ratelimited: 1, retryAfter: 7 }, dropSockets: true });
  await until(() => pauses().length > 0);

  expect(pauses()[0]).toBeGreaterThanOrEqual(7_000);
});

test('a call for a connection that fails is made again', async () => {
  const { slack, door, asked } = await opened();

  slack.misbehave({ api: { status500: 1 }, dropSockets: true });
  await until(() => asked() > 2);
  slack.misbehave({ api: { status500: 0 } });
  await until(() => door.connected());
});

test('a token that Slack refuses at the start ends the start, in Slack’s words', async () => {
  await expect(opened({}, 'xapp-wrong')).rejects.toThrow('invalid_auth');
});

test('a token that Slack refuses later is said once and loudly, and tried slowly', async () => {
  const { slack, door, asked, errors, pauses } = await opened({ pause: 0 });
  const { app } = slack.tokens;

  slack.tokens.app = 'xapp-another';
  slack.misbehave({ dropSockets: true });
  await until(() => asked() > 3);
  const standing = door.standing();
  slack.tokens.app = app;
  await until(() => door.connected());

  expect(standing).toBe('Slack refused to open a connection (invalid_auth)');
  expect(errors()).toEqual([standing]);
  expect(Math.min(...pauses())).toBeGreaterThanOrEqual(patient.longestPause / 2);
  expect(door.standing()).toBe('connected');
});

test('when Socket Mode is switched off, that is said, and tried slowly until it is on again', async () => {
  const { slack, door, asked, errors, pauses, command } = await opened({ pause: 0 });

  slack.misbehave({ sockets: { disabled: true } });
  await until(() => asked() > 3);
  const [standing, connected] = [door.standing(), door.connected()];
  slack.misbehave({ sockets: { disabled: false } });
  await until(() => door.connected());

  expect(connected).toBe(false);
  expect(standing).toBe('Socket Mode is turned off in the app’s Slack settings');
  expect(errors()).toEqual([standing]);
  expect(Math.min(...pauses())).toBeGreaterThanOrEqual(patient.longestPause / 2);
  expect(await command()).toMatchObject(heard);
});

test('when the app ends, what has come is answered first', async () => {
  const { slack, app, begun, command, hold } = await opened();
  const release = hold();
  const last = command('last');
  await until(() => begun.length === 1);

  const ended = app.stop();
  release();

  expect(await last).toMatchObject(heard);
  await ended;
  expect(slack.connections()).toBe(0);
});

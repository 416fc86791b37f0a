import { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import { complete, isShown, sendBytes } from '../../../src/engine/papers/upload.ts';
import { Refusal } from '../../../src/kit/refusal.ts';

const token = 'xoxb-secret';
const bytes = new TextEncoder().encode('slips');

interface Answers {
  readonly url?: string;
  readonly error?: string;
  readonly file?: object;
}

/** A Slack that gives this address for the bytes, answers its methods so, and takes the bytes so. Notes who was given what. */
function slackAnswering(answers: Answers = {}, taking = () => new Response('OK')) {
  const brought: { url: string; authorization: string | null; redirect: string; body: string }[] = [];
  const answering: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).pathname.startsWith('/api/')) {
      const { url: upload_url = 'https://files.slack.com/upload/v1/a', error, file = {} } = answers;
      return Response.json(error ? { ok: false, error } : { ok: true, upload_url, file_id: 'F1', file });
    }
    const { url, redirect } = request;
    brought.push({ url, authorization: request.headers.get('authorization'), redirect, body: await request.text() });
    return taking();
  };
  const wired = (apiUrl?: string) => {
    const options = { fetch: answering, retryConfig: { retries: 0 }, ...(apiUrl ? { slackApiUrl: apiUrl } : {}) };
    return {
      client: new WebClient(token, options),
      wires: { token, fetch: answering, ...(apiUrl ? { apiUrl } : {}) },
    };
  };
  return { brought, wired };
}

test('a file’s bytes go to Slack’s own file host, without the bot’s token, and no redirect is followed', async () => {
  const slack = slackAnswering();

  const id = await sendBytes(slack.wired(), 'slips.pdf', bytes);

  expect(id).toBe('F1');
  expect(slack.brought).toEqual([
    { url: 'https://files.slack.com/upload/v1/a', authorization: null, redirect: 'error', body: 'slips' },
  ]);
});

test.each([
  ['another host', 'https://evil.example/a', undefined],
  ['a host that only ends like Slack’s', 'https://files.slack.com.evil.example/a', undefined],
  ['Slack’s host without encryption', 'http://files.slack.com/a', undefined],
  ['Slack itself, when the app was pointed elsewhere', 'https://files.slack.com/a', 'http://127.0.0.1:4400/api/'],
])('no bytes go to %s', async (_, url, apiUrl) => {
  const slack = slackAnswering({ url });

  await expect(sendBytes(slack.wired(apiUrl), 'slips.pdf', bytes)).rejects.toThrow('not Slack’s');
  expect(slack.brought).toEqual([]);
});

test('where the app was pointed at another server, files go there', async () => {
  const slack = slackAnswering({ url: 'http://127.0.0.1:4400/upload/v1/a' });

  await sendBytes(slack.wired('http://127.0.0.1:4400/api/'), 'slips.pdf', bytes);

  expect(slack.brought).toHaveLength(1);
});

test('bytes that the file host did not take are brought again later', async () => {
  const slack = slackAnswering({}, () => new Response('', { status: 503 }));

  await expect(sendBytes(slack.wired(), 'slips.pdf', bytes)).rejects.toThrow('503');
});

test.each([
  ['channels', { channels: ['D1'] }, true],
  ['direct messages', { ims: ['D1'] }, true],
  ['shares', { shares: { private: { D1: [{ ts: '1.2' }] } } }, true],
  ['another conversation', { ims: ['D2'], shares: { public: { C1: [] } } }, false],
])('a file that Slack lists under %s is found there, or is not', async (_, file, found) => {
  expect(await isShown(slackAnswering({ file }).wired(), 'F1', 'D1')).toBe(found);
});

test.each(['missing_scope', 'restricted_action'])('%s is said in words; an outage is not', async (error) => {
  const file = { id: 'F1', title: 'Slips', channel: 'D1' };

  await expect(complete(slackAnswering({ error }).wired(), file)).rejects.toBeInstanceOf(Refusal);
  await expect(complete(slackAnswering({ error: 'internal_error' }).wired(), file)).rejects.not.toBeInstanceOf(Refusal);
  await expect(complete(slackAnswering({ error: 'invalid_auth' }).wired(), file)).rejects.not.toBeInstanceOf(Refusal);
});

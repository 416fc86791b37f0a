import { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import { fetchFile } from '../../../src/engine/errands/fetch-file.ts';
import { Refusal } from '../../../src/kit/refusal.ts';

const token = 'xoxb-secret';
const tooLarge = () => new Refusal('too large');
const wanted = { file: 'F1', by: 'U1', most: 100, tooLarge };

interface Told {
  readonly url?: string;
  readonly user?: string;
  readonly size?: number;
  readonly error?: string;
}

/** A Slack that tells this of the file and answers a download so. Notes who was given the token. */
function slackTelling(told: Told, download: () => Response = () => new Response('workbook')) {
  const asked: { url: string; authorization: string | null; redirect: string }[] = [];
  const answering: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).pathname.startsWith('/api/')) {
      const file = {
        user: told.user ?? 'U1',
        size: told.size ?? 8,
        url_private: told.url ?? 'https://files.slack.com/a',
      };
      return Response.json(told.error ? { ok: false, error: told.error } : { ok: true, file });
    }
    const { url, redirect } = request;
    asked.push({ url, authorization: request.headers.get('authorization'), redirect });
    return download();
  };
  const client = (slackApiUrl?: string) =>
    new WebClient(token, { fetch: answering, retryConfig: { retries: 0 }, ...(slackApiUrl ? { slackApiUrl } : {}) });
  const fetched = (apiUrl?: string) =>
    fetchFile(client(apiUrl), { token, fetch: answering, ...(apiUrl ? { apiUrl } : {}) }, wanted);
  return { asked, fetched };
}

test('a file is fetched from Slack’s own file host with the bot’s token, and no redirect is followed', async () => {
  const slack = slackTelling({});

  const bytes = await slack.fetched();

  expect(bytes.toString()).toBe('workbook');
  expect(slack.asked).toEqual([
    { url: 'https://files.slack.com/a', authorization: `Bearer ${token}`, redirect: 'error' },
  ]);
});

test.each([
  ['another host', 'https://evil.example/a', undefined],
  ['a host that only ends like Slack’s', 'https://files.slack.com.evil.example/a', undefined],
  ['Slack’s host without encryption', 'http://files.slack.com/a', undefined],
  ['a name before the host', 'https://files.slack.com@evil.example/a', undefined],
  ['Slack itself, when the app was pointed elsewhere', 'https://files.slack.com/a', 'http://127.0.0.1:4400/api/'],
  ['another port of where the app was pointed', 'http://127.0.0.1:4401/a', 'http://127.0.0.1:4400/api/'],
])('the token does not go to %s', async (_, url, apiUrl) => {
  const slack = slackTelling({ url });

  await expect(slack.fetched(apiUrl)).rejects.toThrow('not Slack’s');
  expect(slack.asked).toEqual([]);
});

test('where the app was pointed at another server, files come from there', async () => {
  const slack = slackTelling({ url: 'http://127.0.0.1:4400/files-pri/a' });

  expect((await slack.fetched('http://127.0.0.1:4400/api/')).toString()).toBe('workbook');
});

test('a file somebody else put into Slack is not read', async () => {
  const slack = slackTelling({ user: 'U2' });

  await expect(slack.fetched()).rejects.toThrow('no longer in Slack');
  expect(slack.asked).toEqual([]);
});

test('a file that is too large is refused before it is loaded, and while it is', async () => {
  let given = 0;
  const endless = () =>
    new Response(
      new ReadableStream({
        pull(stream) {
          given += 1;
          stream.enqueue(new Uint8Array(60));
        },
      }),
    );

  await expect(slackTelling({ size: 101 }).fetched()).rejects.toThrow('too large');
  await expect(slackTelling({}, endless).fetched()).rejects.toThrow('too large');
  expect(given).toBeLessThan(10);
});

test.each([
  ['is gone', { error: 'file_not_found' }, 'Please upload it again'],
  ['may not be read', { error: 'missing_scope' }, 'files:read'],
])('a file that %s is refused in words, once', async (_, told, words) => {
  await expect(slackTelling(told).fetched()).rejects.toThrow(words);
  await expect(slackTelling(told).fetched()).rejects.toBeInstanceOf(Refusal);
});

test('a page to sign in is not taken for the file', async () => {
  const page = () => new Response('<!DOCTYPE html>', { headers: { 'content-type': 'text/html' } });

  await expect(slackTelling({}, page).fetched()).rejects.toThrow('files:read');
});

test('what may pass by itself is no refusal: it is tried again', async () => {
  const broken = () => new Response('', { status: 503 });

  await expect(slackTelling({ error: 'internal_error' }).fetched()).rejects.not.toBeInstanceOf(Refusal);
  await expect(slackTelling({}, broken).fetched()).rejects.not.toBeInstanceOf(Refusal);
});

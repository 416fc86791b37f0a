import { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import { call, errorOf } from './call.ts';
import { workspace } from './workspace.ts';

test('a file goes up in three steps and comes down only with the bot’s token', async () => {
  const slack = workspace();
  const channel = slack.channelId('general');

  const { upload_url, file_id } = (await call(slack, 'files.getUploadURLExternal', { filename: 'a.csv', length: 3 }))
    .body;
  const early = await errorOf(slack, 'files.completeUploadExternal', { files: [{ id: file_id }] });
  await slack.fetch(String(upload_url), { method: 'POST', body: 'a,b' });
  const files = [{ id: file_id, title: 'Letters' }];
  const done = await call(slack, 'files.completeUploadExternal', {
    files,
    channel_id: channel,
    initial_comment: 'here',
  });
  const info = (await call(slack, 'files.info', { file: file_id })).body.file;
  const { url_private } = JSON.parse(JSON.stringify(info));
  const headers = { authorization: `Bearer ${slack.tokens.bot}` };
  const [withToken, without] = [await slack.fetch(url_private, { headers }), await slack.fetch(url_private)];

  expect(early).toBe('file_not_found');
  expect(done.body).toEqual({ ok: true, files: [{ id: file_id, title: 'Letters' }] });
  expect(await withToken.text()).toBe('a,b');
  expect(await without.text()).toContain('Sign in');
  expect(slack.messages()).toMatchObject([{ text: 'here', files: [{ id: file_id }] }]);
});

test('the upload of Slack’s own SDK goes through, in process and over a port', async () => {
  const slack = workspace();
  const channel_id = slack.channelId('general');
  const inside = new WebClient(slack.tokens.bot, { fetch: slack.fetch });
  await inside.files.uploadV2({ channel_id, filename: 'a.csv', content: 'a,b' });
  const { apiUrl } = await slack.listen();

  const outside = new WebClient(slack.tokens.bot, { slackApiUrl: apiUrl });
  await outside.files.uploadV2({ channel_id, filename: 'b.csv', file: Buffer.from('c,d') });
  await slack.close();

  expect(slack.messages().map((one) => one.files?.[0]?.name)).toEqual(['a.csv', 'b.csv']);
  expect(slack.problems()).toEqual([]);
});

/** A file whose bytes are there and which is not shown yet. */
async function brought(slack: ReturnType<typeof workspace>): Promise<unknown> {
  const { body } = await call(slack, 'files.getUploadURLExternal', { filename: 'a.csv', length: 3 });
  await slack.fetch(String(body.upload_url), { method: 'POST', body: 'a,b' });
  return body.file_id;
}

test('a file is finished once, where the bot is; a refusal leaves it unfinished', async () => {
  const slack = workspace();
  const id = await brought(slack);
  const finish = (channel_id: string) =>
    errorOf(slack, 'files.completeUploadExternal', { files: [{ id }], channel_id });
  const dana = slack.person('Dana Wells').id;
  const dm = (await call(slack, 'conversations.open', { users: dana })).body.channel as { id: string };

  expect(await finish(slack.channelId('elsewhere'))).toBe('not_in_channel');
  expect(await finish(dana)).toBe('channel_not_found');
  expect(await errorOf(slack, 'files.info', { file: id })).toBe('file_not_found');
  expect(await finish(dm.id)).toBeUndefined();
  expect(await finish(dm.id)).toBe('file_not_found');

  const { file } = (await call(slack, 'files.info', { file: id })).body;
  expect(file).toMatchObject({ channels: [], groups: [], ims: [dm.id] });
  expect(slack.messages()).toHaveLength(1);
});

test('a file can be shown although the answer to the last step is lost, or long after it', async () => {
  const slack = workspace();
  const channel_id = slack.channelId('general');
  const [first, second] = [await brought(slack), await brought(slack)];
  const finish = (id: unknown) => call(slack, 'files.completeUploadExternal', { files: [{ id }], channel_id });

  slack.misbehave({ post: { accept_then_drop: 1 } });
  await expect(finish(first)).rejects.toThrow('fetch failed');
  slack.misbehave({ post: { accept_then_drop: 0, late: 1, lateMs: 20_000 } });
  await expect(finish(second)).rejects.toThrow('fetch failed');
  const before = slack.messages().length;
  slack.clock.moveBy(20_000);

  expect([before, slack.messages().length]).toEqual([1, 2]);
});

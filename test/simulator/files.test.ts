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

import { get } from 'node:http';
import { expect, test } from 'vitest';
import { call, section } from './call.ts';
import { form, page } from './page.ts';
import { workspace } from './workspace.ts';

test('what somebody has not read is marked until they look, and then stands below a line', async () => {
  const slack = workspace();
  const { parts } = await page(slack);
  const channel = slack.channelId('general');
  await slack.person('Omar Haddad').say('general', 'something new');

  const before = await parts('Dana Wells', 'home');
  slack.person('Dana Wells').look(channel);
  const there = await parts('Dana Wells', channel);
  slack.person('Dana Wells').look('home');
  const after = await parts('Dana Wells', 'home');

  expect(before.side).toContain(', 1 unread');
  expect(there.main).toMatch(/class="fresh"[\s\S]*something new/);
  expect(after.side).not.toContain('unread');
});

test('a weekday is capitalized wherever it stands, today is not in the middle of a sentence', async () => {
  const slack = workspace({ now: Date.parse('2026-11-16T15:00:00Z') });
  const { parts } = await page(slack);
  const dana = slack.person('Dana Wells');
  const { ts } = await dana.say('general', 'parent');
  await dana.say('general', 'the answer', ts);

  const today = await parts('Dana Wells', slack.channelId('general'));
  slack.clock.moveBy(7 * 86_400_000);
  const later = await parts('Dana Wells', slack.channelId('general'));

  expect(today.main).toContain('Last reply today at');
  expect(later.main).toContain('Last reply on Monday, November 16 at');
});

test('whoever has something new to read stands on top of the list of people', async () => {
  const slack = workspace();
  const { text } = await page(slack);
  await call(slack, 'chat.postMessage', { channel: slack.person('Omar Haddad').id, text: 'for you' });

  const people = await text('/page/people');

  expect(people).toMatch(/Have something new to read[\s\S]*?Omar Haddad[\s\S]*?Dana Wells/);
});

test('the page greets with the words it was given, and lists the stops of the clock and the samples', async () => {
  const at = Date.parse('2026-11-23T12:00:00Z');
  const slack = workspace({
    welcome: { workspace: 'Mill <City>', notice: 'All invented.', text: 'Hello', first: 'Omar Haddad' },
    clockStops: () => [{ label: 'Next Monday', at }],
    gallery: () => [{ name: 'A sample', kind: 'home', payload: { blocks: [section('as an example')] } }],
  });
  const { text } = await page(slack);

  const home = await text('/page/welcome');
  const { bar }: { bar: string } = JSON.parse(await text('/page/parts?at=home'));
  const gallery = await text('/gallery');

  expect(home).toContain('Welcome to Mill &lt;City&gt;');
  expect(home).toContain('Start as Omar Haddad');
  expect(bar).toContain('All invented.');
  expect(bar).toContain(`data-clock="at:${at}"`);
  expect(gallery.match(/as an example/g)).toHaveLength(3);
});

test('a file that was handed in can be taken home again, as a download and nothing else', async () => {
  const slack = workspace();
  const { url } = await page(slack);
  slack.connect(async (body) => void call(slack, 'views.open', { trigger_id: body.trigger_id, view: form }));
  const dana = slack.person('Dana Wells');
  await dana.command('/test');
  await dana.upload('A file', { name: 'a.html', bytes: Buffer.from('<script>'), mimetype: 'text/html' });

  const { window } = JSON.parse(await (await fetch(`${url}/page/parts?as=${dana.id}`)).text());
  const id = /data-unfile="(F\w+)"/.exec(window)?.[1];
  const answer = await fetch(`${url}/page/file/${id}`);

  expect(await answer.text()).toBe('<script>');
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  expect(answer.headers.get('content-disposition')).toContain('attachment');
});

test('a file the app hands over stands in the conversation with it, and can be taken home', async () => {
  const slack = workspace();
  const { url } = await page(slack);
  const dana = slack.person('Dana Wells');
  const { channel } = (await call(slack, 'conversations.open', { users: dana.id })).body;
  const { body } = await call(slack, 'files.getUploadURLExternal', { filename: 'slips.pdf', length: 4 });
  await fetch(String(body.upload_url), { method: 'POST', body: '%PDF' });
  const files = [{ id: body.file_id, title: 'Slips for today' }];
  await call(slack, 'files.completeUploadExternal', { files, channel_id: JSON.parse(JSON.stringify(channel)).id });

  const { main } = JSON.parse(await (await fetch(`${url}/page/parts?as=${dana.id}&at=app`)).text());
  const address = /href="(\/page\/file\/F\w+)" download="slips.pdf"/.exec(main)?.[1];
  const answer = await fetch(`${url}${address}`);

  expect(main).toContain('Slips for today');
  expect(await answer.text()).toBe('%PDF');
});

test('no page is shown to another name of this machine', async () => {
  const { url } = await page(workspace());

  const asked = await new Promise<number | undefined>((resolve) => {
    get(`${url}/page/parts`, { headers: { host: 'evil.example' } }, (response) => resolve(response.statusCode));
  });

  expect(asked).toBe(403);
});

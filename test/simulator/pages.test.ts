import { expect, test } from 'vitest';
import { call, section, words } from './call.ts';
import { form, page } from './page.ts';
import { workspace } from './workspace.ts';

test('the page lets one pick a person and loads its script and style', async () => {
  const { text } = await page(workspace());

  const people = await text('/page/people');

  expect(people).toContain('Dana Wells');
  expect(people).toMatch(/Vera Gast<\/b><small>guest/);
  expect(await text('/')).toContain('/page/script/main.js');
  expect(await text('/page/script/main.js')).toContain('EventSource');
  expect(await text('/page/script/nothing.js')).toContain('there is nothing at');
  expect(await text('/page/style.css')).toContain('@media');
  expect(await text('/page/coverage')).toContain('<td>chat.postMessage</td><td>documented</td>');
  expect(await text('/nowhere')).toContain('nothing at /nowhere');
});

test('everything on the page is escaped, and only real tokens become mentions or links', async () => {
  const slack = workspace();
  const { parts } = await page(slack);
  const dana = slack.person('Dana Wells');
  const text = `<b> &lt;script&gt; &lt;!channel&gt; &amp;lt;x <@${dana.id}> <https://x.org?a="|*x*> <javascript:alert(1)|bad>`;
  await call(slack, 'chat.postMessage', { channel: slack.channelId('general'), text });
  await call(slack, 'chat.postMessage', {
    channel: slack.channelId('general'),
    text: 'x',
    blocks: [section('*bold* <!here>')],
  });

  const { main } = await parts('Dana Wells', slack.channelId('general'));

  expect(main).toContain(
    '&lt;b&gt; &lt;script&gt; &lt;!channel&gt; &amp;lt;x <span class="mention">@Dana Wells</span>',
  );
  expect(main).toContain('<a href="https://x.org?a=&quot;" target="_blank" rel="noreferrer">*x*</a>');
  expect(main).not.toContain('href="javascript:');
  expect(main).toContain('<b>bold</b> <span class="mention">@here</span>');
});

test('a window shows every kind of field, and its words cannot break out', async () => {
  const slack = workspace();
  const { parts } = await page(slack);
  slack.connect(async (body) => void call(slack, 'views.open', { trigger_id: body.trigger_id, view: form }));
  await slack.person('Dana Wells').command('/test');

  const { window } = await parts('Dana Wells', 'app');

  expect(window).toContain('A &lt;form&gt;');
  expect(window).toContain('&lt;/textarea&gt;&lt;b&gt;</textarea>');
  for (const part of [
    'type="date"',
    'type="radio"',
    'data-many="yes"',
    'data-least="3"',
    'type="file"',
    'type="submit"',
  ]) {
    expect(window).toContain(part);
  }
  expect((await parts('Omar Haddad', 'app')).window).toBe('');
});

test('a conversation is shown only to those who are in it, a thread under its parent', async () => {
  const slack = workspace();
  const { parts } = await page(slack);
  const channel = slack.channelId('general');
  const { ts } = await slack.person('Dana Wells').say('general', 'parent');
  await slack.person('Omar Haddad').say('general', 'the answer', ts);

  const [top, thread, guest] = [
    await parts('Dana Wells', channel),
    await parts('Dana Wells', channel, ts),
    await parts('Vera Gast', channel),
  ];

  expect(top.main).toContain('1 reply');
  expect(top.main).not.toContain('the answer');
  expect(thread.thread).toContain('the answer');
  expect(guest.main).toContain('You are not in this conversation');
  expect(guest.side).not.toContain('general');
});

test('Home, a chart, a table and buttons are drawn', async () => {
  const slack = workspace();
  const { parts, text } = await page(slack);
  const user_id = slack.person('Dana Wells').id;
  const button = {
    type: 'button',
    action_id: 'go',
    value: '1',
    text: words('Go on'),
    confirm: { title: words('?'), text: words('Sure?'), confirm: words('Yes'), deny: words('No') },
  };
  await call(slack, 'views.publish', {
    user_id,
    view: {
      type: 'home',
      blocks: [
        { type: 'header', text: words('Today') },
        { type: 'actions', elements: [button] },
      ],
    },
  });
  const chart = {
    type: 'data_visualization',
    title: 'Counts',
    chart: { type: 'pie', segments: [{ label: 'Open', value: 4 }] },
  };
  const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'Name' }], [{ type: 'raw_text', text: 'Ann' }]] };
  await call(slack, 'chat.postMessage', { channel: user_id, text: 'x', blocks: [chart, table] });

  const [home, dm] = [(await parts('Dana Wells', 'home')).main, (await parts('Dana Wells', 'app')).main];

  expect(home).toContain('<h2>Today</h2>');
  expect(home).toContain('&quot;text&quot;:&quot;Sure?&quot;');
  expect(dm).toContain('<th scope="row">Open</th>');
  expect(dm).toContain('<td class="left">Ann</td>');
  expect(await text('/traffic')).toContain('views.publish');
});

test('pages from elsewhere cannot act through the JSON door', async () => {
  const { url } = await page(workspace());
  const body = '{"by":1}';

  const asForm = await fetch(`${url}/control/clock`, { method: 'POST', body });
  const asJson = await fetch(`${url}/control/clock`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });

  expect([asForm.status, asJson.status]).toEqual([403, 200]);
});

test('the page hears of changes as they happen', async () => {
  const slack = workspace();
  const { url } = await page(slack);
  const live = await fetch(`${url}/live`);
  const reader = live.body?.getReader();
  await reader?.read();

  await slack.person('Dana Wells').say('general', 'hello');
  const heard = await reader?.read();
  await reader?.cancel();

  expect(new TextDecoder().decode(heard?.value)).toContain('data: message');
});

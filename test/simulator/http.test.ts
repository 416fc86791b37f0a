import { createHmac } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { httpApp } from './http-app.ts';
import { until } from './until.ts';
import { workspace } from './workspace.ts';

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
  onTestFinished(() => slack.close());
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

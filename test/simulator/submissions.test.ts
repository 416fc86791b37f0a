import { expect, test } from 'vitest';
import { section, words } from './call.ts';
import { answering, type Body, field, form, open } from './told.ts';
import { workspace } from './workspace.ts';

test('errors beside a field must name an input block', async () => {
  const slack = workspace();
  const dana = slack.person('Dana Wells');
  await open(slack, form([field('a'), { ...section('x'), block_id: 'words' }]));

  answering(slack, () => ({ response_action: 'errors', errors: { words: 'no' } }));
  const wrong = await dana.submit();
  answering(slack, () => ({ response_action: 'errors', errors: { a: 'yes' } }));
  const right = await dana.submit();

  expect(wrong).toMatchObject({ kind: 'error' });
  expect(slack.problems().join()).toContain('errors name words, which is no input block');
  expect(right).toEqual({ kind: 'errors', errors: { 'Field a': 'yes' } });
  expect(dana.window()?.errors).toEqual({ a: 'yes' });
});

test('the answers to a submission: close, update, clear, and a view that is refused', async () => {
  const slack = workspace();
  const dana = slack.person('Dana Wells');
  await open(slack);
  const say = (answer: unknown) => {
    answering(slack, () => answer);
    return dana.submit();
  };

  const updated = await say({ response_action: 'update', view: form(undefined, { title: words('Step 2') }) });
  const refused = await say({ response_action: 'update', view: form([], {}) });
  const pushed = await say({ response_action: 'push', view: form() });
  const closed = await say(undefined);
  const below = dana.window()?.title;
  const cleared = await say({ response_action: 'clear' });

  expect(updated).toMatchObject({ kind: 'updated', window: { title: 'Step 2' } });
  expect(refused.kind).toBe('error');
  expect(pushed.kind).toBe('pushed');
  expect([closed, below]).toEqual([{ kind: 'closed' }, 'Step 2']);
  expect([cleared, dana.window()]).toEqual([{ kind: 'cleared' }, undefined]);
});

test('closing is told only to an app that asked for it, and without a trigger', async () => {
  const heard: Body[] = [];
  for (const notify_on_close of [false, true]) {
    const slack = workspace();
    await open(slack, form(undefined, { notify_on_close }));
    answering(slack, (body) => void heard.push(body));
    await slack.person('Dana Wells').close();
  }

  expect(heard).toMatchObject([{ type: 'view_closed', is_cleared: false }]);
  expect(heard[0]).not.toHaveProperty('trigger_id');
});

test('closing the whole pile says so', async () => {
  const slack = workspace();
  await open(slack, form(undefined, { notify_on_close: true }));
  const heard: Body[] = [];
  answering(slack, (body) => void heard.push(body));

  await slack.person('Dana Wells').close({ all: true });

  expect(heard).toMatchObject([{ type: 'view_closed', is_cleared: true }]);
});

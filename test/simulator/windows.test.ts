import { expect, test } from 'vitest';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { call, errorOf, section, words } from './call.ts';
import { workspace } from './workspace.ts';

type Body = Record<string, unknown>;

const field = (block: string, more: object = {}) => ({
  type: 'input',
  block_id: block,
  label: words(`Field ${block}`),
  optional: true,
  element: { type: 'plain_text_input', action_id: 'value', ...more },
});

const form = (blocks: object[] = [field('a')], more: object = {}) => ({
  type: 'modal',
  callback_id: 'form',
  title: words('A form'),
  submit: words('Send'),
  blocks,
  ...more,
});

/** A workspace whose app keeps what it gets and answers as it is told. */
function told(answer: (body: Body) => unknown, options = {}) {
  const slack = workspace(options);
  const bodies: Body[] = [];
  slack.connect(async (body) => {
    bodies.push(body);
    return answer(body);
  });
  return { slack, bodies, dana: slack.person('Dana Wells') };
}

/** Opens a window for Dana as an answer to a command. */
async function open(slack: Simulator, view: object = form()) {
  slack.connect(async (body) => {
    void call(slack, 'views.open', { trigger_id: body.trigger_id, view });
    return undefined;
  });
  return slack.person('Dana Wells').command('/test');
}

const answering = (slack: Simulator, answer: (body: Body) => unknown) => slack.connect(async (body) => answer(body));

test('a trigger opens one window, and no second one', async () => {
  const { slack, bodies, dana } = told(() => undefined);
  await dana.command('/test');
  const { trigger_id } = bodies[0] ?? {};

  expect(await errorOf(slack, 'views.open', { trigger_id, view: form() })).toBeUndefined();
  expect(await errorOf(slack, 'views.open', { trigger_id, view: form() })).toBe('exchanged_trigger_id');
});

test('a trigger is worth nothing after three real seconds', async () => {
  const { slack, bodies, dana } = told(() => undefined);
  await dana.command('/test');
  await new Promise((resolve) => setTimeout(resolve, 3_010));

  expect(await errorOf(slack, 'views.open', { trigger_id: bodies[0]?.trigger_id, view: form() })).toBe(
    'expired_trigger_id',
  );
});

test('moving the workspace’s clock does not age a trigger', async () => {
  const { slack, bodies, dana } = told(() => undefined);
  await dana.command('/test');
  slack.clock.moveBy(3_600_000);

  expect(await errorOf(slack, 'views.open', { trigger_id: bodies[0]?.trigger_id, view: form() })).toBeUndefined();
});

test('at most three windows lie on each other', async () => {
  const slack = workspace();
  const dana = slack.person('Dana Wells');
  await open(slack);
  answering(slack, () => ({ response_action: 'push', view: form() }));

  const pushed = [await dana.submit(), await dana.submit()];
  const fourth = await dana.submit();

  expect(pushed.map((one) => one.kind)).toEqual(['pushed', 'pushed']);
  expect(dana.window()?.depth).toBe(3);
  expect(fourth).toEqual({ kind: 'error', why: 'push_limit_reached' });
});

test('views.push puts a window on top of the one it came from, three at most', async () => {
  const slack = workspace();
  const dana = slack.person('Dana Wells');
  await open(
    slack,
    form([field('a'), { type: 'actions', elements: [{ type: 'button', action_id: 'more', text: words('More') }] }]),
  );
  const errors: unknown[] = [];
  answering(slack, (body) => {
    const blocks = [{ type: 'actions', elements: [{ type: 'button', action_id: 'more', text: words('More') }] }];
    void errorOf(slack, 'views.push', { trigger_id: body.trigger_id, view: form(blocks) }).then((error) =>
      errors.push(error),
    );
  });

  for (let i = 0; i < 3; i += 1) await dana.press('More');

  expect(errors).toEqual([undefined, undefined, 'push_limit_reached']);
});

test('a stale hash is refused, for windows and for Home', async () => {
  const slack = workspace();
  await open(slack);
  const user_id = slack.person('Dana Wells').id;
  const { id, hash } = slack.person('Dana Wells').window() ?? {};
  const home = { type: 'home', blocks: [] };
  await call(slack, 'views.publish', { user_id, view: home });
  const published = slack.home('Dana Wells');

  const first = await errorOf(slack, 'views.update', { view_id: id, hash, view: form() });
  const second = await errorOf(slack, 'views.update', { view_id: id, hash, view: form() });
  await call(slack, 'views.publish', { user_id, view: home, hash: published?.hash });
  const stale = await errorOf(slack, 'views.publish', { user_id, view: home, hash: published?.hash });

  expect([first, second, stale]).toEqual([undefined, 'hash_conflict', 'hash_conflict']);
});

test('what was typed survives an update only where block_id and action_id stay', async () => {
  const slack = workspace();
  const dana = slack.person('Dana Wells');
  await open(slack, form([field('a'), field('b')]));
  await dana.fill('Field a', 'one');
  await dana.fill('Field b', 'two');

  await call(slack, 'views.update', {
    view_id: dana.window()?.id,
    view: form([field('a', { initial_value: 'no' }), field('c')]),
  });

  expect(dana.window()?.fields.map((one) => [one.block, one.value])).toEqual([
    ['a', 'one'],
    ['c', null],
  ]);
});

test('the same external_id cannot be open twice', async () => {
  const slack = workspace();
  await open(slack, form(undefined, { external_id: 'x' }));
  const bodies: Body[] = [];
  answering(slack, (body) => void bodies.push(body));
  await slack.person('Omar Haddad').command('/test');

  const error = await errorOf(slack, 'views.open', {
    trigger_id: bodies[0]?.trigger_id,
    view: form(undefined, { external_id: 'x' }),
  });

  expect(error).toBe('duplicate_external_id');
});

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

test('what Slack leaves open differs between seeds and repeats within one', async () => {
  const shapes: string[] = [];
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 1]) {
    const { bodies, dana } = told(() => undefined, { seed, now: 0 });
    for (let i = 0; i < 6; i += 1) await dana.command('/test');
    shapes.push(bodies.map((body) => Object.keys(body).join()).join(' ') + dana.id);
  }

  expect(shapes.at(-1)).toBe(shapes[0]);
  expect(new Set(shapes).size).toBeGreaterThan(4);
  expect(shapes.some((one) => !one.split(' ').every((keys) => keys.includes('user_name')))).toBe(true);
});

test('the state of a closed window and of a menu being typed into may be stale', async () => {
  const states = new Set<string>();
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const slack = workspace({ seed });
    const dana = slack.person('Dana Wells');
    const menu = {
      type: 'input',
      label: words('Menu'),
      element: { type: 'external_select', action_id: 'm', min_query_length: 0 },
    };
    await open(slack, form([field('a'), menu], { notify_on_close: true }));
    await dana.fill('Field a', 'typed');
    answering(slack, (body) => {
      const view = JSON.parse(JSON.stringify(body.view));
      states.add(`${String(body.type)} ${view.state.values.a?.value.value ?? 'nothing'}`);
      return { options: [] };
    });
    await dana.options('Menu');
    await dana.close();
  }

  expect([...states].sort()).toEqual([
    'block_suggestion nothing',
    'block_suggestion typed',
    'view_closed nothing',
    'view_closed typed',
  ]);
});

test('a whole organisation’s app gets no team now and then, but the person’s own always', async () => {
  const { bodies, slack, dana } = told(() => undefined, { seed: 3 });
  for (let i = 0; i < 30; i += 1) await dana.shortcut('Make a note');

  expect(bodies.some((body) => body.team === null)).toBe(true);
  expect(bodies.every((body) => JSON.stringify(body.user).includes(slack.teamId))).toBe(true);
});

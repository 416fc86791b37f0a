import { expect, onTestFinished, test, vi } from 'vitest';
import { call, errorOf, words } from './call.ts';
import { answering, type Body, field, form, open, told } from './told.ts';
import { workspace } from './workspace.ts';

test('a trigger opens one window, and no second one', async () => {
  const { slack, bodies, dana } = told(() => undefined);
  await dana.command('/test');
  const { trigger_id } = bodies[0] ?? {};

  expect(await errorOf(slack, 'views.open', { trigger_id, view: form() })).toBeUndefined();
  expect(await errorOf(slack, 'views.open', { trigger_id, view: form() })).toBe('exchanged_trigger_id');
});

test('a trigger is worth nothing after three seconds', async () => {
  const { slack, bodies, dana } = told(() => undefined);
  await dana.command('/test');
  const later = performance.now() + 3_010;
  const real = vi.spyOn(performance, 'now').mockReturnValue(later);
  onTestFinished(() => real.mockRestore());

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

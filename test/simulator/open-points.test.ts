import { expect, test } from 'vitest';
import { words } from './call.ts';
import { answering, field, form, open, told } from './told.ts';
import { workspace } from './workspace.ts';

test('what Slack leaves open differs between seeds and repeats within one', async () => {
  const shapes: string[] = [];
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 1]) {
    const { bodies, dana } = told(() => 'Heard.', { seed, now: 0 });
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
  await Promise.all(Array.from({ length: 30 }, () => dana.shortcut('Make a note')));

  expect(bodies.some((body) => body.team === null)).toBe(true);
  expect(bodies.every((body) => JSON.stringify(body.user).includes(slack.teamId))).toBe(true);
});

import { expect, test } from 'vitest';
import { page } from './page.ts';
import { told } from './told.ts';

test('while the app works something off the page says so, and what people do waits until it is done', async () => {
  const { slack, bodies, dana } = told();
  const { text } = await page(slack);
  const bar = async () => JSON.parse(await text(`/page/parts?as=${dana.id}`)).bar;
  let release = () => {};

  slack.on('change', ({ kind }) => {
    if (kind === 'clock') slack.busy.until(new Promise<void>((resolve) => (release = resolve)));
  });
  slack.clock.moveBy(3_600_000);
  const said = [dana.command('/test'), dana.say('general', 'hello'), dana.openMessages()];
  const during = { bar: await bar(), heard: bodies.length };
  release();
  await Promise.all([...said, slack.busy.idle()]);

  expect(during).toEqual({ bar: expect.stringContaining('Catching up…'), heard: 0 });
  expect(await bar()).not.toContain('Catching up…');
  expect(bodies.map((one) => one.command ?? one.type)).toContain('/test');
});

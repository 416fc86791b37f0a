import { expect, test } from 'vitest';
import { year } from './year.ts';

test('in a large district every copy goes once, the same day is counted right, and nobody is asked twice a day', async () => {
  // Over the change of the clocks on November 1, with a snow day and a day on which Slack takes nothing.
  const proof = await year({ days: 10, aDay: 16, placing: 1 });

  expect(proof.line).toMatch(/: 0 wrong$/);
  expect(proof.figures.sameDay).toBeGreaterThan(50);
  expect(proof.figures.asks).toBeGreaterThan(10);
});

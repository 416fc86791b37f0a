import { expect, test } from 'vitest';
import { year } from './year.ts';
import { small } from './year-model.ts';

test('every copy goes once, the same day is counted right, and nobody is asked twice a day', async () => {
  // Over the change of the clocks on November 1, with a snow day and a day on which Slack takes nothing.
  const proof = await year({ days: 5, aDay: 10, placing: 1, from: '2026-10-29', size: small });

  expect(proof.line).toMatch(/: 0 wrong$/);
  expect(proof.figures.sameDay).toBeGreaterThan(10);
  expect(proof.figures.asks).toBeGreaterThan(4);
});

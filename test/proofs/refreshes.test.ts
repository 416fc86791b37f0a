import { expect, test } from 'vitest';
import { refreshes } from './refreshes.ts';

test('while Slack refreshes the connection every command is answered; a cut costs one new connection', async () => {
  const { figures, line } = await refreshes({ refreshes: 3, cuts: 2, pace: 60, calm: 150 });

  expect(figures, line).toMatchObject({ unanswered: 0, opened: 1 + 3 + 2, most: 2 });
  expect(figures.commands).toBeGreaterThan(20);
});

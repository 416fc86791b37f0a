import { expect, test } from 'vitest';
import { crash } from './crash.ts';

test('killed again and again at any instant, the app loses no walkthrough, no copy of two, no obstacle, no memo and no quarterly report, and sends every message exactly once, however many press at once', async () => {
  const proof = await crash({ kills: 12 });

  expect(proof.line).toMatch(/^12 kills, \d+ acknowledged, \d+ messages: 0 lost, 0 missing, 0 doubled/);
  expect(proof.figures.acknowledged).toBeGreaterThan(12);
  expect(proof.ok).toBe(true);
});

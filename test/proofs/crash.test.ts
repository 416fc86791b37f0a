import { expect, test } from 'vitest';
import { crash } from './crash.ts';

test('killed a hundred times at any instant, the app loses no walkthrough and no obstacle, and sends every message exactly once', async () => {
  const proof = await crash({ kills: 100 });

  expect(proof.line).toMatch(/^100 kills, \d+ acknowledged, \d+ messages: 0 lost, 0 missing, 0 doubled/);
  expect(proof.figures.recoveryMs).toBeLessThanOrEqual(5_000);
  expect(proof.figures.acknowledged).toBeGreaterThan(100);
  expect(proof.ok).toBe(true);
}, 180_000);

test('the same harness finds out a sender that posts first and marks afterwards', async () => {
  const proof = await crash({ kills: 10, naive: true });

  expect(proof.figures.lost).toBe(0);
  expect(proof.figures.doubled).toBeGreaterThan(0);
  expect(proof.ok).toBe(false);
}, 120_000);

import { expect, test } from 'vitest';
import { diltYear } from './dilt-year.ts';
import { small } from './year-model.ts';

test('over two DILTs each has its facilitator, its packet and its reminders, and whose date changes is told', async () => {
  const proof = await diltYear({ from: 2, dilts: 2, size: small });

  expect(proof.ok, proof.line).toBe(true);
  expect(proof.figures.changes).toBeGreaterThan(1);
});

import { expect, test } from 'vitest';
import { blind } from '../../proofs/blind.ts';

test('who answers blind is met by nobody else, on no surface and in no order of presses, before both have sent; then both read both', async () => {
  const proof = await blind({ interleavings: 3, seed: 2 });

  expect(proof.line).not.toContain(';');
  expect(proof.figures).toMatchObject({ leaks: 0, interleavings: 3 });
  expect(proof.figures.hidden).toBeGreaterThan(5);
  expect(proof.figures.shown).toBeGreaterThanOrEqual(3 * 2 * 4);
});

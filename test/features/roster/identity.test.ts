import { expect, test } from 'vitest';
import { identity } from '../../proofs/identity.ts';

test('through twenty histories of a district, nobody reads what is another’s, and nothing moves without an answer', async () => {
  const proof = await identity({ histories: 20 });

  expect(proof.line).toMatch(/: 0 words read by others, 0 records moved without an answer$/);
  expect(proof.figures.answered).toBeGreaterThan(100);
  expect(proof.figures.asked).toBeGreaterThan(proof.figures.answered ?? 0);
  expect(proof.figures.read).toBeGreaterThan(500);
});

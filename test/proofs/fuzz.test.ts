import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';

test('whatever is sent in is answered, and only a sound walkthrough is kept, once', async () => {
  const proof = await fuzz(400);

  expect(proof.ok, proof.line).toBe(true);
});

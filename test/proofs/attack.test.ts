import { expect, test } from 'vitest';
import { attack } from './attack.ts';

test('what Slack did not sign, or signed long ago, or sent before, changes nothing; what it sends now works', async () => {
  const proof = await attack(400);

  expect(proof.ok, proof.line).toBe(true);
});

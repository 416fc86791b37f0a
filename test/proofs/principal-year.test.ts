import { expect, test } from 'vitest';
import { principalYear } from './principal-year.ts';

test('over two months and a change of principal, nothing is asked, sent or read that should not be, and no decision is lost', async () => {
  const proof = await principalYear({ from: 3, months: 2, at: ['Ashby', 'Clark', 'Ellis', 'Grant'] });

  expect(proof.ok, proof.line).toBe(true);
});

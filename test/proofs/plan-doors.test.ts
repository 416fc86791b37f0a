import { expect, test } from 'vitest';
import { planDoors } from './plan-doors.ts';

test('what came to a door of the plan changes nothing when it comes again or from others, and is answered however it is changed', async () => {
  const proof = await planDoors(60);

  expect(proof.ok, proof.line).toBe(true);
});

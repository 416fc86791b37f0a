import { expect, test } from 'vitest';
import { diltDoors } from './dilt-doors.ts';

test('what came to a door of the DILT changes nothing when it comes again or from others, and nobody reads a rating before its time', async () => {
  const proof = await diltDoors(60);

  expect(proof.ok, proof.line).toBe(true);
});

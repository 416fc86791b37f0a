import { expect, test } from 'vitest';
import { routineDoors } from './routine-doors.ts';

test('what came to a door of the highlight meetings, the digest or the asks changes nothing when it comes again or from others, and nobody reads what is not theirs to read', async () => {
  const proof = await routineDoors(40);

  expect(proof.ok, proof.line).toBe(true);
});

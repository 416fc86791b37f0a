import { expect, test } from 'vitest';
import { canary } from './canary.ts';

test('a word in a walkthrough is met by its observer and its teacher, and stands nowhere else', async () => {
  const proof = await canary({ walkthroughs: 12 });

  expect(proof.line).toBe(
    `12 canaries, ${proof.figures.messages} messages: 0 where they must not be, 0 not where they must be`,
  );
});

import { expect, test } from 'vitest';
import { restores } from './restores.ts';

test('backups put back at any instant post nothing twice, and what is unknown is held and told', async () => {
  const proof = await restores({ points: 3 });

  expect(proof.line).toMatch(/^3 backups put back, \d+ walkthroughs: 0 wrong/);
  expect(proof.figures.held).toBeGreaterThan(0);
});

test('backups of a version whose keys were random post nothing twice: what no copy can know is held, listed and told', async () => {
  const proof = await restores({ points: 3, random: true });

  expect(proof.line).toMatch(/^3 backups put back, \d+ walkthroughs: 0 wrong/);
  expect(proof.figures.told).toBeGreaterThanOrEqual(3);
  expect(proof.figures.held).toBeGreaterThan(4);
});

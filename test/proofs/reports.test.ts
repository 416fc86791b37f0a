import { expect, test } from 'vitest';
import { reports } from './reports.ts';

test('no name of the roster and no withheld figure is in any public edition, in no version and in no file', async () => {
  const proof = await reports({ districts: 3 });

  expect(proof.line).toMatch(/18 files: 0 names and 0 withheld figures in them$/);
  expect(proof.figures).toMatchObject({ names: 0, figures: 0, stuck: 0 });
  expect(proof.figures.refused).toBeGreaterThanOrEqual(3);
});

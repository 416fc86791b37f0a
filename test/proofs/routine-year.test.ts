import { expect, test } from 'vitest';
import { routineYear } from './routine-year.ts';

test('over four weeks of the routine no digest is missing, nobody is asked at the wrong time, and nothing reaches the monitor too early', async () => {
  const proof = await routineYear({ weeks: 4 });

  process.stdout.write(`${proof.line}\n`);
  expect(proof.ok, proof.line).toBe(true);
}, 90_000);

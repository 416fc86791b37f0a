import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newADay } from '../src/kit/asks/queue.ts';
import { costs } from './proofs/load-inputs.ts';

const page = readFileSync(new URL('../docs/load.md', import.meta.url), 'utf8');

test('the load page counts as the proof does', () => {
  expect(page).toContain(`| a tap | ${costs.tap} seconds |`);
  expect(page).toContain(`| a new screen | ${costs.screen} seconds |`);
  expect(page).toContain(`| a typed character | ${costs.typed} seconds |`);
  expect(page).toContain(`| reading | ${costs.wordsAMinute} words a minute |`);
  expect(newADay).toBe(3);
});

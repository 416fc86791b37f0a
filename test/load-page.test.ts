import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measuredMonths } from '../src/features/nudges/workload/measured.ts';
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

/** The rows of the page’s table, each by its headings. */
function rowsOfPage(): Map<string, number>[] {
  const [head = [], , ...rows] = page
    .slice(page.indexOf('| role |'))
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.map((row) => new Map(head.map((name, at) => [name, Number(row[at]?.replaceAll(',', ''))])));
}

test('the load page and the app say the same of each role, within the limits', () => {
  const said = rowsOfPage().map((row) => [row.get('questions'), row.get('minutes')]);
  expect(said).toEqual(measuredMonths.map(({ questions, minutes }) => [questions, minutes]));
  for (const { role } of measuredMonths) expect(page).toContain(`| ${role} |`);
  for (const row of rowsOfPage()) {
    expect(row.get('most in a day')).toBeLessThanOrEqual(newADay);
    expect(row.get('minutes')).toBeLessThanOrEqual(45);
    expect(row.get('words to read')).toBeLessThanOrEqual(1_500);
  }
});

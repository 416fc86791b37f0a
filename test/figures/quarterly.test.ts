import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recountQuarterly } from './quarterly.ts';
import { quarterlyReport } from './truth/quarterly-report.ts';

test('every figure of a quarterly report is the one its tables held at the end of the period, all of them are said, and nobody is named', async () => {
  const { wrong, figures, kinds } = await recountQuarterly({ districts: 12 });

  expect(wrong).toEqual([]);
  expect(figures).toBeGreaterThan(500);
  expect(kinds.size).toBeGreaterThan(35);
});

test('each of them stands on the page of definitions in its words', () => {
  const page = readFileSync(new URL('../../docs/figures.md', import.meta.url), 'utf8');
  const section = page.split(/^## /m).find((one) => one.startsWith(`${quarterlyReport.heading}\n`)) ?? '';

  expect(quarterlyReport.figures.map(({ words }) => words).filter((words) => !section.includes(words))).toEqual([]);
});

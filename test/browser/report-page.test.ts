import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { render } from '../../src/engine/papers/render.ts';
import type { Paper } from '../../src/kit/paper.ts';
import { table } from '../../src/kit/words/pieces.ts';
import { hostile, progressReport, unreadable } from '../engine/papers/progress-report.ts';
import { launch, tab, violations } from './chrome.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const address = 'https://district.example/report.html';

/** The report as a district’s website gives it, and everything it asked any website for. */
async function read(
  options: BrowserContextOptions = {},
  paper: Paper = progressReport('page'),
): Promise<{ page: Page; complaints: string[]; asked: string[] }> {
  const body = Buffer.from(await render(paper));
  const { page, complaints } = await tab(browser, options);
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
  });
  await page.goto(address);
  return { page, complaints, asked };
}

const widthOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
] as const)('nothing in a report’s page keeps a reader out, %s, %i wide', async (colorScheme, width) => {
  const { page, complaints, asked } = await read(
    { colorScheme, viewport: { width, height: 800 } },
    progressReport('page', { typed: true }),
  );

  // The page runs no script; the browser’s own door for tests is not the page’s.
  expect(await violations(page)).toEqual([]);
  expect(await widthOf(page)).toBe(width);
  expect(complaints).toEqual([]);
  expect(asked.filter((url) => url !== address)).toEqual([]);
});

test('without a mouse one skips to the report, follows its contents and moves a wide table sideways', async () => {
  const { page } = await read({ viewport: { width: 390, height: 844 } });
  const focused = () =>
    page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');
  const seen: string[] = [];

  await page.keyboard.press('Tab');
  const skip = await focused();
  const skipShown = await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top >= 0);
  await page.keyboard.press('Enter');
  const reached = await page.evaluate('document.activeElement.id');
  await page.goto(address);
  for (let at = 0; at < 10; at += 1) {
    await page.keyboard.press('Tab');
    seen.push(await focused());
  }
  const wide = page.getByRole('region', { name: 'Table: Where each benchmark stands' });
  await wide.focus();
  const moved = page.evaluate(
    `new Promise((done) => document.activeElement.addEventListener('scroll', () => done(), { once: true }))`,
  );
  await page.keyboard.press('ArrowRight');
  await moved;
  await page.getByRole('link', { name: /^Evidence:/ }).press('Enter');

  expect(skip).toBe('Skip to the report');
  expect(skipShown).toBe(true);
  expect(reached).toBe('report');
  expect(seen).toEqual([
    'Skip to the report',
    'What was done: 31 of 45 actions are complete or in progress',
    'Evidence: 2 of 5 benchmarks are met or on track',
    'Table: Actions by status',
    'The numbers in this chart',
    'Table: Students reading at grade level, in percent',
    'The numbers in this chart',
    'Table: Walkthroughs by month and level of school',
    'Table: Where each benchmark stands',
    expect.anything(),
  ]);
  expect(page.url()).toBe(`${address}#part-2`);
});

test('what somebody typed is read as they typed it, and does nothing', async () => {
  const { page, complaints, asked } = await read({}, progressReport('page', { typed: true }));
  const shown = hostile.replaceAll(unreadable, '');

  expect(await page.evaluate('document.scripts.length + document.images.length')).toBe(0);
  expect(await page.locator('blockquote').last().textContent()).toBe(shown);
  expect(await page.title()).toBe(`${shown.replaceAll(/ +/g, ' ')} (SAMPLE DATA)`);
  expect(complaints).toEqual([]);
  expect(asked).toEqual([address]);
});

test('on paper the numbers of a chart are there, a table’s headings stand again on each sheet, and nothing is cut off', async () => {
  const row = Array.from({ length: 20 }, (_, at) => `${at} of 100`);
  const wide = [table({ caption: 'The widest table', headings: row, rows: [row] })];
  const report = progressReport('page');
  const { page } = await read({}, { ...report, pages: [...report.pages, wide] });
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 660, height: 900 });
  const displayOf = (selector: string) =>
    page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).display`);

  expect(await displayOf('thead')).toBe('table-header-group');
  expect(await displayOf('.skip')).toBe('none');
  expect(await displayOf('summary')).toBe('none');
  expect(await page.getByRole('cell', { name: '49', exact: true }).isVisible()).toBe(true);
  expect(await widthOf(page)).toBe(660);
});

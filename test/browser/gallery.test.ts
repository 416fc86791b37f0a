import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../src/start-demo.ts';
import { launch, tab, violations } from './chrome.ts';

let browser: Browser;
let demo: Demo;

beforeAll(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo(0)]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

/** The scan takes longer than twice as long for a page of twice the length. */
const atOnce = 20;

test('every window and message of the gallery can be read with a screen reader', async () => {
  const { page, complaints } = await tab(browser);
  await page.goto(`${demo.url}/gallery`);
  const samples = await page.locator('article').count();

  const found: string[] = [];
  for (let from = 0; from < samples; from += atOnce) {
    await leaveOnly(page, from, from + atOnce);
    // One width of the three: they differ only in where lines break.
    found.push(...(await violations(page, '.frame + .frame')));
  }

  expect(samples).toBeGreaterThan(500);
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
});

/** Takes all samples out of the page but these, which stand where they stood. */
async function leaveOnly(page: Page, from: number, to: number): Promise<void> {
  await page.evaluate(`(() => {
    window.samples ??= [...document.querySelectorAll('article')].map((one) => [one, one.parentElement]);
    window.samples.forEach(([one, parent], at) => at >= ${from} && at < ${to} ? parent.append(one) : one.remove());
  })()`);
}

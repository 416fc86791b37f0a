import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { listening } from '../simulator/listening.ts';
import { launch, tab, violations } from './chrome.ts';
import { everything } from './everything.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** A workspace with everything in it, and the address where Dana Wells reads #general. */
async function open(): Promise<{ slack: Simulator; url: string; general: string }> {
  const slack = await everything();
  const { url } = await listening(slack);
  return { slack, url, general: `${url}/?as=${slack.person('Dana Wells').id}&at=${slack.channelId('general')}` };
}

const welcome = (page: Page) => page.getByRole('dialog', { name: 'Welcome to Everywhere' });

async function openWindow(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Message #general' }).fill('/test');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Every field' }).waitFor();
}

test.each(['light', 'dark'] as const)('nothing on any page keeps a screen reader out, %s', async (colorScheme) => {
  const { page, complaints } = await tab(browser, { colorScheme });
  const { slack, url, general } = await open();
  const found: Record<string, string[]> = {};
  const look = async (name: string) => {
    found[name] = await violations(page);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    if (width !== 1280) found[name].push(`as wide as ${width}`);
  };

  await page.goto(url);
  await welcome(page).waitFor();
  await look('first steps');
  await page.keyboard.press('Escape');
  await welcome(page).waitFor({ state: 'hidden' });
  await page.getByText('For developers').click();
  await page.getByText('0 taps, 0 screens and 0 letters typed so far').waitFor();
  let release = () => {};
  slack.busy.until(new Promise<void>((resolve) => (release = resolve)));
  await page.getByRole('button', { name: 'Catching up…' }).waitFor();
  await look('for developers, and catching up');
  await page.keyboard.press('Escape');
  release();

  await page.goto(general);
  await page.locator('.message').first().waitFor();
  await look('conversation');
  await page.locator('.replies button').click();
  await page.getByRole('complementary', { name: 'Thread' }).waitFor();
  await look('thread');
  await openWindow(page);
  await page.locator('#window footer').getByRole('button', { name: 'Send' }).click();
  await page.locator('.error', { hasText: 'required' }).first().waitFor();
  await look('window with an error');
  await page.getByRole('combobox', { name: 'Colours' }).click();
  await page.getByRole('option', { name: 'Blue' }).click();
  await page.getByRole('button', { name: 'Remove Blue' }).waitFor();
  await look('window with a list, and choices');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('#window').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /You are/ }).click();
  await page.getByRole('dialog', { name: 'People' }).waitFor();
  await look('people');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Tester/ }).click();
  await page.getByRole('button', { name: 'Messages' }).waitFor();
  await look('Home');
  for (const path of ['/gallery', '/traffic', '/page/coverage']) {
    await page.goto(url + path);
    await look(path);
  }

  expect(Object.entries(found).filter(([, wrong]) => wrong.length > 0)).toEqual([]);
  expect(complaints).toEqual([]);
});

/** What one presses, in view and less high than a finger is wide; links within a sentence are as high as their line. */
const tooSmall = `JSON.stringify([...document.querySelectorAll('button, nav a, .writable, .box, .drop, .entry')]
  .filter((one) => one.offsetParent && !one.closest('.select-box, .skip') && one.getBoundingClientRect().height < 43.5)
  .map((one) => one.outerHTML.slice(0, 120)))`;

test('at the width of a small phone nothing hangs out of the page, and what one presses is large enough', async () => {
  const { url, general } = await open();
  const { page } = await tab(browser, { viewport: { width: 320, height: 640 }, hasTouch: true });
  const wide: string[] = [];
  const small: unknown[] = [];
  const look = async (name: string) => {
    const width = await page.evaluate('document.documentElement.scrollWidth');
    if (width !== 320) wide.push(`${name}: ${width}`);
    small.push(...JSON.parse(await page.evaluate(tooSmall)));
  };

  await page.goto(url);
  await welcome(page).waitFor();
  await look('first steps');
  await page.keyboard.press('Escape');
  await page.locator('.entry').first().waitFor();
  await look('list');
  await page.getByText('For developers').click();
  await look('for developers');
  await page.goto(general);
  await openWindow(page);
  await look('window');
  await page.keyboard.press('Escape');
  await look('conversation');
  for (const path of ['/gallery', '/traffic', '/page/coverage']) {
    await page.goto(url + path);
    await look(path);
  }

  expect(wide).toEqual([]);
  expect(small).toEqual([]);
});

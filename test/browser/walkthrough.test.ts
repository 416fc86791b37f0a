import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../src/start-demo.ts';
import { launch, tab, violations } from './chrome.ts';

let browser: Browser;
let demo: Demo;

beforeAll(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo(0, () => undefined)]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Presses Tab until this is what Enter would press; with Shift where it stands before what has the focus. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focused = await page.evaluate(`(() => {
      const one = document.activeElement;
      return one.matches('button, a') ? one.getAttribute('aria-label') ?? one.innerText : '';
    })()`);
    if (name.test(String(focused))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`nothing called ${name} can be reached with the keyboard`);
}

/** Presses Tab until this is where one would type. */
async function tabInto(page: Page, label: RegExp): Promise<void> {
  const field = page.getByRole('textbox', { name: label });
  for (let presses = 0; presses < 20; presses += 1) {
    if ((await field.and(page.locator(':focus')).count()) === 1) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no field called ${label} can be reached with the keyboard`);
}

async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Opens the first steps. Whoever pressed Tab before they are there would go through the page behind them. */
async function firstSteps(page: Page): Promise<void> {
  await tabTo(page, /First steps/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: /^Welcome to/ }).waitFor();
}

/** Becomes somebody, by the keyboard. */
async function become(page: Page, name: string): Promise<void> {
  await press(page, /You are/);
  await page.getByRole('combobox', { name: 'Name, role or school' }).waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: new RegExp(`You are ${name}`) }).waitFor();
}

/** How long the page’s own actions took, in milliseconds. */
async function timings(page: Page): Promise<number[]> {
  return JSON.parse(
    await page.evaluate(`JSON.stringify(performance.getEntriesByType('measure').map((one) => one.duration))`),
  );
}

test('a principal logs a walkthrough without a mouse, the teacher reads it and answers, and both Homes move', async () => {
  const { page, complaints } = await tab(browser);
  page.setDefaultTimeout(60_000);
  await page.goto(demo.url);

  await press(page, /Start as Nils Pham/);
  await page.getByText('3 of 5 walkthroughs logged in November').waitFor();
  await press(page, /Log a walkthrough/);
  await page.getByRole('dialog', { name: 'Log a walkthrough' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('Fatou');
  await page.getByRole('option', { name: /Fatou Rivera/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('radio', { name: '10 minutes' }).and(page.locator(':checked')).waitFor();
  for (let focus = 0; focus < 2; focus += 1) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByRole('radio', { name: 'Seen', exact: true, checked: true }).nth(focus).waitFor();
  }
  await page.keyboard.press('Tab');
  await page.keyboard.type('waits');
  await page.getByRole('option', { name: /The teacher waits/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Remove The teacher waits/ }).waitFor();
  await press(page, /^Next$/);
  await page.getByRole('dialog', { name: 'The teacher’s copy' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await tabInto(page, /^Seen: The task is rigorous/);
  await page.keyboard.type('Two groups asked why.');
  await tabInto(page, /^Note/);
  await page.keyboard.type('Strong questions; wait a little longer.');
  await press(page, /Send copy/);
  await page.locator('#window').waitFor({ state: 'hidden' });
  await page.getByText('4 of 5 walkthroughs logged in November').waitFor();

  await firstSteps(page);
  await press(page, /Start as Fatou Rivera/);
  await page.getByText('Strong questions; wait a little longer.').waitFor();
  expect(await page.locator('#messages').textContent()).toMatch(/The task is rigorous.*“Two groups asked why.”/);
  await press(page, /Reply to your visitor/);
  await page.getByRole('dialog', { name: 'Reply to your visitor' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('We had just moved seats.');
  await press(page, /^Send$/);
  await page.locator('#window').waitFor({ state: 'hidden' });
  await page.getByText('Your answer', { exact: true }).waitFor();
  await press(page, /^Home$/);
  await page.getByText('Today: Nils Pham').waitFor();
  await become(page, 'Nils Pham');
  await page.getByText('We had just moved seats.').waitFor();
  await firstSteps(page);
  await tabTo(page, /Start as Ana Abbott/);
  const digest = await page.locator(':focus').getAttribute('data-message');
  await page.keyboard.press('Enter');
  await page.locator(`[id="m-${digest}"]`, { hasText: 'digest of Monday, November 16' }).waitFor();
  await expect
    .poll(() => page.locator(`[id="m-${digest}"]`).evaluate((one) => one.getBoundingClientRect().top))
    .toBeLessThan(200);

  expect(demo.slack.problems()).toEqual([]);
  expect(complaints).toEqual([]);
});

test('when the clock is moved, the workspace is busy until the district has lived through that time', async () => {
  const order: string[] = [];
  demo.slack.clock.moveBy(1_800_000);
  const caughtUp = demo.slack.busy.idle().then(() => order.push('caught up'));
  await Promise.resolve().then(() => order.push('moved'));
  await caughtUp;

  expect(order).toEqual(['moved', 'caught up']);
});

test('what the page does by itself is there at once', async () => {
  const { page, complaints } = await tab(browser);
  await page.goto(`${demo.url}/?as=${demo.slack.person('Ana Abbott').id}&at=home`);
  await page.getByRole('button', { name: /You are Ana Abbott/ }).waitFor();

  for (let round = 0; round < 6; round += 1) {
    for (const name of ['general', 'administrators', 'Throughline']) {
      await page.locator('.entry', { hasText: name }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    }
    await page.getByRole('button', { name: 'Messages' }).click();
    await page.getByRole('textbox', { name: 'Message Throughline' }).fill('/');
    await page.getByRole('option', { name: '/walkthrough' }).waitFor();
    await page.getByRole('textbox', { name: 'Message Throughline' }).fill('');
    await page.getByRole('button', { name: /^It is/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /You are/ }).click();
    await page.getByRole('dialog', { name: 'People' }).waitFor();
    await page.keyboard.press('Escape');
  }

  expect((await timings(page)).length).toBeGreaterThan(40);
  expect(complaints).toEqual([]);
});

test('who types and presses faster than the list comes gets what they typed', async () => {
  const { page, complaints } = await tab(browser);
  await page.goto(`${demo.url}/?as=${demo.slack.person('Nils Pham').id}&at=home`);
  await press(page, /Log a walkthrough/);
  await page.getByRole('dialog', { name: 'Log a walkthrough' }).waitFor();
  const field = page.getByRole('combobox', { name: /Teacher/ });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/control/act', async (route) => {
    if (route.request().postDataJSON().verb === 'offer') await held;
    await route.continue();
  });

  await field.focus();
  await page.keyboard.type('Fatou');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  release();
  await expect.poll(() => field.inputValue()).toMatch(/Fatou Rivera/);

  expect(complaints).toEqual([]);
});

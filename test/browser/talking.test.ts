import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listening } from '../simulator/listening.ts';
import { launch, tab } from './chrome.ts';
import { everything } from './everything.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

async function inGeneral() {
  const slack = await everything();
  const heard: unknown[] = [];
  slack.connect(async (body) => void heard.push(body.callback_id ?? body.command ?? body.type));
  const { url } = await listening(slack);
  const { page, complaints } = await tab(browser);
  await page.goto(`${url}/?as=${slack.person('Dana Wells').id}&at=${slack.channelId('general')}`);
  await page.locator('.message').first().waitFor();
  return { page, slack, url, heard, complaints };
}

test('two people talk: in the channel, in a thread and between themselves', async () => {
  const { page, slack, complaints } = await inGeneral();
  const composer = page.getByRole('textbox', { name: 'Message #general' });

  await composer.fill('Shall we *meet*?');
  await composer.press('Enter');
  await page.locator('#messages b', { hasText: 'meet' }).waitFor();
  await page.locator('.message', { hasText: 'Shall we' }).getByRole('button', { name: 'Reply in thread' }).click();
  await page.getByRole('textbox', { name: 'Reply' }).fill('At ten.');
  await page.keyboard.press('Enter');
  await page.locator('#replies').getByText('At ten.').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#thread').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'New message' }).click();
  await page.getByRole('option', { name: /Omar Haddad/ }).click();
  await page.getByRole('textbox', { name: 'Message Omar Haddad' }).fill('Just us');
  await page.keyboard.press('Enter');
  await page.locator('#messages').getByText('Just us').waitFor();

  expect(
    slack
      .person('Omar Haddad')
      .dms()
      .map((one) => one.text),
  ).toEqual(['Just us']);
  expect(complaints).toEqual([]);
});

test('somebody else’s message appears while one reads, and is said aloud', async () => {
  const { page, slack } = await inGeneral();

  await slack.person('Omar Haddad').say('general', 'Here it is');
  await page.locator('#messages').getByText('Here it is').waitFor();

  await expect.poll(() => page.locator('#told').textContent()).toBe('Omar Haddad: Here it is');
});

test('shortcuts are found beside the composer and on a message, commands behind a slash', async () => {
  const { page, heard, complaints } = await inGeneral();

  await page.getByRole('button', { name: 'Shortcuts', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Make a note' }).click();
  await expect.poll(() => heard).toEqual(['note']);
  await page.locator('.message').first().hover();
  await page.locator('.message').first().getByRole('button', { name: 'Message shortcuts' }).click();
  await page.keyboard.press('Enter');
  await expect.poll(() => heard).toEqual(['note', 'keep']);
  await page.getByRole('button', { name: 'Commands' }).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(() => heard).toEqual(['note', 'keep', '/plain']);

  expect(complaints).toEqual([]);
});

test('the clock moves to what is chosen, and the page says so', async () => {
  const { page, slack } = await inGeneral();
  const before = slack.clock.now();

  await page.getByRole('button', { name: /^It is/ }).click();
  await page.getByRole('menuitem', { name: /A week later/ }).click();
  await page.locator('#toast', { hasText: 'It is' }).waitFor();

  expect(slack.clock.now() - before).toBeGreaterThanOrEqual(7 * 86_400_000);
});

test('while the app catches up with the clock the page says so, and a command waits its turn', async () => {
  const { page, slack, heard, complaints } = await inGeneral();
  let release = () => {};
  slack.on('change', ({ kind }) => {
    if (kind === 'clock') slack.busy.until(new Promise<void>((resolve) => (release = resolve)));
  });

  await page.getByRole('button', { name: /^It is/ }).click();
  await page.getByRole('menuitem', { name: /An hour later/ }).click();
  await page.getByRole('button', { name: 'Catching up…' }).waitFor();
  await page.locator('#told', { hasText: 'Catching up…' }).waitFor({ state: 'attached' });
  await page.getByRole('textbox', { name: 'Message #general' }).fill('/test');
  await page.keyboard.press('Enter');
  await page.locator('#toast', { hasText: 'The app is catching up' }).waitFor();
  expect(heard).toEqual([]);
  release();
  await page.locator('#toast', { hasText: 'It is' }).waitFor();

  await expect.poll(() => heard).toEqual(['/test']);
  expect(complaints).toEqual([]);
});

test('an app that is not there is said in words, and the command comes back into the field', async () => {
  const { page, slack } = await inGeneral();
  slack.misbehave({ down: true });
  const composer = page.getByRole('textbox', { name: 'Message #general' });

  await composer.fill('/test one');
  await composer.press('Enter');
  await page.locator('#toast', { hasText: 'The app did not answer' }).waitFor();

  await expect.poll(() => composer.inputValue()).toBe('/test one');
});

test('the first steps come once by themselves and again when asked for, and each opens its account at its place', async () => {
  const { page, slack, url, complaints } = await inGeneral();
  const steps = page.getByRole('dialog', { name: 'Welcome to Everywhere' });
  await page.evaluate('localStorage.clear()');

  await page.goto(url);
  await steps.getByRole('button', { name: 'Look around on your own' }).click();
  await steps.waitFor({ state: 'hidden' });
  await page.goto(url);
  await page.getByRole('button', { name: /You are/ }).waitFor();
  expect(await steps.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'First steps' }).click();
  expect(await steps.getByRole('listitem').allInnerTexts()).toContain('See what comes.');
  await steps.getByRole('button', { name: 'Start as Dana Wells' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'general' }).waitFor();

  expect(new URL(page.url()).searchParams.get('as')).toBe(slack.person('Dana Wells').id);
  expect(await steps.isVisible()).toBe(false);
  expect(complaints).toEqual([]);
});

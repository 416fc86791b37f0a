import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { call, section, words } from '../simulator/call.ts';
import { listening } from '../simulator/listening.ts';
import { launch, tab } from './chrome.ts';
import { everyField, everything } from './everything.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

async function inGeneral(): Promise<{ page: Page; slack: Simulator; complaints: string[] }> {
  const slack = await everything();
  const { url } = await listening(slack);
  const { page, complaints } = await tab(browser);
  await page.goto(`${url}/?as=${slack.person('Dana Wells').id}&at=${slack.channelId('general')}`);
  await page.locator('.message').first().waitFor();
  return { page, slack, complaints };
}

const composer = (page: Page) => page.getByRole('textbox', { name: 'Message #general' });

async function openWindow(page: Page): Promise<void> {
  await composer(page).fill('/test');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Every field' }).waitFor();
}

test('a reload in the middle of a window loses nothing of it', async () => {
  const { page, slack, complaints } = await inGeneral();
  await openWindow(page);
  await page.getByRole('combobox', { name: 'Colours' }).click();
  await page.getByRole('option', { name: 'Green' }).click();
  await page.getByRole('option', { name: 'Blue' }).click();
  await page.getByRole('button', { name: 'Remove Blue' }).waitFor();
  await page.getByRole('combobox', { name: 'Person' }).fill('oma');
  await page.getByRole('option', { name: 'Omar Haddad' }).click();
  await page.getByRole('radio', { name: 'Red A colour' }).check();
  await page.getByLabel('Day').fill('2026-11-23');
  await page
    .locator('[data-files] input')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a') });
  await page.getByText('a.csv').waitFor();
  await page.getByRole('textbox', { name: 'Line' }).pressSequentially('half a wo');

  await page.reload();
  await page.getByRole('dialog', { name: 'Every field' }).waitFor();

  const values = Object.fromEntries(
    (slack.person('Dana Wells').window()?.fields ?? []).map((one) => [one.label, one.value]),
  );
  expect(await page.getByRole('textbox', { name: 'Line' }).inputValue()).toBe('half a wo');
  expect(await page.getByLabel('Day').inputValue()).toBe('2026-11-23');
  expect(await page.getByRole('radio', { name: 'Red A colour' }).isChecked()).toBe(true);
  expect(values).toMatchObject({ Line: 'half a wo', Colours: ['Green', 'Blue'], One: 'Red', File: ['a.csv'] });
  expect(await page.getByRole('combobox', { name: 'Person' }).inputValue()).toBe('Omar Haddad');
  expect(complaints).toEqual([]);
});

test('what is chosen among several stands there as tokens, and each is taken out by itself', async () => {
  const { page, slack, complaints } = await inGeneral();
  await openWindow(page);
  const field = page.getByRole('combobox', { name: 'Colours' });
  const chosen = () =>
    slack
      .person('Dana Wells')
      .window()
      ?.fields.find((one) => one.label === 'Colours')?.value;

  await field.focus();
  for (const name of ['Red', 'Green']) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type(name);
    await page.getByRole('option', { name }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Remove ${name}` }).waitFor();
  }
  expect(await field.getAttribute('placeholder')).toBe('');
  await page.getByRole('button', { name: 'Remove Red' }).click();
  await page.getByRole('button', { name: 'Remove Red' }).waitFor({ state: 'detached' });
  expect(chosen()).toEqual(['Green']);
  await page.keyboard.press('Backspace');
  await page.getByRole('button', { name: 'Remove Green' }).waitFor({ state: 'detached' });

  expect(chosen()).toEqual([]);
  expect(complaints).toEqual([]);
});

test('what was written and not sent is there after a reload, and marked in the list', async () => {
  const { page } = await inGeneral();
  await composer(page).pressSequentially('not yet');

  await page.reload();
  await page.locator('.message').first().waitFor();

  expect(await composer(page).inputValue()).toBe('not yet');
  await page.getByRole('button', { name: /Tester/ }).click();
  await page.getByRole('button', { name: /general.*draft/ }).waitFor();
});

test('an update of the window while one types loses no letter and not the caret', async () => {
  const { page, slack } = await inGeneral();
  await openWindow(page);
  const line = page.getByRole('textbox', { name: 'Line' });
  await line.pressSequentially('abcd');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');

  const { id } = slack.person('Dana Wells').window() ?? {};
  const [first, ...rest] = everyField.blocks;
  const view = { ...everyField, blocks: [{ ...first, text: { type: 'mrkdwn', text: 'Something new' } }, ...rest] };
  await Promise.all([call(slack, 'views.update', { view_id: id, view }), page.keyboard.type('XY')]);
  await page.getByText('Something new').waitFor();
  await page.keyboard.type('Z');

  expect(await line.inputValue()).toBe('abXYZcd');
});

test('a new step of a window opens at its top, and a change within a step stays where one reads', async () => {
  const { page, slack, complaints } = await inGeneral();
  await openWindow(page);
  const { id } = slack.person('Dana Wells').window() ?? {};
  const show = async (title: string, blocks: object[]) => {
    await call(slack, 'views.update', { view_id: id, view: { ...everyField, title: words(title), blocks } });
    await page.getByText(JSON.stringify(blocks[0]).match(/[A-Z]\w+ to read/)?.[0] ?? '').waitFor();
  };
  const top = () => page.locator('.window-body').evaluate((one) => one.scrollTop);
  const focused = () =>
    page.evaluate<string>(`document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText`);
  const [, ...questions] = everyField.blocks;
  const others = questions.map((one, at) => ({ ...one, block_id: `other ${at}` }));
  const pages = Array.from({ length: 40 }, () => section('One more line of it.'));

  await page.getByRole('textbox', { name: 'Rich' }).focus();
  const down = await top();
  await show('Every field', [section('Much to read'), ...questions]);
  expect([await top(), await focused()]).toEqual([down, 'Rich (optional)']);
  await show('Every field', [section('Other to read'), ...others]);
  expect([await top(), await focused()]).toEqual([0, 'Line']);
  await page.getByRole('textbox', { name: 'Rich' }).focus();
  await show('The next step', [section('Long to read'), ...pages, ...others]);

  expect([await top(), await focused()]).toEqual([0, 'The next step']);
  expect(down).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test('what the app finds wrong is said beside the field, and the field has the focus', async () => {
  const { page } = await inGeneral();
  await openWindow(page);
  await page.getByRole('textbox', { name: 'Line' }).fill('far too many letters');

  await page.keyboard.press('Enter');
  await page.getByText('Please use at most 10 characters').waitFor();
  await page.getByRole('textbox', { name: 'Line' }).fill('taken');
  await page.keyboard.press('Enter');
  await page.getByText('That one is taken.').waitFor();

  expect(await page.evaluate(`document.activeElement.getAttribute('aria-labelledby')`)).toContain('Line');
  expect(await page.getByRole('textbox', { name: 'Line' }).getAttribute('aria-describedby')).toContain('error');
});

test('a dangerous button asks first, and a message meant for one person can be put away', async () => {
  const { page, slack } = await inGeneral();
  const pressed: unknown[] = [];
  slack.connect(async (body) => void pressed.push(body.type));

  await page.getByRole('button', { name: 'Reject' }).click();
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await page.getByRole('button', { name: 'Dismiss message' }).click();
  await page.getByText('Just for you').waitFor({ state: 'detached' });
  expect(pressed).toEqual([]);
  await page.getByRole('button', { name: 'Reject' }).click();
  await page.getByRole('button', { name: 'Yes', exact: true }).click();

  await expect.poll(() => pressed).toEqual(['block_actions']);
});

test('a tap counts as on a phone, and letters only once however they are typed', async () => {
  const { page, slack } = await inGeneral();
  await openWindow(page);
  const dana = slack.person('Dana Wells');
  dana.resetBudget();

  await page.getByRole('textbox', { name: 'Line' }).pressSequentially('ab');
  await page.getByRole('textbox', { name: 'Line' }).pressSequentially('cd', { delay: 150 });
  await page.getByRole('combobox', { name: /^Colour \(/ }).click();
  await page.getByRole('option', { name: 'Blue' }).click();
  await page.getByRole('button', { name: 'Clear Blue' }).waitFor();

  expect(dana.budget()).toEqual({ taps: 3, screens: 0, typed: 4 });
});

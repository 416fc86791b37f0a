import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { features } from '../../src/features/index.ts';
import { accountsOf, channelsOf, galleryOf } from '../../src/mill-city/page.ts';
import { residents } from '../../src/mill-city/roster.ts';
import { createSimulator } from '../../src/simulator/simulator.ts';
import { manifest } from '../district.ts';
import { listening } from '../simulator/listening.ts';
import { launch, tab, violations } from './chrome.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** The pretend Slack as the demo has it. The gallery shows what the features say with example data: no district need be lived through for it. */
function millCity() {
  const people = residents();
  const gallery = () => galleryOf(features);
  return createSimulator({ manifest, people: accountsOf(people), channels: channelsOf(people), gallery });
}

/** The scan takes longer than twice as long for a page of twice the length. */
const atOnce = 20;

test('every window and message of the gallery can be read with a screen reader', async () => {
  const { page, complaints } = await tab(browser);
  const { url } = await listening(millCity());
  await page.goto(`${url}/gallery`);
  const { samples, ofOneLook } = await page.evaluate<{ samples: number; ofOneLook: number[] }>(oneWidth);

  const found: string[] = [];
  const all = Array.from({ length: samples }, (_, at) => at);
  for (const some of inParts(all)) found.push(...(await scan(page, some, withoutColors)));
  // Whether a color can be told from what is behind it is the slowest of the rules by far: asked once of each look.
  for (const some of inParts(ofOneLook)) found.push(...(await scan(page, some, colors)));

  expect(samples).toBeGreaterThan(500);
  expect(ofOneLook.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
});

const withoutColors = { rules: { 'color-contrast': { enabled: false } } };
const colors = { runOnly: ['color-contrast'] };

const inParts = (all: readonly number[]): number[][] =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, part) => all.slice(part * atOnce, (part + 1) * atOnce));

/** Keeps one width of the three, which differ only in where lines break. Gives the samples that are first of their look. */
const oneWidth = `(() => {
  for (const frame of document.querySelectorAll('.frame + .frame')) frame.remove();
  window.samples = [...document.querySelectorAll('article')].map((one) => [one, one.parentElement]);
  const look = (one) => [...new Set([...one.querySelectorAll('*')].map((part) => part.tagName + '.' + part.getAttribute('class')))].sort().join(' ');
  const first = new Map();
  window.samples.forEach(([one], at) => first.has(look(one)) || first.set(look(one), at));
  return { samples: window.samples.length, ofOneLook: [...first.values()] };
})()`;

/** Takes all samples out of the page but these, which stand where they stood, and scans it. */
async function scan(page: Page, these: readonly number[], options: object): Promise<string[]> {
  await page.evaluate(`(() => {
    const these = new Set(${JSON.stringify(these)});
    window.samples.forEach(([one, parent], at) => these.has(at) ? parent.append(one) : one.remove());
  })()`);
  return violations(page, '.nothing', options);
}

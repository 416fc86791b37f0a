import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { diltChannel, planChannel } from '../src/mill-city/roster.ts';
import { type SimMessage, visibleText } from '../src/simulator/simulator.ts';
import { type Demo, startDemo } from '../src/start-demo.ts';
import { launch } from './browser/chrome.ts';
import { type PictureName, pictures, reportPage, reportPicture } from './pictures.ts';

/** Makes the pictures of docs/ and the public page of a report anew from the demo: `npm run screenshots`. What is pressed is found by its action, never by its words. */

interface Picture {
  /** Who looks, by name. */
  readonly as: string;
  /** `home`, `app`, or a channel. */
  readonly at: string;
  readonly thread?: string;
  /** What is done before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const phone = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 1.25 };
const desk = { viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1 };

const window = (page: Page) => page.locator('#window').waitFor({ state: 'visible' });

const press = (action: string) => async (page: Page) => {
  await page.locator(`[data-action^="${action}#"]`).first().click();
  await window(page);
};

const has = (one: SimMessage, action: string): boolean => JSON.stringify(one.blocks).includes(`"action_id":"${action}`);

/** The newest copy with a question that its teacher has not answered, and who that is. */
function openCopy({ slack }: Demo): string {
  const asks = ({ blocks }: SimMessage) => visibleText(blocks).includes('?');
  const copy = slack.messages().findLast((one) => has(one, 'walkthroughs/open-reply') && asks(one));
  const members = slack.channels().find(({ id }) => id === copy?.channel)?.members ?? [];
  return members.find((id) => id !== slack.botUserId) ?? '';
}

function picturesOf(demo: Demo): Record<PictureName, Picture> {
  const { slack } = demo;
  const [principal, superintendent] = [demo.first, demo.superintendent].map((one) => one.split(',')[0] ?? '');
  if (!principal || !superintendent) throw new Error('Nobody is suggested to be first.');
  const first = (channel: string) => slack.messages().find((one) => one.channel === channel && !one.thread_ts);
  const digest = slack
    .person(superintendent)
    .dms()
    .findLast((one) => one.thread_ts === undefined);
  const log = { as: principal, at: 'home', act: press('walkthroughs/open-log') };
  const inDigest = `[id="m-${digest?.ts}"]`;
  const toDigest = (page: Page) => page.locator(inDigest).evaluate((one) => one.scrollIntoView());
  // Its first decision stands first.
  const decide = async (page: Page) => {
    await page.locator(`${inDigest} button[data-action]`).first().click();
    await window(page);
  };
  const says = (line: string) => async (page: Page) => {
    await slack.person(principal).command(line);
    await page.waitForTimeout(500);
  };
  return {
    demo: log,
    'pictures/home': { as: principal, at: 'home' },
    'pictures/walkthrough': log,
    'pictures/copy': { as: openCopy(demo), at: 'app' },
    'pictures/digest': { as: superintendent, at: 'app', act: toDigest },
    'pictures/decision': { as: superintendent, at: 'app', act: decide },
    'pictures/benchmarks': { as: superintendent, at: planChannel },
    'pictures/packet': { as: superintendent, at: diltChannel, thread: first(diltChannel)?.ts ?? '' },
    'pictures/dilt': { as: principal, at: 'app', act: says('/dilt') },
    'pictures/rating': { as: principal, at: 'app', act: says('/rate') },
  };
}

/** A machine without color fonts shows boxes where a phone shows these shapes: they are drawn as phones draw them. */
const drawShapes = `(() => {
  const colors = { '🟢': '#2eb67d', '🟡': '#ecb22e', '🔴': '#e01e5a', '🔵': '#36a2eb', '⚪': '#dddddd', '⬛': '#222222', '❔': '#bbbbbb', '⛔': '#c0392b' };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) if (/[🟢🟡🔴🔵⚪⬛❔⛔]/u.test(walker.currentNode.data)) found.push(walker.currentNode);
  for (const text of found) {
    if (text.parentElement.closest('script, style, textarea, option')) continue;
    const parts = text.data.split(/([🟢🟡🔴🔵⚪⬛❔⛔])/u).map((part) => {
      if (!(part in colors)) return part;
      const dot = document.createElement('span');
      const round = part === '⬛' ? '2px' : '50%';
      dot.style.cssText = 'display:inline-block;width:.8em;height:.8em;vertical-align:-.05em;border-radius:' + round + ';background:' + colors[part];
      return dot;
    });
    text.replaceWith(...parts);
  }
})()`;

async function take(browser: Browser, demo: Demo, name: PictureName, picture: Picture): Promise<void> {
  const { as, at, thread = '', act } = picture;
  const context = await browser.newContext({ ...(name === 'demo' ? desk : phone), reducedMotion: 'reduce' });
  const page = await context.newPage();
  const query = new URLSearchParams({ as: demo.slack.person(as).id, at, ...(thread ? { thread } : {}) });
  await page.goto(`${demo.url}/?${query}`);
  await page.locator(thread ? '#thread' : '#main').waitFor();
  await page.waitForTimeout(500);
  await act?.(page);
  await page.waitForTimeout(300);
  await page.evaluate(drawShapes);
  await page.screenshot({ path: inDocs(`${name}.png`) });
  await context.close();
  const person = demo.slack.person(as);
  if (person.window()) await person.close({ all: true });
}

const inDocs = (name: string) => fileURLToPath(new URL(`../docs/${name}`, import.meta.url));

/** The report that is public, as the page that is handed over, and what a phone shows of it first. */
async function keepReport(browser: Browser, { slack, superintendent }: Demo): Promise<void> {
  const reader = slack.person(superintendent.split(',')[0] ?? '');
  const posted = slack
    .messages()
    .find((one) => one.channel === planChannel && JSON.stringify(one.blocks).includes('quarterly-reports/page'));
  const [action = ''] = JSON.stringify(posted?.blocks).match(/quarterly-reports\/page[^"]*/) ?? [];
  await reader.press({ action }, { channel: planChannel, ts: posted?.ts ?? '' });
  const page = await browser.newPage();
  const files = () => reader.dms().flatMap((one) => one.files ?? []);
  for (let tries = 0; tries < 100 && files().length === 0; tries += 1) await page.waitForTimeout(100);
  const headers = { authorization: `Bearer ${slack.tokens.bot}` };
  const answer = await slack.fetch(String(files().at(-1)?.url_private), { headers });
  writeFileSync(inDocs(reportPage), Buffer.from(await answer.arrayBuffer()));
  const context = await browser.newContext(phone);
  const shown = await context.newPage();
  await shown.goto(`file://${inDocs(reportPage)}`);
  await shown.screenshot({ path: inDocs(`${reportPicture}.png`) });
}

const [browser, demo] = await Promise.all([launch(), startDemo(0)]);
const all = picturesOf(demo);
for (const name of pictures) await take(browser, demo, name, all[name]);
await keepReport(browser, demo);
await browser.close();
await demo.stop();
process.exit(0);

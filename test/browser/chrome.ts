import packed from '@sparticuz/chromium';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

const INSTALLED = ['chrome', 'chromium', 'msedge'];

/** After this many milliseconds something hangs; the slowest page takes a tenth of it. */
const hang = 300_000;

/** A browser: the one that came with the packages, else one that is installed. */
export async function launch(): Promise<Browser> {
  const fromPackages = async () => {
    if (process.platform !== 'linux') throw new Error('the packed browser runs on Linux only');
    return chromium.launch({ executablePath: await packed.executablePath(), args: ['--no-sandbox'] });
  };
  const attempts = [fromPackages, ...INSTALLED.map((channel) => () => chromium.launch({ channel }))];
  for (const attempt of attempts) {
    const browser = await attempt().catch(() => undefined);
    if (browser) return browser;
  }
  throw new Error(
    'No browser to test with: install Google Chrome (google.com/chrome) or Chromium, then run this again.',
  );
}

/** A page of its own in the browser, and everything it complained of. */
export async function tab(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(hang);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return { page, complaints };
}

/** What axe finds wrong with the page as it stands, leaving out what a selector names; by all of its rules, or as its options say. */
export async function violations(page: Page, leavingOut = '.nothing', options: object = {}): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe.source);
  const found: { violations: { id: string; nodes: { html: string }[] }[] } = JSON.parse(
    await page.evaluate(
      `axe.run({ exclude: ['${leavingOut}'] }, ${JSON.stringify({ ...options, resultTypes: ['violations'] })}).then((found) => JSON.stringify({ violations: found.violations }))`,
    ),
  );
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}
